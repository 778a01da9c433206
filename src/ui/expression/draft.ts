import type { Graph } from '../../core/graph';
import type { ParseError } from '../../lang/expression/parse-error';

/** What is being typed, and the graph as it was after the last valid version of it. */
export interface Draft {
  readonly text: string;
  readonly error: ParseError | null;
  readonly graph: Graph;
}

/**
 * Whether a text still is the one to show. A valid one is for as long as it means the graph; one with
 * an error means nothing, and gives way to whatever else is done to the graph.
 * @param print writes a graph as an expression.
 */
export function holds(draft: Draft, graph: Graph, print: (graph: Graph) => string): boolean {
  if (draft.graph === graph) return true;
  return draft.error === null && print(draft.graph) === print(graph);
}
