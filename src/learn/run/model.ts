import { check } from '../../core/graph/check';
import { checkedGraph } from '../../core/graph/checked';
import type { Graph, GraphNode, InputNode, NodeId } from '../../core/graph/graph';
import { type Program, shapeAt } from '../../core/program/program';
import type { Role } from '../../core/program/role';
import type { Convention } from '../../core/rule/convention';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { fromTensor, toTensor } from '../../core/tensor/tensor';
import type { DataSet } from '../data/data-set';
import { withoutDropout } from './modes';

/** An input of a graph that rows flow into, or that is learnt. */
export interface Place {
  readonly node: NodeId;
  readonly name: string;
  /** Of a batch without the axis of its rows, where the graph takes several rows at once. */
  readonly shape: Shape;
  readonly size: number;
}

/** How a graph is trained: what its inputs and outputs are for. */
export interface Model {
  readonly graph: Graph;
  readonly convention: Convention;
  readonly data: readonly Place[];
  readonly targets: readonly Place[];
  readonly parameters: readonly Place[];
  /** All numbers that are learnt. */
  readonly count: number;
  readonly loss: string;
  /** The output that is no loss; null where there is none. */
  readonly prediction: string | null;
  /** Whether the graph takes several rows at once, along the first axis of its data and targets. */
  readonly batched: boolean;
  /** Whether a target is one number for each class rather than the number of the class. */
  readonly oneHot: boolean;
}

/** Why a graph can't be trained on some data. */
export type Unfit =
  | { readonly kind: 'no parameter' | 'no output' }
  | { readonly kind: 'no loss'; readonly output: string }
  | { readonly kind: 'unfinished'; readonly message: string }
  | { readonly kind: 'fixed rows'; readonly rows: number; readonly message: string }
  | { readonly kind: 'features'; readonly taken: number; readonly there: number }
  | { readonly kind: 'targets'; readonly taken: number; readonly there: number };

function isNumber(node: GraphNode, role: Role): node is InputNode {
  return node.kind === 'input' && node.role === role;
}

/** What the roles of a graph's inputs make of it, for rows of this width; or why it can't be trained. */
export function modelOf(graph: Graph, convention: Convention, set: DataSet): Model | Unfit {
  const places = (role: Role) => graph.nodes.filter((node) => isNumber(node, role)).map(placeOf);
  const [data, targets, parameters] = [places('data'), places('target'), places('parameter')];
  if (parameters.length === 0) return { kind: 'no parameter' };
  const { program, diagnostics } = checkedGraph(graph);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return { kind: 'unfinished', message: error.message };
  const outputs = program.outputs;
  if (outputs.length === 0) return { kind: 'no output' };
  const losses = outputs.filter(({ statement }) => sizeOf(shapeAt(program, statement)) === 1);
  const loss = losses.find(({ name }) => name === 'loss') ?? losses[0];
  if (!loss) return { kind: 'no loss', output: outputs[0]?.name ?? '' };
  const prediction = outputs.find(({ name }) => name !== loss.name)?.name ?? null;
  const fed = [...data, ...targets];
  const batched =
    fed.length > 0 && fed.every(({ shape }) => shape.length > 0 && shape[0] === fed[0]?.shape[0]);
  const rows = batched ? Number(fed[0]?.shape[0]) : 1;
  const perRow = (place: Place): Place =>
    batched ? { ...place, shape: place.shape.slice(1), size: place.size / rows } : place;
  const [x, y] = [data.map(perRow), targets.map(perRow)];
  const width = total(x);
  if (width !== set.features.length) {
    return { kind: 'features', taken: width, there: set.features.length };
  }
  const classes = set.classes?.length ?? 0;
  const oneHot = total(y) > 1 && total(y) === classes;
  if (total(y) > 1 && !oneHot) return { kind: 'targets', taken: total(y), there: 1 };
  const model: Model = {
    ...{ graph, convention, parameters, batched, oneHot, prediction },
    ...{ data: x, targets: y, count: total(parameters), loss: loss.name },
  };
  const message = batched ? withMoreRows(program, model, rows) : null;
  return message === null ? model : { kind: 'fixed rows', rows, message };
}

/** By the shapes of a program, which stay the same while its numbers change. */
const amiss = new WeakMap<Program['shapes'], string | null>();

/** What is wrong with a graph that takes one row more than it has; null where nothing is. */
function withMoreRows({ shapes }: Program, model: Model, rows: number): string | null {
  let message = amiss.get(shapes);
  if (message === undefined) {
    const { diagnostics } = check(graphFor(model, rows + 1));
    message = diagnostics.find(({ severity }) => severity === 'error')?.message ?? null;
    amiss.set(shapes, message);
  }
  return message;
}

/** Whether rows flow into a graph; where none do, its parameters alone make the loss what it is. */
export function takesRows({ nodes }: Graph): boolean {
  return nodes.some((node) => isNumber(node, 'data') || isNumber(node, 'target'));
}

export function isModel(found: Model | Unfit): found is Model {
  return 'graph' in found;
}

function total(places: readonly Place[]): number {
  return places.reduce((sum, { size }) => sum + size, 0);
}

function placeOf({ id, name, value }: InputNode): Place {
  const { shape, data } = toTensor(value);
  return { node: id, name, shape, size: data.length };
}

/** The program of a model for so many rows at once, as it is evaluated by the rows themselves: nothing is dropped. */
export function programFor(model: Model, rows: number): Program {
  const graph = withoutDropout(graphFor(model, rows));
  return check(graph, { convention: model.convention }).program;
}

/** The graph of a model for so many rows at once, as far as it takes several. */
export function graphFor(model: Model, rows: number): Graph {
  const { graph, batched } = model;
  if (!batched) return graph;
  const fed = new Map([...model.data, ...model.targets].map((place) => [place.node, place]));
  const nodes = graph.nodes.map((node) => {
    const place = fed.get(node.id);
    if (!place || node.kind !== 'input') return node;
    const shape = [rows, ...place.shape];
    return { ...node, value: fromTensor({ shape, data: new Float64Array(rows * place.size) }) };
  });
  return { ...graph, nodes };
}

/** The parameters that a graph has now, one after the other. */
export function parametersOf({ graph, parameters, count }: Model): Float64Array {
  const values = new Map(graph.nodes.map((node) => [node.id, node]));
  const numbers = new Float64Array(count);
  let at = 0;
  for (const { node, size } of parameters) {
    numbers.set(toTensor((values.get(node) as InputNode).value).data, at);
    at += size;
  }
  return numbers;
}
