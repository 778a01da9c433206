import type { Diagnostic } from '../../core/graph/diagnostic';
import { type Graph, type GraphNode, nodeById, operandsOf } from '../../core/graph/graph';
import { listed } from '../../core/listed';
import { SHAPE_WORD } from '../grammar';
import { ParseError } from '../read/parse-error';

/** More names are not listed. */
const MOST_NAMES = 3;

/**
 * What is wrong with the graph of a text, as an error in the text. Where an operand is an input that
 * is a number only because nothing is said of it, the mend is to say that it is an array.
 * @param from,to where in the text.
 */
export function misfit(failure: Diagnostic, graph: Graph, from: number, to: number): ParseError {
  const numbers = unsaidOperands(failure, graph);
  return new ParseError(
    failure.message,
    from,
    to,
    numbers.length === 0 ? failure.mend : declaring(numbers),
  );
}

/** The inputs that a failing primitive reads directly and that have the value of what nothing is said of. */
function unsaidOperands({ node: id }: Diagnostic, graph: Graph): readonly string[] {
  const nodes = nodeById(graph);
  const failing = id === null ? undefined : nodes.get(id);
  if (failing?.kind !== 'primitive') return [];
  const operands = operandsOf(failing).map((operand) => nodes.get(operand ?? ''));
  return [...new Set(operands.filter(isUnsaid).map(({ name }) => name))];
}

function isUnsaid(node: GraphNode | undefined): node is GraphNode & { kind: 'input' } {
  return node?.kind === 'input' && node.value === 1;
}

function declaring(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `${name} = ${SHAPE_WORD}(3, 2)`);
  const are = names.length === 1 ? 'is a number' : 'are numbers';
  return `${listed(names)} ${are}. Begin with ${shown.join('; ')} to have ${names.length === 1 ? 'an array' : 'arrays'}, of the extents that fit.`;
}
