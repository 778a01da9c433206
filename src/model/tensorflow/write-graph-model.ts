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
import type { WrittenModel } from '../model-format';
import { type Place, placesOf } from '../places';
import { withGradients } from '../with-gradients';
import type { ModelChoices, ModelSource } from '../written-model';
import { GraphNodes, type NodeType, type NodeValue, type Weight } from './graph-nodes';
import { comparisons, graphModelTarget, isApart, write } from './raw-operators';

const dtypeNames = { DT_FLOAT: 'float32', DT_INT32: 'int32', DT_BOOL: 'bool' } as const;

/** What the name of the weights ends in, which are saved beside the graph. */
const WEIGHTS = 'weights.bin';

/**
 * A program as a graph model of TensorFlow.js, which is TensorFlow's GraphDef in JSON with the numbers of its
 * constants beside it: parameters are constants, other inputs are given.
 * @throws ModelError that names what TensorFlow.js has no operator for, and where.
 */
export function writeGraphModel(source: ModelSource, choices: ModelChoices): WrittenModel {
  const whole = choices.gradients ? withGradients(source.program) : source.program;
  const places = placesOf(source);
  const placeAt = (statement: number) => places(whole, statement).path;
  const program = lowered(whole, graphModelTarget, placeAt);
  const { graph, inputs, outputs } = written(program, (i) => places(program, i));
  const weights = graph.weights.map(({ name, shape, type }) => ({
    ...{ name, shape },
    dtype: dtypeNames[type],
  }));
  const model = {
    format: 'graph-model',
    generatedBy: 'Wengert',
    signature: { inputs, outputs },
    modelTopology: { node: graph.nodes, library: {}, versions: { producer: 1087 } },
    weightsManifest: [{ paths: [`${source.file ?? 'model'}.${WEIGHTS}`], weights }],
  };
  return {
    files: [
      { extension: 'model.json', mediaType: 'application/json', content: JSON.stringify(model) },
      {
        ...{ extension: WEIGHTS, mediaType: 'application/octet-stream' },
        content: bytesOf(graph.weights),
      },
    ],
    operators: graph.nodes.filter(({ op }) => op !== 'Const' && op !== 'Placeholder').length,
    singleOnly: [],
  };
}

type Signature = Record<string, { readonly name: string; readonly dtype: NodeType }>;

function written(program: Program, placeAt: (statement: number) => Place) {
  const graph = new GraphNodes();
  const values: NodeValue[] = [];
  const inputs: Signature = {};
  const outputs: Signature = {};
  const name = (wanted: string) => graph.unique(safe(wanted));
  for (const { name: given, statement, value, role } of program.inputs) {
    const [type, shape] = [typeAt(program, statement), shapeAt(program, statement)];
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
    if (constant) values[i] = graph.constant(constant, typeAt(program, i));
    else if (primitiveAt(program, i)) {
      graph.scope = safeScope(placeAt(i).scope);
      values[i] = statement(graph, program, i, values);
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
): NodeValue {
  const primitive = operationAt(program, i) as PrimitiveName;
  const operands = operandsAt(program, i);
  const type = typeAt(program, i);
  const there = operands.map((operand) => values[operand] as NodeValue);
  const isFloat = there.some((value) => value.type === 'DT_FLOAT');
  const compared = isFloat ? 'DT_FLOAT' : 'DT_INT32';
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

function typeAt(program: Program, i: number): NodeType {
  const dtype = dtypeAt(program, i);
  return dtype === 'int32' ? 'DT_INT32' : dtype === 'bool' ? 'DT_BOOL' : 'DT_FLOAT';
}

/** A name of the letters, digits and signs that TensorFlow allows in one. */
function safe(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_./-]/g, '_');
  return /^[A-Za-z0-9.]/.test(plain) ? plain : `v${plain}`;
}

function safeScope(scope: string): string {
  return scope === '' ? '' : safe(scope);
}

/** Numbers one after the other, the lowest byte first. */
function bytesOf(weights: readonly Weight[]): Uint8Array<ArrayBuffer> {
  const size = ({ type, data }: Weight) => data.length * (type === 'DT_BOOL' ? 1 : 4);
  const bytes = new Uint8Array(weights.reduce((sum, weight) => sum + size(weight), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { type, data } of weights) {
    for (const x of data) {
      if (type === 'DT_FLOAT') view.setFloat32(at, x, true);
      else if (type === 'DT_INT32') view.setInt32(at, x, true);
      else view.setUint8(at, x === 0 ? 0 : 1);
      at += type === 'DT_BOOL' ? 1 : 4;
    }
  }
  return bytes;
}
