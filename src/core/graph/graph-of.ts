import { finished } from '../finished';
import type { PrimitiveName } from '../primitives/table';
import {
  attributesAt,
  dtypeAt,
  type Input,
  type Output,
  operandsAt,
  operationAt,
  type Program,
  shapeAt,
} from '../program/program';
import type { Dtype } from '../tensor/dtype';
import { filled, fromTensor } from '../tensor/tensor';
import { type Graph, type GraphNode, graphOfNodes, type NodeId, nodeById } from './graph';

/**
 * The graph of a program: the inverse of `check`, but that each reader of a constant gets a node of
 * its own. Statements that came from a node of `before` are that node again; all others are new and
 * of an order one higher than any before. A new output whose name is taken gets primes: x1′ beside x1.
 */
export function graphOf(program: Program, before: Graph): Graph {
  return finished(makingGraph(program, before));
}

/** So many statements become nodes at a time: some tenths of a millisecond. */
const BATCH = 128;

/** The same some statements at a time, with a pause before each time. */
export function* makingGraph(program: Program, before: Graph): Generator<null, Graph, undefined> {
  const maker = new NodeMaker(program, before);
  for (const input of program.inputs) maker.input(input);
  for (let i = 0; i < program.length; i++) {
    if (i % BATCH === 0) yield null;
    if (!program.constants.has(i) && operationAt(program, i) !== 'input') maker.primitive(i);
  }
  for (const output of program.outputs) maker.output(output);
  return graphOfNodes(maker.nodes, before);
}

class NodeMaker {
  readonly nodes: GraphNode[] = [];
  private readonly old: ReadonlyMap<NodeId, GraphNode>;
  private readonly ids = new Map<number, NodeId>();
  private readonly taken: Set<NodeId>;
  private readonly used = new Set<NodeId>();
  private readonly names = new Set<string>();
  private readonly order: number;
  private next = 1;

  constructor(
    private readonly program: Program,
    before: Graph,
  ) {
    this.old = nodeById(before);
    this.taken = new Set([...this.old.keys(), ...(before.folds ?? []).map(({ id }) => id)]);
    this.order = 1 + before.nodes.reduce((most, node) => Math.max(most, node.order ?? 0), 0);
    for (const name of program.names.values()) this.names.add(name);
    for (const { name, origin } of program.outputs) if (origin) this.names.add(name);
  }

  input({ statement, name, value: own, role }: Input): void {
    const value = fromTensor(own ?? filled(shapeAt(this.program, statement), 0));
    const id = this.identify(this.program.origins.get(statement)?.node);
    this.ids.set(statement, id);
    this.names.add(name);
    const dtype = this.dtypeOf(statement);
    this.add({ kind: 'input', id, name, value, ...dtype, ...(role && { role }) });
  }

  primitive(statement: number): void {
    const { program } = this;
    const operands = operandsAt(program, statement).map((operand) => this.source(operand));
    const id = this.identify(program.origins.get(statement)?.node);
    this.ids.set(statement, id);
    const attributes = attributesAt(program, statement);
    const name = program.names.get(statement);
    this.add({
      kind: 'primitive',
      id,
      primitive: operationAt(program, statement) as PrimitiveName,
      operands,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(name !== undefined && { name }),
    });
  }

  output({ name, statement, origin }: Output): void {
    let free = name;
    if (!origin) while (this.names.has(free)) free += '′';
    this.names.add(free);
    const operands = [this.source(statement)] as const;
    this.add({ kind: 'output', id: this.identify(origin?.node), name: free, operands });
  }

  /** The node a wire comes from; of a constant, a node for this wire alone. */
  private source(statement: number): NodeId {
    const constant = this.program.constants.get(statement);
    if (!constant) return this.ids.get(statement) as NodeId;
    const id = this.identify(this.program.origins.get(statement)?.node);
    this.add({ kind: 'constant', id, value: fromTensor(constant), ...this.dtypeOf(statement) });
    return id;
  }

  private dtypeOf(statement: number): { readonly dtype?: Dtype } {
    const dtype = dtypeAt(this.program, statement);
    return dtype === null ? {} : { dtype };
  }

  private identify(origin: NodeId | undefined): NodeId {
    if (origin !== undefined && this.old.has(origin) && !this.used.has(origin)) {
      this.used.add(origin);
      return origin;
    }
    while (this.taken.has(`n${this.next}`)) this.next++;
    const id = `n${this.next++}`;
    this.taken.add(id);
    return id;
  }

  private add(node: GraphNode): void {
    const order = this.old.has(node.id) ? this.old.get(node.id)?.order : this.order;
    this.nodes.push(order === undefined ? node : { ...node, order });
  }
}
