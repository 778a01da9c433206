import type { Graph } from '../../core/graph/graph';
import type { Note } from '../../lang/read/note';
import type { ParseError } from '../../lang/read/parse-error';

/** What is being typed, and the graph as it was after the last valid version of it. */
export interface Draft {
  readonly text: string;
  readonly error: ParseError | null;
  /** How a valid text was read where its author may have meant something else. */
  readonly notes: readonly Note[];
  readonly graph: Graph;
  /** The names of the inputs whose value a valid text gives, as `x = 2` does. */
  readonly given: () => ReadonlySet<string>;
  /** Whether it is still to be read, and nothing is known of it. */
  readonly isPending?: boolean;
}

/**
 * Whether a text still is the one to show. A valid one is for as long as it means the graph, with the
 * values that it gives; one with an error means nothing, and gives way to whatever else is done to the
 * graph.
 * @param print writes a graph as an expression, which need not tell the values of inputs.
 */
export function holds(draft: Draft, graph: Graph, print: (graph: Graph) => string): boolean {
  if (draft.graph === graph) return true;
  return draft.error === null && hasValuesOf(draft, graph) && print(draft.graph) === print(graph);
}

/** Whether inputs still have the values that a valid text gives them, as `x = 2` does. */
function hasValuesOf(draft: Draft, graph: Graph): boolean {
  const given = draft.given();
  if (given.size === 0) return true;
  const before = inputValues(draft.graph);
  const now = inputValues(graph);
  return [...given].every((name) => Object.is(before.get(name), now.get(name)));
}

function inputValues({ nodes }: Graph): ReadonlyMap<string, unknown> {
  return new Map(nodes.flatMap((node) => (node.kind === 'input' ? [[node.name, node.value]] : [])));
}
