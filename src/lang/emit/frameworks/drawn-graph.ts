import type { NodeId } from '../../../core/graph/graph';

/** A graph as a framework has it: nodes by their names there, and which reads which. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
}

export interface DrawnNode {
  readonly label: string;
  /** What a reader knows it by: the name of an input or an output. */
  readonly of: string | null;
  /** Nodes before it that it points to: the next functions of an autograd graph, the inputs of an operation. */
  readonly to: readonly number[];
  /** The node of the graph here; null where that has none. */
  readonly node: NodeId | null;
}

/** A graph in words: a line for each node, the last first. */
export function inWords({ nodes }: DrawnGraph): readonly string[] {
  const called = ({ label, of }: DrawnNode) => (of === null ? label : `${label} (${of})`);
  return nodes
    .map((node) => {
      const others = node.to.map((at) => called(nodes[at] as DrawnNode));
      return others.length === 0 ? called(node) : `${called(node)} → ${others.join(', ')}`;
    })
    .reverse();
}
