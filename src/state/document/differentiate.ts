import { nodeById } from '../../core/graph';
import { graphOf } from '../../core/graph-of';
import { type Output, type Program, shapeAt } from '../../core/program';
import type { Document } from '../../file/document';
import { MOST_NODES } from '../../file/schema';
import { withPlaces } from '../layout/automatic';
import { doneHere, type Plan, part } from '../work/plan';
import { differentiatingProgram } from '../work/transform-tasks';
import { rewritingWeight } from '../work/weight';
import { workOf } from '../work/work';
import { arranging } from './arranging';
import { checkedOf } from './derived';

/** Why no adjoint program can be made. The message says what is in the way, `mend` what to do. */
export class DifferentiationError extends Error {
  override readonly name = 'DifferentiationError';
  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/**
 * The adjoint program of a document's chosen output as a document of its own: all that is complete,
 * then its reverse sweep from the seed, with an output for the derivative by each input, of which the
 * first is chosen. The nodes that were there keep their identity; everything is laid out anew. The
 * primal is kept, and however often one differentiates it stays the first.
 * @throws DifferentiationError
 */
export function differentiate(document: Document): Document {
  return doneHere(differentiating(document));
}

/** The same as a plan. @throws DifferentiationError as it goes. */
export function* differentiating(document: Document): Plan<Document> {
  const { program } = checkedOf(document);
  const output = chosenOutput(document, program);
  requireNumber(program, output);
  const args: Parameters<typeof differentiatingProgram> = [program, output.name, document.seed];
  const weight = rewritingWeight(program);
  const adjoint = yield* part(workOf('gradient', differentiatingProgram, args, weight));
  if ('refused' in adjoint) {
    throw new DifferentiationError(
      `The adjoint program can’t be written: ${adjoint.refused}`,
      'Use smaller arrays.',
    );
  }
  const graph = graphOf(adjoint, document.graph);
  if (graph.nodes.length > MOST_NODES) {
    throw new DifferentiationError(
      `The adjoint program would have ${graph.nodes.length} nodes, and a graph takes ${MOST_NODES}`,
      'Simplify first, or differentiate a smaller graph.',
    );
  }
  return {
    ...document,
    graph,
    positions: yield* arranging(graph),
    output: null,
    seed: 1,
    primal: document.primal ?? document,
  };
}

/** The document that this one was differentiated from; itself when it was not. */
export function backToPrimal(document: Document): Document {
  return document.primal ? withPlaces(document.primal) : document;
}

/** The name of the output that an adjoint program is the adjoint of; null where the primal has none. */
export function differentiatedOutput({ primal }: Document): string | null {
  if (!primal) return null;
  const chosen = nodeById(primal.graph).get(primal.output ?? '');
  if (chosen?.kind === 'output') return chosen.name;
  return checkedOf(primal).program.outputs[0]?.name ?? null;
}

/** The statements that are numbered v₁, v₂ …: all but inputs and constants. */
export function statementCount({ length, inputs, constants }: Program): number {
  return length - inputs.length - constants.size;
}

function chosenOutput(document: Document, { inputs, outputs }: Program): Output {
  const chosen = outputs.find(({ origin }) => origin?.node === document.output) ?? outputs[0];
  if (!chosen) {
    throw new DifferentiationError(
      'There is no complete output to differentiate',
      'Add an output, and wire a value that is complete into it.',
    );
  }
  if (inputs.length === 0) {
    throw new DifferentiationError(
      'There is no input to differentiate by',
      'Put an input where a constant is.',
    );
  }
  if (outputs.some((other) => other !== chosen && other.name === chosen.name)) {
    throw new DifferentiationError(
      `Several outputs are named ${chosen.name}`,
      'Rename all but one.',
    );
  }
  return chosen;
}

function requireNumber(program: Program, { name, statement }: Output): void {
  if (shapeAt(program, statement).length === 0) return;
  throw new DifferentiationError(
    `The output ${name} is no single number`,
    'Sum it, or choose one of its elements, and differentiate that.',
  );
}
