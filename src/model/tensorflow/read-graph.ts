import { limits } from '../../core/limits';
import { isDifferentiable } from '../../core/tensor/dtype';
import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import { checkedExtents } from '../opened/extents';
import { ModelGraph } from '../opened/model-graph';
import { checkOperators, inOrder } from '../opened/model-order';
import type { OpenedModel } from '../opened/opened-model';
import { type Held, ModelReading } from '../opened/reading';
import type { Read } from '../protobuf/message';
import { dataTypes, type graphDef, type nodeDef, type tensorShape } from './messages';
import type { NodeSettings, Readers } from './node-settings';
import { arrayReaders } from './read-arrays';
import { layerReaders } from './read-layers';
import { numberReaders } from './read-numbers';
import { dtypeOfType, readTensor } from './read-tensor';

type Node = Read<typeof nodeDef>;

/** What is told of a graph beside it: numbers that are not in it, and what is asked of it, by name. */
export interface Beside {
  readonly weights: ReadonlyMap<string, Held>;
  readonly outputs: ReadonlyMap<string, string>;
}

const NOTHING: Beside = { weights: new Map(), outputs: new Map() };

/** So many nodes are read at a time. */
const BATCH = 64;

const readers: Readers = { ...numberReaders, ...arrayReaders, ...layerReaders };

const VARIABLE = /^(Variable|VariableV2|VarHandleOp)$/;
const ASSIGNMENT = /^(Assign|AssignVariableOp)$/;
/** What computes nothing that anybody reads: it keeps, tells or steps. */
const EFFECT =
  /^(NoOp|Assert|Print|PrintV2|Save|SaveV2|RestoreV2|MergeSummary|.*Summary(V2)?|Assign.*|(Resource)?Apply.*|VarIsInitializedOp|ShardedFilename)$/;
const STEP = /^(Resource)?Apply/;

/**
 * Reads a graph of TensorFlow some nodes at a time, and yields what share of it is read. Placeholders become
 * inputs, variables and arrays of constants parameters, and names with slashes folds; where nothing is asked
 * for, all constants that have a name of their own are inputs. Its outputs are what no node reads.
 * @throws ModelError that says what can't be read, and where.
 */
export function* readingGraph(
  graph: Read<typeof graphDef>,
  format: ModelFormat,
  beside: Beside = NOTHING,
): Generator<number, OpenedModel, undefined> {
  if (graph.node.length > limits.nodes) {
    throw new ModelError({ kind: 'too much', format, what: 'nodes', most: limits.nodes });
  }
  const nodes = graph.node.map(told);
  if (nodes.length === 0) throw new ModelError({ kind: 'no graph', format });
  const byName = namesOf(nodes);
  const outputs = outputsOf(nodes, beside);
  const needed = upstreamOf(
    byName,
    outputs.map(({ from }) => from),
  );
  const operators = needed.filter(({ op }) => !isSource(op));
  if (operators.length === 0) throw new ModelError({ kind: 'no operators', format });
  checkOperators(
    format,
    operators.map(({ name, op }) => ({ name, operator: op })),
    (operator) => Object.hasOwn(readers, operator),
  );
  yield 0.1;
  const made = new ModelGraph();
  const reading = new ModelReading(format, made);
  const open = new Set<string>();
  bringSources(reading, needed, byName, open, beside);
  const order = inOrder(operators, (name) => reading.get(name) !== undefined);
  for (const [k, node] of order.entries()) {
    if (k % BATCH === 0) yield 0.1 + (0.8 * k) / order.length;
    readNode(reading, node);
  }
  for (const { name, from } of outputs) {
    const held = reading.get(from);
    if (!held) throw new ModelError({ kind: 'no such output', name: from });
    made.output(name, reading.statement(held));
  }
  yield 0.9;
  return { graph: made.build(), title: '', open: [...open] };
}

interface Told {
  readonly name: string;
  readonly op: string;
  /** The values that it reads: of the first output of a node the name, of others `name:k`. */
  readonly operands: readonly string[];
  /** The nodes that it reads. */
  readonly reads: readonly string[];
  readonly makes: readonly string[];
  readonly node: Node;
}

function told(node: Node): Told {
  const { name = '', op = '' } = node;
  // What only has to come before begins with ^.
  const operands = node.input.filter((each) => !each.startsWith('^')).map(valueName);
  return { name, op, operands, reads: operands.map(nodeName), makes: [name], node };
}

const valueName = (input: string) => input.replace(/:(0|output:0)$/, '');
const nodeName = (value: string) => value.replace(/:.*$/, '');

const isInput = (op: string) => op === 'Placeholder' || op === 'PlaceholderV2';
const isSource = (op: string) => isInput(op) || op === 'Const' || VARIABLE.test(op);

function outputsOf(nodes: readonly Told[], { outputs }: Beside): readonly Output[] {
  if (outputs.size > 0) {
    return [...outputs].map(([name, from]) => ({ name, from: valueName(from) }));
  }
  const read = new Set(nodes.filter(({ op }) => !STEP.test(op)).flatMap(({ reads }) => reads));
  return nodes
    .filter(({ name, op }) => !read.has(name) && !isSource(op) && !EFFECT.test(op))
    .filter(({ name }) => !isOrder(name))
    .map(({ name }) => ({ name: name.split('/').at(-1) || name, from: name }));
}

/** Whether a node only says that others come first. */
const isOrder = (name: string) => /\/control_dependency(_\d+)?$/.test(name);

interface Output {
  readonly name: string;
  readonly from: string;
}

type ByName = ReadonlyMap<string, Told>;

function namesOf(nodes: readonly Told[]): ByName {
  const byName = new Map<string, Told>();
  for (const node of nodes) {
    if (byName.has(node.name)) throw new ModelError({ kind: 'made twice', name: node.name });
    byName.set(node.name, node);
  }
  return byName;
}

/** The nodes that some need, in the order in which they stand. */
function upstreamOf(byName: ByName, from: readonly string[]): readonly Told[] {
  const needed = new Set<string>();
  const pending = from.map(nodeName);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    pending.push(...(byName.get(name)?.reads ?? []));
  }
  return [...byName.values()].filter(({ name }) => needed.has(name));
}

/** Puts what the graph computes from: what is asked for, variables and constants. */
function bringSources(
  reading: ModelReading,
  needed: readonly Told[],
  byName: ByName,
  open: Set<string>,
  { weights }: Beside,
): void {
  const constants = new Map<string, Held>();
  const constantOf = (name: string): Held | null => {
    const node = byName.get(name);
    if (node?.op !== 'Const') return null;
    const tensor = node.node.attr.get('value')?.tensor;
    const held = constants.get(name) ?? weights.get(name) ?? (tensor && told(tensor));
    if (held) constants.set(name, held);
    return held ?? null;

    function told(stands: Parameters<typeof readTensor>[2]): Held {
      const { known, dtype } = readTensor(reading, name, stands);
      return { shape: known.shape, known, dtype };
    }
  };
  const starts = startsOf(byName);
  const asks = needed.some(
    ({ name, op, node }) =>
      isInput(op) || VARIABLE.test(op) || (op === 'Const' && !isLiteral(name) && isFloat(node)),
  );
  for (const { name, op, node } of needed) {
    const parameter = lastOf(name);
    if (op === 'Const') {
      const held = constantOf(name);
      if (!held) throw new ModelError({ kind: 'no numbers', name });
      const isWritten = isLiteral(name) && (asks || !isUnnamed(name) || isOfGradients(name));
      if (isWritten || isWhole(held)) reading.put(name, held);
      else if (asks) reading.put(name, { ...held, parameter });
      else bringInput(reading, name, held);
    } else if (VARIABLE.test(op)) {
      const start = constantOf(starts.get(name) ?? '');
      reading.put(name, { ...(start ?? askedFor(reading, name, node, open)), parameter });
    } else if (isInput(op)) {
      bringInput(reading, name, askedFor(reading, name, node, open));
    }
  }
}

function bringInput(reading: ModelReading, name: string, { shape, dtype, known }: Held): void {
  const statement = reading.graph.input(lastOf(name), shape, known, dtype);
  reading.put(name, { shape, dtype, statement });
}

/** Ones in the shape that a node says. */
function askedFor(reading: ModelReading, name: string, { attr }: Node, open: Set<string>): Held {
  const dtype = dtypeOfType(attr.get('dtype')?.type ?? dataTypes.DT_FLOAT, name);
  const shape = shapeOf(attr.get('shape')?.shape, name, open);
  const data = new Float64Array(reading.count(name, shape)).fill(1);
  return { shape, dtype, known: { shape, data } };
}

/** With what each variable starts: the node that it is assigned, past what only passes that on. */
function startsOf(byName: ByName): ReadonlyMap<string, string> {
  const starts = new Map<string, string>();
  for (const { op, reads } of byName.values()) {
    const [variable, value] = reads;
    if (!ASSIGNMENT.test(op) || variable === undefined || value === undefined) continue;
    const from = byName.get(value);
    const isPassed = from && /^(Identity|Snapshot)$/.test(from.op);
    if (!starts.has(variable)) starts.set(variable, (isPassed && from.reads[0]) || value);
  }
  return starts;
}

const isFloat = ({ name = '', attr }: Node) =>
  isDifferentiable(dtypeOfType(attr.get('dtype')?.type, name));

const isWhole = ({ dtype }: Held) => dtype === 'int32' || dtype === 'bool';

const lastOf = (name: string) => name.split('/').at(-1) || name;

/** Whether a constant has only the name that TensorFlow gives to all. */
const isUnnamed = (name: string) => /^Const(_\d+)?$/.test(lastOf(name));

/** Whether it belongs to nodes that TensorFlow added for derivatives. */
const isOfGradients = (name: string) => /^gradients(_\d+)?\//.test(name);

/** Whether it stands where a program wrote a number: TensorFlow calls it after the operand that it is. */
function isLiteral(name: string): boolean {
  return isUnnamed(name) || /\/([xyab]|value|grad_ys_\d+)$/.test(name);
}

function shapeOf(
  shape: Read<typeof tensorShape> | undefined,
  name: string,
  open: Set<string>,
): readonly number[] {
  if (!shape || shape.unknownRank) throw new ModelError({ kind: 'no shape', name });
  const extents = shape.dim.map(({ size = 0 }) => {
    if (size >= 0) return size;
    open.add(lastOf(name));
    return 1;
  });
  return checkedExtents(name, extents);
}

function readNode(reading: ModelReading, { name, op, operands, node }: Told): void {
  const reader = readers[op];
  if (!reader) return;
  const scope = name.slice(0, 1000).split('/').slice(0, -1);
  const values = operands.map((each) => {
    const held = reading.get(each);
    if (!held) throw new ModelError({ kind: 'made by nothing', node: name, name: each });
    return held;
  });
  const outputs = reading.node(
    { name, operator: op, scope: scope.filter((part) => part !== '') },
    values,
    settingsOf(reading, node),
    reader,
  );
  outputs.forEach((held, k) => {
    reading.put(k === 0 ? name : `${name}:${k}`, held);
    if (k === 0 && held.statement !== undefined && !isMade(name, op)) {
      reading.graph.name(held.statement, lastOf(name));
    }
  });
}

/** Whether a name is one that TensorFlow made up: of the operator, or of how Python writes it. */
function isMade(name: string, operator: string): boolean {
  const last = lastOf(name).replace(/_\d+$/, '').toLowerCase();
  return operator.toLowerCase().startsWith(last) || /^(truediv|floordiv|read)$/.test(last);
}

function settingsOf(reading: ModelReading, { name = '', attr }: Node): NodeSettings {
  const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
  return {
    has: (key) => attr.has(key),
    flag: (key, otherwise) => attr.get(key)?.b ?? otherwise,
    int: (key, otherwise) => attr.get(key)?.i ?? otherwise,
    ints: (key) => attr.get(key)?.list?.i ?? null,
    float: (key, otherwise) => attr.get(key)?.f ?? otherwise,
    text: (key, otherwise) => text(attr.get(key)?.s) ?? otherwise,
    texts: (key) => attr.get(key)?.list?.s.map((each) => new TextDecoder().decode(each)) ?? [],
    dtype: (key) => {
      const type = attr.get(key)?.type;
      return type === undefined ? undefined : dtypeOfType(type, name);
    },
    tensor: (key) => {
      const tensor = attr.get(key)?.tensor;
      return tensor ? readTensor(reading, name, tensor) : null;
    },
  };
}
