import { foldsAround, foldTree, nodesOf } from '../../core/graph/fold-tree';
import type { Graph, NodeId } from '../../core/graph/graph';
import { onPaths, type Towards } from '../../document/paths';
import type { Session } from '../session/session';
import { partOf } from './part';
import { useSession } from './session-store';

/** Between what the paths run that are looked at alone. */
export const useFocus = partOf('focus');

interface Known {
  readonly graph: Graph;
  readonly focus: Session['focus'];
  readonly nodes: ReadonlySet<NodeId> | null;
}

let known: Known | null = null;

/** The nodes that are looked at; null while it is all of them. The rest is shown at a quarter of its ink. */
export function inFocus({ focus, history }: Session): ReadonlySet<NodeId> | null {
  const { graph } = history.document;
  if (known?.graph !== graph || known.focus !== focus) {
    const { nodes, towards } = focus;
    known = { graph, focus, nodes: nodes.length === 0 ? null : looked(graph, nodes, towards) };
  }
  return known.nodes;
}

/** The nodes on the paths, and the folds in which any of them is. */
function looked(graph: Graph, ids: readonly NodeId[], towards: Towards): ReadonlySet<NodeId> {
  const nodes = onPaths(graph, nodesOf(graph, ids), towards);
  if (!graph.folds) return nodes;
  const tree = foldTree(graph);
  const folds = [...nodes].flatMap((id) => [...foldsAround(tree, id)].map((fold) => fold.id));
  return new Set([...nodes, ...folds]);
}

/** The same for components: whether all of some nodes are looked at. */
export function useInFocus(...ids: readonly NodeId[]): boolean {
  return useSession((session) => {
    const nodes = inFocus(session);
    return nodes === null || ids.every((id) => nodes.has(id));
  });
}

/**
 * Looks at the paths between some nodes and the outputs or the inputs alone; asked for what is looked at, at
 * all again.
 * @returns how many nodes are looked at; null for all.
 */
export function focusOn(nodes: readonly NodeId[], towards: Towards): number | null {
  const before = useFocus.getState();
  const same =
    before.towards === towards &&
    before.nodes.length === nodes.length &&
    nodes.every((id) => before.nodes.includes(id));
  useFocus.setState({ nodes: same ? [] : nodes, towards });
  return inFocus(useSession.getState())?.size ?? null;
}

/** Looks at all again; returns whether there was anything to leave. */
export function leaveFocus(): boolean {
  if (useFocus.getState().nodes.length === 0) return false;
  useFocus.setState({ nodes: [] });
  return true;
}
