import { limits } from '../../core/limits';
import { isRole, type Role } from '../../core/program/role';
import type { Shape } from '../../core/tensor/shape';
import { ModelError } from '../model-error';
import { checkedExtents } from '../opened/extents';
import { ModelGraph } from '../opened/model-graph';
import { checkOperators, inOrder } from '../opened/model-order';
import type { OpenedModel } from '../opened/opened-model';
import { ModelReading } from '../opened/reading';
import { decode } from '../protobuf/binary';
import type { Read } from '../protobuf/message';
import { modelProto, type nodeProto, type valueInfoProto } from './messages';
import type { NodeSettings, Readers } from './node-settings';
import { arrayReaders } from './read-arrays';
import { layerReaders } from './read-layers';
import { numberReaders } from './read-numbers';
import { dtypeOfType, readTensor } from './read-tensor';

const FORMAT = 'ONNX model';

/** So many nodes are read at a time. */
const BATCH = 64;

let known: Readers | undefined;

/** What is read of ONNX, by operator. */
function readers(): Readers {
  known ??= { ...numberReaders(), ...arrayReaders, ...layerReaders };
  return known;
}

/**
 * Reads an ONNX model some nodes at a time, and yields what share of it is read. Initialisers become
 * parameters, and names with slashes folds.
 * @throws ModelError that says what can't be read, and where.
 */
export function* readingOnnx(bytes: Uint8Array): Generator<number, OpenedModel, undefined> {
  yield 0;
  const model = decode(bytes, modelProto, FORMAT);
  const { graph } = model;
  if (!graph) throw new ModelError({ kind: 'no graph', format: FORMAT });
  if (graph.node.length > limits.nodes) {
    throw new ModelError({ kind: 'too much', format: FORMAT, what: 'nodes', most: limits.nodes });
  }
  const version = model.opsetImport.find(({ domain }) => isStandard(domain))?.version ?? 1;
  const nodes = graph.node.map((node, k) => named(node, k));
  if (nodes.length === 0) throw new ModelError({ kind: 'no operators', format: FORMAT });
  checkOperators(FORMAT, nodes, (operator) => Object.hasOwn(readers(), operator));
  yield 0.1;
  const made = new ModelGraph();
  const reading = new ModelReading(FORMAT, made);
  const open = new Set<string>();
  // Models of the first versions list their initialisers among the inputs.
  const isOld = (model.irVersion ?? 0) < 4;
  bringInputs(reading, graph, open, isOld);
  const order = inOrder(nodes, (name) => reading.get(name) !== undefined);
  for (const [k, node] of order.entries()) {
    if (k % BATCH === 0) yield 0.1 + (0.8 * k) / order.length;
    readNode(reading, node, version);
  }
  for (const { name = '' } of graph.output) {
    const held = reading.get(name);
    if (!held) throw new ModelError({ kind: 'no such output', name });
    made.output(name, reading.statement(held));
  }
  yield 0.9;
  return { graph: made.build(), title: graph.name ?? '', open: [...open] };
}

const isStandard = (domain: string | undefined) => !domain || domain === 'ai.onnx';

interface NamedNode {
  readonly name: string;
  readonly operator: string;
  readonly scope: readonly string[];
  readonly reads: readonly string[];
  readonly makes: readonly string[];
  readonly node: Read<typeof nodeProto>;
}

/** A node with a name, the operator with the domain where that is another, and the scope that its name says. */
function named(node: Read<typeof nodeProto>, k: number): NamedNode {
  const { opType = '', domain } = node;
  const name = node.name || node.output[0] || `${opType} ${k + 1}`;
  return {
    name,
    operator: isStandard(domain) ? opType : `${domain}.${opType}`,
    scope: scopeOf(node.name ?? ''),
    reads: node.input,
    makes: node.output,
    node,
  };
}

/** The way through modules that a name says, as `/layer1/fc/Gemm` does. */
function scopeOf(name: string): readonly string[] {
  return name
    .slice(0, 1000)
    .split('/')
    .slice(0, -1)
    .filter((part) => part !== '');
}

function bringInputs(
  reading: ModelReading,
  graph: NonNullable<Read<typeof modelProto>['graph']>,
  open: Set<string>,
  isOld: boolean,
): void {
  const values = new Map<string, ReturnType<typeof readTensor>>();
  for (const tensor of graph.initializer) {
    const { name = '' } = tensor;
    if (values.has(name)) throw new ModelError({ kind: 'made twice', name });
    values.set(name, readTensor(reading, name, tensor));
  }
  for (const info of graph.input) {
    const { name = '' } = info;
    const value = values.get(name);
    if (value && isOld) continue;
    const dtype = value ? value.dtype : dtypeOfType(info.type?.tensorType?.elemType, name);
    const shape = value ? value.known.shape : shapeOf(info, name, open);
    if (!value) reading.count(name, shape);
    const role: Role | undefined = isRole(info.docString) ? info.docString : undefined;
    const size = shape.reduce((product, extent) => product * extent, 1);
    const own = value?.known ?? { shape, data: new Float64Array(size).fill(1) };
    const statement = reading.graph.input(name, shape, own, dtype, role);
    reading.put(name, { shape, dtype, statement });
    values.delete(name);
  }
  for (const [name, { known, dtype }] of values) {
    reading.put(name, { shape: known.shape, dtype, known, parameter: name });
  }
}

function shapeOf(info: Read<typeof valueInfoProto>, name: string, open: Set<string>): Shape {
  const dims = info.type?.tensorType?.shape?.dim;
  if (!dims) throw new ModelError({ kind: 'no shape', name });
  const extents = dims.map(({ dimValue, dimParam }) => {
    if (dimValue !== undefined && !dimParam) return dimValue;
    open.add(dimParam || name);
    return 1;
  });
  return checkedExtents(name, extents);
}

function readNode(reading: ModelReading, named: NamedNode, version: number): void {
  const { node, operator } = named;
  const operands = named.reads.map((name) => (name === '' ? null : (reading.get(name) ?? null)));
  // Operands at the end that are left out are not there.
  while (operands.length > 0 && operands.at(-1) === null) operands.pop();
  const reader = readers()[operator];
  if (!reader) return;
  const outputs = reading.node(
    named,
    operands,
    settingsOf(reading, node, operator, version),
    reader,
  );
  named.makes.forEach((name, k) => {
    const held = outputs[k];
    if (name === '' || !held) return;
    reading.put(name, held);
    if (held.statement !== undefined && !isMade(name, operator)) {
      reading.graph.name(held.statement, name.split('/').at(-1) ?? name);
    }
  });
}

/** Whether a name is one that an exporter made up, not a person. */
function isMade(name: string, operator: string): boolean {
  const last = name.split('/').at(-1) ?? '';
  return /(^\d+$)|(_output_\d+$)/.test(last) || last.replace(/_\d+$/, '') === operator;
}

function settingsOf(
  reading: ModelReading,
  node: Read<typeof nodeProto>,
  operator: string,
  version: number,
): NodeSettings {
  const byName = new Map(node.attribute.map((attribute) => [attribute.name ?? '', attribute]));
  const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
  return {
    operator,
    version,
    outputs: node.output.length,
    has: (name) => byName.has(name),
    int: (name, otherwise) => byName.get(name)?.i ?? otherwise,
    ints: (name) => byName.get(name)?.ints ?? null,
    float: (name, otherwise) => shortest(byName.get(name)?.f) ?? otherwise,
    text: (name, otherwise) => text(byName.get(name)?.s) ?? otherwise,
    tensor: (name) => {
      const tensor = byName.get(name)?.t;
      return tensor ? readTensor(reading, node.output[0] ?? '', tensor) : null;
    },
  };
}

/** The number with the fewest digits that is the same as float32: 0.01 rather than 0.00999999977648258. */
function shortest(x: number | undefined): number | undefined {
  if (x === undefined || !Number.isFinite(x)) return x;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === x) return short;
  }
  return x;
}
