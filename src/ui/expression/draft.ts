import type { Graph } from '../../core/graph';
import type { ParseError } from '../../lang/expression/parse-error';

/** What is being typed, and the graph as it was after the last valid version of it. */
export interface Draft {
  readonly text: string;
  readonly error: ParseError | null;
  readonly graph: Graph;
  /** The expression of that graph. */
  readonly printed: string;
}

/**
 * Whether a text still is the one to show. A valid one is for as long as it means the graph; one with
 * an error means nothing, and gives way to whatever else is done to the graph.
 */
export function holds(draft: Draft, graph: Graph, printed: string): boolean {
  return draft.graph === graph || (draft.error === null && draft.printed === printed);
}
