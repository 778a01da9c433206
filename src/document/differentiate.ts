import { makingGraph } from '../core/graph/graph-of';
import { limits } from '../core/limits';
import type { Program } from '../core/program/program';
import { derivativeNames } from '../lang/term/differentiated';
import { withPlaces } from '../layout/automatic';
import { type DifferentiationProblem, differentiationWords } from '../words/en/document';
import { said } from '../words/problem';
import { RefusalError } from '../words/problem-error';
import { assemblyWeight, rewritingWeight } from '../work/graph-weight';
import { doneHere, type Plan, part } from '../work/plan';
import { workHere, workOf } from '../work/work';
import { arranging } from './arranging';
import { checkedOf } from './derived';
import type { Differentiated, Document } from './document';
import { withAdjointFolds } from './folds/adjoint-folds';
import { withoutLesson } from './lesson';
import {
  adjointSeeds,
  type Candidate,
  candidatesOf,
  chosenCandidate,
  isNumber,
  lineageOf,
  stepTo,
  type Target,
} from './target';
import { withTitle } from './title';
import { differentiatingProgram } from './transform-tasks';

/** Why no adjoint program can be made. The message says what is in the way, `mend` what to do. */
export class DifferentiationError extends RefusalError<DifferentiationProblem> {
  override readonly name = 'DifferentiationError';

  constructor(problem: DifferentiationProblem) {
    super(problem, said(differentiationWords, problem));
  }
}

/**
 * The adjoint program of a document as a document of its own: all that is complete, then its reverse
 * sweep, with an output for the derivative by each input, of which the first is chosen. The nodes that
 * were there keep their identity; everything is laid out anew. The primal is kept, and however often
 * one differentiates it stays the first.
 * @param target what is differentiated; the chosen output, times the seed, when left out.
 * @throws DifferentiationError
 */
export function differentiate(document: Document, target?: Target): Document {
  return doneHere(differentiating(document, target));
}

/** The same as a plan. @throws DifferentiationError as it goes. */
export function* differentiating(document: Document, target?: Target): Plan<Document> {
  const { program } = checkedOf(document);
  const candidates = candidatesOf(document);
  requireParts(program, candidates);
  const wanted = target ?? chosenTarget(document, candidates);
  const seeds = adjointSeeds(document, wanted, candidates);
  requireOwnNames(program, seeds);
  const args: Parameters<typeof differentiatingProgram> = [
    program,
    seeds,
    document.graph.folds !== undefined,
  ];
  const weight = rewritingWeight(program);
  const adjoint = yield* part(workOf(differentiatingProgram, args, weight));
  if ('refused' in adjoint) {
    throw new DifferentiationError({ kind: 'cannot be written', ...adjoint.refused });
  }
  const lineage = [...lineageOf(document), stepTo(document, wanted, candidates)];
  const named = withNames(adjoint, lineage);
  const made = yield* part(
    workHere(() => makingGraph(named, document.graph), assemblyWeight(named.length)),
  );
  const graph = withAdjointFolds(made, named, document.graph);
  if (graph.nodes.length > limits.nodes) {
    const count = graph.nodes.length;
    throw new DifferentiationError({ kind: 'too many nodes', count, most: limits.nodes });
  }
  // Notes are about nodes in their places, which the primal keeps.
  const { source: _ofThePrimal, files: _besideIt, notes: _notes, ...rest } = document;
  return {
    ...rest,
    graph,
    positions: yield* arranging(graph),
    output: null,
    seed: 1,
    primal: document.primal ?? withoutLesson(withTitle(document, '')),
    differentiated: lineage,
  };
}

/** The derivatives, which bear the names of their inputs, by names of what they are. */
function withNames(adjoint: Program, lineage: readonly Differentiated[]): Program {
  const { inputs, outputs } = adjoint;
  const by = outputs.flatMap(({ name, origin }) => (origin ? [] : [name]));
  const taken = [...inputs, ...outputs.filter(({ origin }) => origin)].map(({ name }) => name);
  const names = derivativeNames(
    lineage,
    by,
    [...taken, ...adjoint.names.values()],
    limits.name,
  ).values();
  return {
    ...adjoint,
    outputs: outputs.map((output) =>
      output.origin ? output : { ...output, name: names.next().value ?? output.name },
    ),
  };
}

/** The document that this one was differentiated from; itself when it was not. */
export function backToPrimal(document: Document): Document {
  const { primal, title = '', lesson } = document;
  if (!primal) return document;
  const back = withTitle(withPlaces(primal), title);
  return lesson ? { ...back, lesson } : back;
}

function requireParts({ inputs }: Program, candidates: readonly Candidate[]): void {
  if (candidates.length === 0) {
    throw new DifferentiationError({ kind: 'no output' });
  }
  if (inputs.length === 0) {
    throw new DifferentiationError({ kind: 'no input' });
  }
}

function requireOwnNames({ outputs }: Program, seeds: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(seeds)) {
    if (outputs.filter((output) => output.name === name).length === 1) continue;
    throw new DifferentiationError({ kind: 'name of several outputs', name });
  }
}

function chosenTarget(document: Document, candidates: readonly Candidate[]): Target {
  const chosen = chosenCandidate(document, candidates) as Candidate;
  if (isNumber(chosen)) return { output: chosen.node, as: 'number' };
  const { name, shape } = chosen;
  throw new DifferentiationError({ kind: 'no single number', name, shape });
}
