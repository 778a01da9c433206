/** Graphs of TensorFlow open: they compute what the real TensorFlow.js does, and what was written here comes back. */
import '@tensorflow/tfjs-backend-cpu';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, EMPTY_GRAPH, gradient, type Program } from '../../src/core/index';
import { scalarPrimitiveNames } from '../../src/core/primitives/table';
import { operationAt } from '../../src/core/program/program';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { ModelError } from '../../src/model/model-error';
import type { ModelFormat } from '../../src/model/model-format';
import type { OpenedModel } from '../../src/model/opened/opened-model';
import { readerOf } from '../../src/model/reading-model';
import { writeGraphDef } from '../../src/model/tensorflow/write-graph-def';
import { writeGraphModel } from '../../src/model/tensorflow/write-graph-model';
import { withGradients } from '../../src/model/with-gradients';
import { agrees } from '../core/agreement';
import { samples as ofNumbers } from '../core/elementwise';
import { tensorProgramOf, tensorRecipes } from '../core/primitives/random-tensor-programs';
import { samples as ofTensors } from '../core/primitives/tensor-samples';
import { type OperatorCase, operatorCases } from './tensorflow-operators';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

type File = { readonly name: string; readonly bytes: Uint8Array };

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function opened(...files: readonly File[]): OpenedModel {
  const steps = readerOf(files)?.() ?? expect.fail('no model');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function programOf({ graph }: OpenedModel): Program {
  const { program, diagnostics } = check(graph);
  expect(diagnostics).toEqual([]);
  return program ?? expect.fail('no program');
}

/** The values of a program's outputs by name. */
function outputsOf(program: Program, inputs = {}): Record<string, readonly number[]> {
  const values = run(program, inputs);
  return Object.fromEntries(
    program.outputs.map(({ name, statement }) => [
      name,
      [...valueAt(program, values, statement).data],
    ]),
  );
}

describe('the graph of the paper’s program for TensorFlow', () => {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/models/figure4.pbtxt'));
  const model = () => opened({ name: 'figure4.pbtxt', bytes: text });

  it('opens with its constants as inputs, and what no node reads as outputs', () => {
    const program = programOf(model());
    expect(program.inputs.map(({ name, value }) => [name, value?.data[0]])).toEqual([
      ['Const', 2],
      ['Const_1', 5],
    ]);
    expect(program.outputs.map(({ name }) => name)).toEqual(['sub', 'AddN', 'AddN_2']);
  });

  it('computes its value and, by the nodes that TensorFlow added for them, its gradients', () => {
    const { sub, ...gradients } = outputsOf(programOf(model()));
    expect(sub?.[0]).toBeCloseTo(11.652071, 5);
    expect(Object.values(gradients).map(([x]) => x?.toFixed(4))).toEqual(['5.5000', '1.7163']);
  });

  it('is differentiated here as it is there', () => {
    const program = programOf(model());
    const [y] = program.outputs;
    const alone = { ...program, outputs: y ? [y] : [] };
    expect(Object.values(outputsOf(gradient(alone, {}))).map(([x]) => x?.toFixed(4))).toEqual([
      '5.5000',
      '1.7163',
    ]);
  });
});

/** What TensorFlow.js computes of a model; the numbers that ours has by the same name. */
function both({ json, weights, given }: ReturnType<typeof graphModelOf>) {
  const model = new GraphModel({
    load: () => ({
      modelTopology: json.modelTopology,
      signature: json.signature,
      format: json.format,
      weightSpecs: json.weightsManifest[0]?.weights,
      weightData: weights.buffer,
    }),
  } as unknown as tf.io.IOHandlerSync);
  model.load();
  const asked = Object.keys(json.signature.outputs).map((name) => `${name}`);
  const tensors = Object.fromEntries(
    Object.entries(given).map(([name, { shape, data }]) => [
      name,
      tf.tensor([...data], [...shape], 'float32'),
    ]),
  );
  const found = model.execute(
    tensors,
    Object.values(json.signature.outputs).map(({ name }) => name),
  );
  const theirs = (Array.isArray(found) ? found : [found]).map((each) => ({
    shape: each.shape,
    data: [...each.dataSync()],
  }));
  model.dispose();
  const read = opened(
    { name: 'model.json', bytes: bytesOf(JSON.stringify(json)) },
    { name: 'weights.bin', bytes: weights },
  );
  const program = programOf(read);
  const values = run(
    program,
    Object.fromEntries(Object.entries(given).map(([name, tensor]) => [name, tensor])),
  );
  const ours = program.outputs.map(({ statement }) => valueAt(program, values, statement));
  return { asked, theirs, ours };
}

/** One operator as a graph model: its operands that are numbers of any kind are given, whole ones constant. */
function graphModelOf({ op, operands, attr = {}, outputs = 1 }: OperatorCase) {
  const given: Record<string, { shape: readonly number[]; data: Float64Array }> = {};
  const node: object[] = [];
  const weights: { name: string; shape: readonly number[]; dtype: string; data: number[] }[] = [];
  operands.forEach((operand, k) => {
    const name = `x${k}`;
    const data = Array.isArray(operand.data) ? operand.data : [operand.data];
    const dim = operand.shape.map((size) => ({ size: `${size}` }));
    if (operand.type === 'float' && operand.role !== 'constant') {
      given[name] = { shape: operand.shape, data: Float64Array.from(data) };
      const settings = { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim } } };
      node.push({ name, op: 'Placeholder', attr: settings });
      return;
    }
    const type = { float: 'DT_FLOAT', int: 'DT_INT32', bool: 'DT_BOOL' }[operand.type];
    const dtype = { float: 'float32', int: 'int32', bool: 'bool' }[operand.type];
    const value = { tensor: { dtype: type, tensorShape: { dim } } };
    node.push({ name, op: 'Const', attr: { dtype: { type }, value } });
    weights.push({ name, shape: operand.shape, dtype, data });
  });
  const T = operands.some(({ type }) => type === 'float') ? 'DT_FLOAT' : 'DT_INT32';
  node.push({
    name: 'f',
    op,
    input: operands.map((_, k) => `x${k}`),
    attr: { T: { type: T }, ...attr },
  });
  const names = Array.from({ length: outputs }, (_, k) => (k === 0 ? 'f:0' : `f:${k}`));
  const json = {
    format: 'graph-model',
    signature: {
      outputs: Object.fromEntries(names.map((name, k) => [`y${k}`, { name, dtype: 'DT_FLOAT' }])),
    },
    modelTopology: { node, library: {}, versions: {} },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: weights.map(({ name, shape, dtype }) => ({ name, shape, dtype })),
      },
    ],
  };
  const size = (dtype: string) => (dtype === 'bool' ? 1 : 4);
  const bytes = new Uint8Array(
    weights.reduce((sum, { data, dtype }) => sum + data.length * size(dtype), 0),
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { data, dtype } of weights) {
    for (const x of data) {
      if (dtype === 'float32') view.setFloat32(at, x, true);
      else if (dtype === 'int32') view.setInt32(at, x, true);
      else view.setUint8(at, x);
      at += size(dtype);
    }
  }
  return { json, weights: bytes, given };
}

it.each(operatorCases.map((each) => [each.label, each] as const))(
  '%s is what it is in TensorFlow.js',
  (_, operator) => {
    const { theirs, ours } = both(graphModelOf(operator));
    expect(ours.length).toBe(theirs.length);
    ours.forEach(({ shape, data }, k) => {
      expect(shape).toEqual(theirs[k]?.shape);
      const same = [...data].every((x, n) =>
        agrees(theirs[k]?.data[n] as number, x, { relative: 1e-5, absolute: 1e-5 }),
      );
      expect(same, `${[...data].slice(0, 6)}, not ${theirs[k]?.data.slice(0, 6)}`).toBe(true);
    });
  },
);

describe('what was written here', () => {
  const samples: readonly Program[] = [
    ...scalarPrimitiveNames.flatMap((name) => ofNumbers(name, 1).slice(0, 1)),
    ...ofTensors.map(({ program }) => program),
    ...fc.sample(tensorRecipes, { numRuns: 20, seed: 11 }).map(tensorProgramOf),
  ].flatMap((program) => [program, withGradients(program)]);

  it.each([
    ['a GraphDef', writeGraphDef, 'as here', 1e-9],
    ['a GraphDef in float32', writeGraphDef, 'float32', 2e-4],
    ['a graph model', writeGraphModel, 'float32', 2e-4],
  ] as const)('comes back from %s with its numbers', (_, write, numbers, tolerance) => {
    const off: string[] = [];
    for (const program of samples) {
      const name = operationAt(program, program.outputs[0]?.statement ?? 0);
      try {
        const back = programOf(opened(...filesOf(write, program, numbers)));
        const wanted = Object.values(outputsOf(program));
        const given = program.inputs.map(({ name, value }) => [name, value] as const);
        const asked = new Set(back.inputs.map(({ name }) => name));
        const found = Object.values(
          outputsOf(back, Object.fromEntries(given.filter(([name]) => asked.has(name)))),
        );
        wanted.forEach((values, k) => {
          const close = { relative: tolerance, absolute: tolerance };
          if (!values.every((x, n) => agrees(x, found[k]?.[n] as number, close)))
            off.push(`${name}: ${found[k]?.slice(0, 3)}, not ${values.slice(0, 3)}`);
        });
      } catch (error) {
        if (error instanceof ModelError && error.problem?.kind === 'not written') continue;
        off.push(`${name}: ${(error as Error).message}`);
      }
    }
    expect(off).toEqual([]);
  });
});

function filesOf(
  write: ModelFormat['write'],
  program: Program,
  numbers: 'as here' | 'float32',
): readonly File[] {
  const source = { program, title: 'graph', graph: EMPTY_GRAPH };
  return write(source, { gradients: false, numbers }).files.map(({ extension, content }) => ({
    name: `model.${extension}`,
    bytes: bytesOf(content),
  }));
}

it('every node that is written has the attributes that TensorFlow wants of it, and no others', () => {
  const known = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../fixtures/models/tensorflow-attributes.json'),
      'utf8',
    ),
  ) as Record<string, { required: string[]; optional: string[] }>;
  const programs = [
    ...scalarPrimitiveNames.flatMap((name) => ofNumbers(name, 1).slice(0, 1)),
    ...ofTensors.map(({ program }) => program),
  ].flatMap((program) => [program, withGradients(program)]);
  const off = new Set<string>();
  for (const program of programs) {
    let files: readonly File[];
    try {
      files = filesOf(writeGraphModel, program, 'float32');
    } catch {
      continue;
    }
    const { modelTopology } = JSON.parse(new TextDecoder().decode(files[0]?.bytes));
    for (const { op, attr } of modelTopology.node as { op: string; attr: object }[]) {
      const wanted = known[op];
      if (!wanted) off.add(`${op} is not known`);
      const names = Object.keys(attr);
      for (const name of wanted?.required ?? [])
        if (!names.includes(name)) off.add(`${op} lacks ${name}`);
      for (const name of names)
        if (wanted && ![...wanted.required, ...wanted.optional].includes(name))
          off.add(`${op} has ${name}`);
    }
  }
  expect([...off]).toEqual([]);
});
