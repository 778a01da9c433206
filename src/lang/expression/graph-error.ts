import type { Diagnostic } from '../../core/graph/diagnostic';
import { type Graph, type GraphNode, nodeById, operandsOf } from '../../core/graph/graph';
import type { CheckProblem } from '../../words/en/graph';
import { ParseError } from '../read/parse-error';
import { refused } from './refused';

/**
 * What is wrong with the graph of a text, as an error in the text. Where an operand is an input that
 * is a number only because nothing is said of it, the mend is to say that it is an array.
 * @param from,to where in the text.
 */
export function graphError(
  failure: Diagnostic<CheckProblem>,
  graph: Graph,
  from: number,
  to: number,
): ParseError {
  const numbers = unsaidOperands(failure, graph);
  if (numbers.length === 0) {
    return new ParseError(failure.message, from, to, failure.mend, failure.problem);
  }
  return refused({ from, to }, { kind: 'undeclared arrays', failure: failure.problem, numbers });
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
