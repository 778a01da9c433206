import type { Fold, Graph, GraphNode, NodeId } from '../../core/graph/graph';
import type { PrimitiveName } from '../../core/primitives/table';
import type { Role } from '../../core/program/role';
import type { Attributes } from '../../core/rule/attributes';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { fromTensor } from '../../core/tensor/tensor';

/** Builds a graph node by node. */
export class Wiring {
  readonly nodes: GraphNode[] = [];
  readonly folds: Fold[] = [];
  private inFold: NodeId[] | null = null;

  private put(node: GraphNode): NodeId {
    this.nodes.push(node);
    this.inFold?.push(node.id);
    return node.id;
  }

  private get id(): NodeId {
    return `n${this.nodes.length + 1}`;
  }

  input(name: string, role: Role, shape: Shape, at: (k: number) => number): NodeId {
    const data = Float64Array.from({ length: sizeOf(shape) }, (_, k) => at(k));
    const value = fromTensor({ shape, data });
    // What is learnt and what flows in stands beside the folds, where it is seen.
    this.nodes.push({ kind: 'input', id: this.id, name, role, value });
    return `n${this.nodes.length}`;
  }

  constant(value: number): NodeId {
    return this.put({ kind: 'constant', id: this.id, value });
  }

  apply(
    primitive: PrimitiveName,
    operands: readonly NodeId[],
    name?: string,
    attributes?: Attributes,
  ): NodeId {
    return this.put({
      ...{ kind: 'primitive' as const, id: this.id, primitive, operands },
      ...(name !== undefined && { name }),
      ...(attributes && { attributes }),
    });
  }

  output(name: string, of: NodeId): void {
    this.nodes.push({ kind: 'output', id: this.id, name, operands: [of] });
  }

  /** What is made in the meantime is a fold. */
  folded(name: string, make: () => NodeId): NodeId {
    const nodes: NodeId[] = [];
    this.inFold = nodes;
    const result = make();
    this.inFold = null;
    this.folds.push({ id: `f${this.folds.length + 1}`, name, nodes });
    return result;
  }

  graph(): Graph {
    return { nodes: this.nodes, ...(this.folds.length > 0 && { folds: this.folds }) };
  }
}
