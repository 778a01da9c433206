import { check } from '../../core/graph/check';
import type { Graph, GraphNode, InputNode, NodeId, PrimitiveNode } from '../../core/graph/graph';
import { seededNumbers } from '../../core/loops/seeded-numbers';
import { perChannel } from '../../core/primitives/batch-norm';
import { operandsAt, type Program, shapeAt } from '../../core/program/program';
import { type Attributes, numberOf } from '../../core/rule/attributes';
import type { Convention } from '../../core/rule/convention';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { fromTensor, type Tensor } from '../../core/tensor/tensor';
import { freeNames } from '../../document/fresh';
import { drawing } from '../data/draw';

/**
 * Where a run is, by which dropout is drawn: for each update anew, and the same whenever that update is made again.
 */
export interface Turn {
  readonly seed: number;
  /** Updates that were made before. */
  readonly update: number;
}

type Layer = 'dropout' | 'batchNorm';

function isLayer(node: GraphNode, layer: Layer): node is PrimitiveNode {
  return node.kind === 'primitive' && node.primitive === layer;
}

/** Whether a graph has layers of a kind that act in training otherwise than afterwards. */
export function hasLayer({ nodes }: Graph, layer: Layer): boolean {
  return nodes.some((node) => isLayer(node, layer));
}

/** The seed of the nth dropout of a graph at a turn, of a graph that takes one row for the row at a place in the batch. */
function seedOf({ seed, update }: Turn, n: number, row = 0): number {
  return Math.floor(2 ** 31 * drawing(seed, 11, update, n, row).uniform());
}

/** The graph as it is at a turn: each dropout has the seed that the update draws by. */
export function drawnAt(graph: Graph, turn: Turn): Graph {
  let n = 0;
  let changed = false;
  const nodes = graph.nodes.map((node) => {
    if (!isLayer(node, 'dropout')) return node;
    const seed = seedOf(turn, n++);
    if (node.attributes?.seed === seed) return node;
    changed = true;
    return { ...node, attributes: { ...node.attributes, seed } };
  });
  return changed ? { ...graph, nodes } : graph;
}

/** The attributes of a node but for the seed of a dropout, which training changes. */
export function lastingAttributes(node: PrimitiveNode): Attributes | undefined {
  if (node.primitive !== 'dropout') return node.attributes;
  const { seed: _, ...lasting } = node.attributes ?? {};
  return lasting;
}

/** An input that a graph gets in the place of what a layer draws or finds. */
interface Given {
  readonly input: NodeId;
  readonly shape: Shape;
}

/** What a dropout divides by: 1 − p where an element is kept, infinity where it is dropped. */
export interface Divisor extends Given {
  readonly rate: number;
}

/** A graph in which dropout is told what to drop, rather than drawing it by a seed of its own. */
export function withDivisors(
  graph: Graph,
  convention: Convention,
): { readonly graph: Graph; readonly divisors: readonly Divisor[] } {
  if (!hasLayer(graph, 'dropout')) return { graph, divisors: [] };
  const { program, statementOf } = check(graph, { convention });
  const free = freeNames(graph);
  const inputs: InputNode[] = [];
  const divisors: Divisor[] = [];
  const nodes = graph.nodes.map((node): GraphNode => {
    const statement = statementOf.get(node.id);
    if (!isLayer(node, 'dropout') || statement === undefined) return node;
    const shape = shapeAt(program, statement);
    const input = inputFor(free, node.id, 'divisor', shape);
    inputs.push(input);
    divisors.push({ input: input.id, shape, rate: numberOf(node.attributes ?? {}, 'p', 0.5) });
    const { attributes: _, ...rest } = node;
    return { ...rest, primitive: 'divide', operands: [node.operands[0] ?? null, input.id] };
  });
  return { graph: { ...graph, nodes: [...nodes, ...inputs] }, divisors };
}

/** An input of its own beside those that a graph has. @param free gives it a name that is free. */
function inputFor(
  free: ReturnType<typeof freeNames>,
  node: NodeId,
  what: string,
  shape: Shape,
): InputNode {
  const name = `${what}_${node}`.replace(/\W/g, '_');
  const value = fromTensor({ shape, data: new Float64Array(sizeOf(shape)) });
  return free({ kind: 'input', id: `${what} of ${node}`, name, value }) as InputNode;
}

/**
 * Draws what each dropout divides by at a turn, as the primitive does by the seed that it has then.
 * @param place from where in a batch these rows stand, and whether the graph takes several at once.
 */
export function drawDivisors(
  divisors: readonly Divisor[],
  turn: Turn,
  rows: number,
  place: { readonly from: number; readonly batched: boolean },
  put: (divisor: Divisor, at: number, value: number) => void,
): void {
  divisors.forEach((divisor, n) => {
    const { shape, rate } = divisor;
    const size = sizeOf(shape);
    const next = seededNumbers(seedOf(turn, n, place.batched ? 0 : place.from));
    // What runs along the rows of the batch has a part for each of them.
    const skipped = place.batched && shape[0] === rows ? (size / rows) * place.from : 0;
    for (let k = 0; k < skipped; k++) next();
    for (let k = 0; k < size; k++) {
      put(divisor, k, next() < rate ? Number.POSITIVE_INFINITY : 1 - rate);
    }
  });
}

/** The graph as it is evaluated: nothing is dropped. Folds are left out, as no derivative is asked for by them. */
export function withoutDropout(graph: Graph): Graph {
  if (!hasLayer(graph, 'dropout')) return graph;
  const through = new Map<NodeId, NodeId | null>();
  for (const node of graph.nodes) {
    if (isLayer(node, 'dropout')) through.set(node.id, node.operands[0] ?? null);
  }
  const origin = (id: NodeId | null): NodeId | null => {
    let at = id;
    while (at !== null && through.has(at)) at = through.get(at) ?? null;
    return at;
  };
  const nodes = graph.nodes.flatMap((node): GraphNode[] => {
    if (through.has(node.id)) return [];
    if (node.kind === 'primitive') return [{ ...node, operands: node.operands.map(origin) }];
    return [node.kind === 'output' ? { ...node, operands: [origin(node.operands[0])] } : node];
  });
  return { nodes };
}

/** What a batch norm takes away from each channel, and what it divides by, as inputs. */
export interface Moments {
  readonly node: NodeId;
  readonly mean: NodeId;
  readonly deviation: NodeId;
  readonly eps: number;
}

/** A graph in which batch norm is told its means and deviations, rather than taking those of the batch. */
export function withMoments(
  graph: Graph,
  convention: Convention,
): { readonly graph: Graph; readonly moments: readonly Moments[] } {
  if (!hasLayer(graph, 'batchNorm')) return { graph, moments: [] };
  const { program, statementOf } = check(graph, { convention });
  const free = freeNames(graph);
  const moments: Moments[] = [];
  const added: GraphNode[] = [];
  const nodes = graph.nodes.flatMap((node): GraphNode[] => {
    const statement = statementOf.get(node.id);
    if (!isLayer(node, 'batchNorm') || statement === undefined) return [node];
    const [x = null, gain, bias] = node.operands;
    const shape = shapeAt(program, statement);
    const channels = perChannel(shape);
    const mean = inputFor(free, node.id, 'mean', channels);
    const deviation = inputFor(free, node.id, 'deviation', channels);
    added.push(mean, deviation);
    const eps = numberOf(node.attributes ?? {}, 'eps', 1e-5);
    moments.push({ node: node.id, mean: mean.id, deviation: deviation.id, eps });
    const made: PrimitiveNode[] = [];
    const apply = (
      primitive: PrimitiveNode['primitive'],
      operands: readonly (NodeId | null)[],
      attributes?: Attributes,
    ): NodeId => {
      const id = `${made.length} of ${node.id}`;
      const { name: _, attributes: __, ...rest } = node;
      made.push({ ...rest, id, primitive, operands, ...(attributes && { attributes }) });
      return id;
    };
    const along = (operand: NodeId) =>
      shape.length > 2 ? apply('reshape', [operand], { shape: channels }) : operand;
    let last = apply('divide', [apply('subtract', [x, mean.id]), deviation.id]);
    if (gain) last = apply('multiply', [last, along(gain)]);
    if (bias) last = apply('add', [last, along(bias)]);
    const result = made.find(({ id }) => id === last) as PrimitiveNode;
    const others = made.filter((each) => each !== result);
    return [...others, { ...result, id: node.id, ...(node.name && { name: node.name }) }];
  });
  return { graph: { nodes: [...nodes, ...added] }, moments };
}

/** The statements of the values that each batch norm of a graph normalises. */
export function normalisedIn(
  graph: Graph,
  convention: Convention,
): { readonly program: Program; readonly statements: ReadonlyMap<NodeId, number> } {
  const { program, statementOf } = check(graph, { convention });
  const statements = new Map<NodeId, number>();
  for (const node of graph.nodes) {
    const statement = statementOf.get(node.id);
    if (!isLayer(node, 'batchNorm') || statement === undefined) continue;
    statements.set(node.id, operandsAt(program, statement)[0] as number);
  }
  return { program, statements };
}

/** The mean of each channel, the second axis, and the root of its variance and `eps`. */
export function momentsOf(
  { shape, data }: Tensor,
  eps: number,
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const channels = shape[1] as number;
  const inner = sizeOf(shape.slice(2));
  const each = data.length / channels;
  const channelOf = (k: number) => Math.floor(k / inner) % channels;
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  data.forEach((value, k) => {
    const c = channelOf(k);
    mean[c] = (mean[c] as number) + value / each;
  });
  data.forEach((value, k) => {
    const c = channelOf(k);
    variance[c] = (variance[c] as number) + (value - (mean[c] as number)) ** 2 / each;
  });
  return { mean, deviation: variance.map((value) => Math.sqrt(value + eps)) };
}
