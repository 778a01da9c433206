/** What is written as a graph model has in the real TensorFlow.js the numbers that it has here, forwards and backwards. */
import '@tensorflow/tfjs-backend-cpu';
import { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { check, EMPTY_GRAPH, type Graph, type Program } from '../../src/core/index';
import { scalarPrimitiveNames } from '../../src/core/primitives/table';
import { operationAt } from '../../src/core/program/program';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { ModelError } from '../../src/model/model-error';
import { writeGraphModel } from '../../src/model/tensorflow/write-graph-model';
import { withGradients } from '../../src/model/with-gradients';
import { agrees } from '../core/agreement';
import { samples as ofNumbers } from '../core/elementwise';
import { tensorProgramOf, tensorRecipes } from '../core/primitives/random-tensor-programs';
import { samples as ofTensors } from '../core/primitives/tensor-samples';
import { weighed } from './merged';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function loaded(program: Program): GraphModel<tf.io.IOHandlerSync> {
  const source = { program, title: 'graph', graph: EMPTY_GRAPH };
  const { files } = writeGraphModel(source, { gradients: false, numbers: 'float32' });
  const model = JSON.parse(files[0]?.content as string);
  const weights = files[1]?.content as Uint8Array<ArrayBuffer>;
  const found = new GraphModel({
    load: () => ({
      modelTopology: model.modelTopology,
      signature: model.signature,
      format: model.format,
      weightSpecs: model.weightsManifest[0].weights,
      weightData: weights.buffer,
    }),
  } as unknown as tf.io.IOHandlerSync);
  found.load();
  return found;
}

/** What is off in TensorFlow.js; null where all is the same. */
function offOf(program: Program): string | null {
  const model = loaded(program);
  const given = Object.fromEntries(
    program.inputs.map(({ name, value }) => [
      name,
      tf.tensor(Float32Array.from(value?.data ?? []), [...(value?.shape ?? [])], 'float32'),
    ]),
  );
  const answers = model.predict(given);
  const named =
    answers instanceof tf.Tensor ? [answers] : Object.values(answers as tf.NamedTensorMap);
  const ours = run(program);
  const all = program.outputs.map(({ statement }) => valueAt(program, ours, statement).data);
  const off = all.findIndex((wanted, k) => {
    const found = named[k]?.dataSync() ?? [];
    return !wanted.every((x, n) =>
      agrees(x, found[n] as number, { relative: 1e-4, absolute: 1e-5 }),
    );
  });
  model.dispose();
  return off < 0
    ? null
    : `${program.outputs[off]?.name}: ${named[off]?.dataSync().slice(0, 3)}, not ${all[off]?.slice(0, 3)}`;
}

function nameOf(program: Program): string {
  const all = Array.from({ length: program.length }, (_, i) => operationAt(program, i));
  return all.find((each) => each !== 'input' && each !== 'constant') ?? '';
}

const everyPrimitive: readonly Program[] = [
  ...scalarPrimitiveNames.flatMap((name) => ofNumbers(name, 1).slice(0, 1)),
  ...ofTensors.map(({ program, seed }) => weighed(program, seed)),
].flatMap((program) => [program, withGradients(program)]);

it('TensorFlow.js agrees on every primitive that it has operators for, and on its gradient', () => {
  const off: string[] = [];
  const refused = new Set<string>();
  for (const program of everyPrimitive) {
    try {
      const found = offOf(program);
      if (found !== null) off.push(`${nameOf(program)} ${found}`);
    } catch (error) {
      if (error instanceof ModelError) refused.add(nameOf(program));
      else off.push(`${nameOf(program)}: ${(error as Error).message.slice(0, 200)}`);
    }
  }
  expect(off).toEqual([]);
  expect([...refused]).toEqual(['det', 'inverse', 'solve']);
});

it('TensorFlow.js agrees on random graphs and their gradients', () => {
  const programs = fc.sample(tensorRecipes, { numRuns: 25, seed: 3 }).map(tensorProgramOf);
  const off = programs.flatMap((program) => {
    try {
      return offOf(withGradients(program)) ?? [];
    } catch (error) {
      if (error instanceof ModelError) return [];
      throw error;
    }
  });
  expect(off).toEqual([]);
});

it('a graph model has parameters as weights, other inputs as its own, and names that TensorFlow allows', () => {
  const graph: Graph = {
    nodes: [
      { kind: 'input', id: 'x', name: 'x', value: [1, 2] },
      { kind: 'input', id: 'w', name: 'ω', value: [3, 4], role: 'parameter' },
      { kind: 'primitive', id: 'p', primitive: 'multiply', operands: ['w', 'x'] },
      { kind: 'output', id: 'o', name: 'y', operands: ['p'] },
    ],
    folds: [{ id: 'f', name: 'layer1', nodes: ['p'] }],
  };
  const { program } = check(graph);
  if (!program) throw new Error('no program');
  const source = { program, title: 'A layer', file: 'a-layer', graph };
  const { files } = writeGraphModel(source, { gradients: false, numbers: 'float32' });
  const model = JSON.parse(files[0]?.content as string);
  const nodes = model.modelTopology.node as { readonly op: string; readonly name: string }[];
  expect(nodes.map(({ op, name }) => [op, name])).toEqual([
    ['Placeholder', 'x'],
    ['Const', 'v_'],
    ['Mul', 'layer1/Mul'],
    ['Identity', 'y'],
  ]);
  expect(model.weightsManifest).toEqual([
    { paths: ['a-layer.weights.bin'], weights: [{ name: 'v_', shape: [2], dtype: 'float32' }] },
  ]);
  const weights = files[1]?.content as Uint8Array<ArrayBuffer>;
  expect([...new Float32Array(weights.buffer)]).toEqual([3, 4]);
});
