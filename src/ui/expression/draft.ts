import type { Graph } from '../../core/graph/graph';
import { expression } from '../../lang/front-ends/expression';
import type { ParseError } from '../../lang/read/parse-error';

/** What is being typed, and the graph as it was after the last valid version of it. */
export interface Draft {
  readonly text: string;
  readonly error: ParseError | null;
  readonly graph: Graph;
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
  const given = givenBy(draft);
  if (given.size === 0) return true;
  const before = inputValues(draft.graph);
  const now = inputValues(graph);
  return [...given].every((name) => Object.is(before.get(name), now.get(name)));
}

const known = new WeakMap<Draft, ReadonlySet<string>>();

/** The names of the inputs whose value a valid text gives; read once, however often an input is scrubbed. */
function givenBy(draft: Draft): ReadonlySet<string> {
  let names = known.get(draft);
  if (!names) {
    const { graph, declared } = expression.read(draft.text);
    names = new Set(
      graph.nodes.flatMap((node) =>
        node.kind === 'input' && declared.has(node.id) ? [node.name] : [],
      ),
    );
    known.set(draft, names);
  }
  return names;
}

function inputValues({ nodes }: Graph): ReadonlyMap<string, unknown> {
  return new Map(nodes.flatMap((node) => (node.kind === 'input' ? [[node.name, node.value]] : [])));
}
