import type { Graph, GraphNode, NodeId } from '../../../src/core/graph/graph';
import type { PrimitiveName } from '../../../src/core/primitives/table';
import { derivedOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { currentDocument, startWith } from '../../../src/state/stores/document-store';
import { usePlayer } from '../../../src/state/stores/player-store';

export const input = (id: NodeId, value = 1): GraphNode => ({ kind: 'input', id, name: id, value });
export const apply = (
  id: NodeId,
  primitive: PrimitiveName,
  ...operands: (NodeId | null)[]
): GraphNode => ({ kind: 'primitive', id, primitive, operands });
export const output = (id: NodeId, of: NodeId | null): GraphNode => ({
  kind: 'output',
  id,
  name: id,
  operands: [of],
});

/** y = ln(x1) + x1·x2 − sin(x2): 19 steps, the turn after 8. */
export const PAPER: Graph = {
  nodes: [
    input('x1', 2),
    input('x2', 5),
    apply('ln', 'ln', 'x1'),
    apply('product', 'multiply', 'x1', 'x2'),
    apply('sine', 'sin', 'x2'),
    apply('sum', 'add', 'ln', 'product'),
    apply('difference', 'subtract', 'sum', 'sine'),
    output('y', 'difference'),
  ],
};

/** y = sin(sin(… x …)), so long that it is not run at once. */
export function longChain(): Graph {
  const length = 20_000;
  const nodes = Array.from({ length }, (_, k) =>
    apply(`s${k + 1}`, 'sin', k === 0 ? 'x' : `s${k}`),
  );
  return { nodes: [input('x'), ...nodes, output('y', `s${length}`)] };
}

/** Puts a graph on stage with the cursor before its first step. */
export function stage(graph: Graph = PAPER): void {
  startWith({ ...EMPTY_DOCUMENT, graph });
  usePlayer.setState({ step: 0, playing: false, speed: 1, granularity: 'statement' });
}

export function currentTrace() {
  return derivedOf(currentDocument()).trace;
}
