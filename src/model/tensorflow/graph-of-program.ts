import type { PrimitiveName } from '../../core/primitives/table';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../core/program/program';
import { withDefaults } from '../../core/rule/attributes';
import { filled } from '../../core/tensor/tensor';
import { lowered } from '../lowering/lowered';
import { type Place, placesOf } from '../places';
import { withGradients } from '../with-gradients';
import type { ModelChoices, ModelSource } from '../written-model';
import { GraphNodes, type NodeType, type NodeValue, type Weight } from './graph-nodes';
import { comparisons, graphTarget, isApart, write } from './raw-operators';

/** What numbers are in a graph: those without a dtype are double where they stay as they are here. */
type Floating = 'DT_DOUBLE' | 'DT_FLOAT';

/**
 * A program as a graph of TensorFlow, with the nodes that it is given and asked for by their names here:
 * parameters are constants, other inputs are given.
 * @param format names what is written, for messages.
 * @throws ModelError that names what TensorFlow has no operator for, and where.
 */
export function graphOfProgram(
  source: ModelSource,
  { gradients, numbers }: ModelChoices,
  format: string,
): WrittenGraph {
  const whole = gradients ? withGradients(source.program) : source.program;
  const places = placesOf(source);
  const placeAt = (statement: number) => places(whole, statement).path;
  const program = lowered(whole, graphTarget(format), placeAt);
  const floating = numbers === 'float32' ? 'DT_FLOAT' : 'DT_DOUBLE';
  return written(program, floating, (i) => places(program, i));
}

interface WrittenGraph {
  readonly graph: GraphNodes;
  readonly inputs: Signature;
  readonly outputs: Signature;
}

type Signature = Record<string, { readonly name: string; readonly dtype: NodeType }>;

function written(
  program: Program,
  floating: Floating,
  placeAt: (statement: number) => Place,
): WrittenGraph {
  const graph = new GraphNodes();
  const values: NodeValue[] = [];
  const inputs: Signature = {};
  const outputs: Signature = {};
  const name = (wanted: string) => graph.unique(safe(wanted));
  for (const { name: given, statement, value, role } of program.inputs) {
    const [type, shape] = [typeAt(program, statement, floating), shapeAt(program, statement)];
    const called = name(given);
    if (role === 'parameter') {
      values[statement] = graph.weight(called, value ?? filled(shape, 1), type);
    } else {
      values[statement] = graph.placeholder(called, shape, type);
      inputs[given] = { name: `${called}:0`, dtype: type };
    }
  }
  for (let i = 0; i < program.length; i++) {
    const constant = program.constants.get(i);
    if (constant) values[i] = graph.constant(constant, typeAt(program, i, floating));
    else if (primitiveAt(program, i)) {
      graph.scope = safeScope(placeAt(i).scope);
      values[i] = statement(graph, program, i, values, floating);
    }
  }
  graph.scope = '';
  for (const { name: given, statement: at } of program.outputs) {
    const value = values[at] as NodeValue;
    const called = graph.apply('Identity', [value], value.type, {}, name(given));
    outputs[given] = { name: `${called.name}:0`, dtype: value.type };
  }
  return { graph, inputs, outputs };
}

function statement(
  graph: GraphNodes,
  program: Program,
  i: number,
  values: readonly NodeValue[],
  floating: Floating,
): NodeValue {
  const primitive = operationAt(program, i) as PrimitiveName;
  const operands = operandsAt(program, i);
  const type = typeAt(program, i, floating);
  const there = operands.map((operand) => values[operand] as NodeValue);
  const has = (wanted: NodeType) => there.some((value) => value.type === wanted);
  const compared = has('DT_DOUBLE') ? 'DT_DOUBLE' : has('DT_FLOAT') ? 'DT_FLOAT' : 'DT_INT32';
  const computed = type === 'DT_BOOL' && !comparisons[primitive] ? 'DT_INT32' : type;
  const x = there.map((value, at) =>
    isApart(primitive, at)
      ? value
      : graph.cast(value, comparisons[primitive] ? compared : computed),
  );
  const a = withDefaults(primitiveAt(program, i)?.attributes, attributesAt(program, i));
  const shapes = operands.map((operand) => shapeAt(program, operand));
  const made = write(primitive, { graph, x, shapes, y: shapeAt(program, i), a, type: computed });
  return graph.cast(made, type);
}

function typeAt(program: Program, i: number, floating: Floating): NodeType {
  const dtype = dtypeAt(program, i);
  if (dtype === 'int32') return 'DT_INT32';
  if (dtype === 'bool') return 'DT_BOOL';
  return dtype === 'float32' ? 'DT_FLOAT' : floating;
}

/** A name of the letters, digits and signs that TensorFlow allows in one. */
function safe(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_./-]/g, '_');
  return /^[A-Za-z0-9.]/.test(plain) ? plain : `v${plain}`;
}

function safeScope(scope: string): string {
  return scope === '' ? '' : safe(scope);
}

const sizes: Readonly<Record<NodeType, number>> = {
  ...{ DT_DOUBLE: 8, DT_FLOAT: 4, DT_INT32: 4, DT_BOOL: 1 },
};

/** The numbers of weights one after the other, the lowest byte first. */
export function weightBytes(weights: readonly Weight[]): Uint8Array<ArrayBuffer> {
  const size = ({ type, data }: Weight) => data.length * sizes[type];
  const bytes = new Uint8Array(weights.reduce((sum, weight) => sum + size(weight), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { type, data } of weights) {
    for (const x of data) {
      if (type === 'DT_DOUBLE') view.setFloat64(at, x, true);
      else if (type === 'DT_FLOAT') view.setFloat32(at, x, true);
      else if (type === 'DT_INT32') view.setInt32(at, x, true);
      else view.setUint8(at, x === 0 ? 0 : 1);
      at += sizes[type];
    }
  }
  return bytes;
}
