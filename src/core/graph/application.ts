import { memoized } from '../memoized';
import { foldTree, nodesIn } from './fold-tree';
import {
  type Definition,
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
  type Port,
} from './graph';
import { readersIn } from './reach';

/** A fold that still is what an own primitive says. */
export interface Application {
  readonly definition: Definition;
  /** By parameter, the node whose value it is given; null where nothing is. */
  readonly given: readonly (NodeId | null)[];
  /** By parameter, the ports in the fold that read it. */
  readonly ports: readonly (readonly Port[])[];
  /** The node whose value is the result. */
  readonly result: NodeId;
  /** The node that has the derivative by hand; null where AD differentiates. */
  readonly byHand: NodeId | null;
}

/**
 * The folds that are applications of own primitives: what was changed in one, or read out of the middle of
 * it, makes it a fold like any other.
 */
export const applicationsIn = memoized((graph: Graph): ReadonlyMap<FoldId, Application> => {
  const { definitions, folds = [] } = graph;
  return definitions && folds.some(({ of }) => of !== undefined)
    ? applicationsOf(graph, definitions)
    : NONE;
});

const NONE: ReadonlyMap<FoldId, Application> = new Map();

/** The same by definitions that the graph itself does not hold. */
function applicationsOf(
  graph: Graph,
  definitions: readonly Definition[],
): ReadonlyMap<FoldId, Application> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const nodes = nodeById(graph);
  const readers = readersIn(graph);
  const found = new Map<FoldId, Application>();
  for (const fold of graph.folds ?? []) {
    const definition = byName.get(fold.of ?? '');
    const inside = definition && new Set(nodesIn(foldTree(graph), fold.id));
    const result = inside && resultOf(inside, readers);
    if (!definition || !result) continue;
    const application = new Matching(nodes, inside, definition).from(result);
    if (application) found.set(fold.id, application);
  }
  return found;
}

/** The one node in a fold that nothing in it reads, where nothing else in it is read outside. */
export function resultIn(graph: Graph, fold: Fold): NodeId | null {
  return resultOf(new Set(nodesIn(foldTree(graph), fold.id)), readersIn(graph));
}

function resultOf(
  inside: ReadonlySet<NodeId>,
  readers: ReadonlyMap<NodeId, readonly NodeId[]>,
): NodeId | null {
  let result: NodeId | null = null;
  for (const id of inside) {
    const all = readers.get(id) ?? [];
    const own = all.filter((reader) => inside.has(reader)).length;
    if (own > 0 && own === all.length) continue;
    if (own > 0 || result !== null) return null;
    result = id;
  }
  return result;
}

/** Goes through the body of a definition and a fold side by side. */
class Matching {
  private readonly body: ReadonlyMap<NodeId, GraphNode>;
  private readonly parameters: ReadonlyMap<NodeId, number>;
  private readonly given: (NodeId | null | undefined)[];
  private readonly ports: Port[][];
  private readonly pairs = new Map<NodeId, NodeId>();

  constructor(
    private readonly nodes: ReadonlyMap<NodeId, GraphNode>,
    private readonly inside: ReadonlySet<NodeId>,
    private readonly definition: Definition,
  ) {
    const inputs = definition.body.nodes.filter(({ kind }) => kind === 'input');
    this.body = nodeById(definition.body);
    this.parameters = new Map(inputs.map(({ id }, k) => [id, k]));
    this.given = inputs.map(() => undefined);
    this.ports = inputs.map(() => []);
  }

  from(result: NodeId): Application | null {
    const output = this.definition.body.nodes.find(({ kind }) => kind === 'output');
    const last = this.nodes.get(result);
    const [value] = output ? operandsOf(output) : [];
    if (!last || value === null || value === undefined) return null;
    const hand = isByHand(last) && last.operands.length === this.given.length + 1 ? last : null;
    const own = this.body.get(value);
    const isOfBody = own?.kind === 'primitive' && own.primitive === 'byHand';
    const byHand = hand && !isOfBody ? hand : null;
    const start = byHand ? byHand.operands[0] : result;
    if (!start || !this.pairsWith(value, start)) return null;
    byHand?.operands.slice(1).forEach((operand, k) => {
      this.gives(k, operand, { node: byHand.id, index: k + 1 });
    });
    if (this.unlike || this.primitives() !== this.pairs.size + (byHand ? 1 : 0)) return null;
    const { definition, ports } = this;
    const given = this.given.map((id) => id ?? null);
    return { definition, given, ports, result, byHand: byHand?.id ?? null };
  }

  private unlike = false;

  private primitives(): number {
    let count = 0;
    for (const id of this.inside) if (this.nodes.get(id)?.kind !== 'constant') count++;
    return count;
  }

  private gives(parameter: number, id: NodeId | null, port: Port): void {
    const before = this.given[parameter];
    if (before === undefined) this.given[parameter] = id;
    else if (before !== id) this.unlike = true;
    if (id !== null && this.inside.has(id)) this.unlike = true;
    this.ports[parameter]?.push(port);
  }

  /** Whether a value of the body and a node are computed alike. */
  private pairsWith(value: NodeId, node: NodeId): boolean {
    const pending: [NodeId, NodeId][] = [[value, node]];
    for (let pair = pending.pop(); pair; pair = pending.pop()) {
      const [a, b] = [this.body.get(pair[0]), this.nodes.get(pair[1])];
      if (!a || !b) return false;
      if (a.kind === 'constant') {
        if (!sameConstant(a, b)) return false;
        continue;
      }
      const known = this.pairs.get(a.id);
      if (known !== undefined) {
        if (known !== b.id) return false;
        continue;
      }
      if (!this.inside.has(b.id) || !sameOperation(a, b)) return false;
      this.pairs.set(a.id, b.id);
      const operands = operandsOf(b);
      for (const [index, operand] of operandsOf(a).entries()) {
        const parameter = operand === null ? undefined : this.parameters.get(operand);
        const read = operands[index] ?? null;
        if (parameter !== undefined) this.gives(parameter, read, { node: b.id, index });
        else if (operand === null || read === null) return false;
        else pending.push([operand, read]);
      }
    }
    return !this.unlike;
  }
}

function isByHand(node: GraphNode): node is GraphNode & { readonly kind: 'primitive' } {
  return node.kind === 'primitive' && node.primitive === 'byHand';
}

function sameConstant(a: GraphNode, b: GraphNode): boolean {
  if (a.kind !== 'constant' || b.kind !== 'constant' || a.dtype !== b.dtype) return false;
  return Object.is(a.value, b.value) || JSON.stringify(a.value) === JSON.stringify(b.value);
}

function sameOperation(a: GraphNode, b: GraphNode): boolean {
  if (a.kind !== 'primitive' || b.kind !== 'primitive') return false;
  return (
    a.primitive === b.primitive &&
    a.operands.length === b.operands.length &&
    settingsText(a.attributes) === settingsText(b.attributes)
  );
}

function settingsText(attributes: object = {}): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
