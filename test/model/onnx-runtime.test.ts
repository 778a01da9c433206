/** What is written as ONNX has in ONNX Runtime the numbers that it has here, forwards and backwards. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import * as ort from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { hasOnnx, oraclesRequired, python } from '../../scripts/oracle.mjs';
import { EMPTY_GRAPH, type Program } from '../../src/core/index';
import { primitiveNames, scalarPrimitiveNames } from '../../src/core/primitives/table';
import { operationAt } from '../../src/core/program/program';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { writeOnnx } from '../../src/model/onnx/write-onnx';
import { withGradients } from '../../src/model/with-gradients';
import type { ModelChoices } from '../../src/model/written-model';
import { agrees } from '../core/agreement';
import { samples as ofNumbers } from '../core/elementwise';
import { tensorProgramOf, tensorRecipes } from '../core/primitives/random-tensor-programs';
import { samples as ofTensors } from '../core/primitives/tensor-samples';
import { compatibleShapes, programOf, recipes } from '../core/random-programs';
import { merged, weighed } from './merged';

ort.env.wasm.numThreads = 1;

/** Each tensor is summed with weights, since of softmax, for one, the sum is always the same. */
const everyPrimitive: readonly Program[] = [
  ...scalarPrimitiveNames.flatMap((name) => ofNumbers(name, 1)),
  ...ofTensors.map(({ program, seed }) => weighed(program, seed)),
].flatMap((program) => [program, withGradients(program)]);

const randomGraphs: readonly Program[] = [
  ...fc
    .sample(recipes({ inputs: 3, least: 3, steps: 8 }), { numRuns: 40, seed: 7 })
    .map((recipe) => programOf(recipe, compatibleShapes)),
  ...fc.sample(tensorRecipes, { numRuns: 40, seed: 7 }).map(tensorProgramOf),
].flatMap((program) => [program, withGradients(program)]);

/** The primitive that a sample is of. */
function nameAt(program: Program): string {
  const all = Array.from({ length: program.length }, (_, i) => operationAt(program, i));
  return all.find((each) => each !== 'input' && each !== 'constant') ?? '';
}

function written(program: Program, numbers: ModelChoices['numbers']) {
  const source = { program, title: 'graph', graph: EMPTY_GRAPH };
  return writeOnnx(source, { gradients: false, numbers });
}

function bytesOf(program: Program, numbers: ModelChoices['numbers']): Uint8Array {
  return written(program, numbers).files[0]?.content as Uint8Array;
}

/** Whether ONNX Runtime has all of it in float64. */
const isDouble = (program: Program) => written(program, 'as here').singleOnly.length === 0;

async function expectSame(
  programs: readonly Program[],
  numbers: ModelChoices['numbers'],
  tolerance: number,
): Promise<void> {
  const whole = merged(programs);
  const session = await ort.InferenceSession.create(bytesOf(whole, numbers), {
    graphOptimizationLevel: 'disabled',
    logSeverityLevel: 4,
  });
  const theirs = await session.run({});
  const ours = run(whole);
  const off: string[] = [];
  for (const { name, statement } of whole.outputs) {
    const found = [...((theirs[name]?.data ?? []) as Float64Array | Float32Array)].map(Number);
    const wanted = [...valueAt(whole, ours, statement).data];
    const close = { relative: tolerance, absolute: tolerance };
    if (
      found.length === wanted.length &&
      wanted.every((x, k) => agrees(x, found[k] as number, close))
    )
      continue;
    const program = programs[Number(/\d+/.exec(name))] as Program;
    const last = nameAt(program);
    off.push(`${name} (${last}): ${found.slice(0, 4)}, not ${wanted.slice(0, 4)}`);
  }
  expect(off).toEqual([]);
  await session.release();
}

describe('ONNX Runtime agrees', () => {
  it('on every primitive and its gradient in float64, where it has float64', async () => {
    await expectSame(everyPrimitive.filter(isDouble), 'as here', 1e-9);
  });

  it('on every primitive and its gradient in float32', async () => {
    await expectSame(everyPrimitive, 'float32', 1e-5);
  });

  it('on random graphs and their gradients', async () => {
    await expectSame(randomGraphs.filter(isDouble), 'as here', 1e-9);
  });

  it('in float64 on all operators but those that it has in float32 alone', () => {
    const single = new Set(everyPrimitive.flatMap((each) => written(each, 'as here').singleOnly));
    expect([...single].sort()).toEqual(
      'Acos Asin Atan AveragePool Conv ConvTranspose Det Erf'.split(' '),
    );
  });
});

it('every primitive of the table is written', () => {
  const there = new Set(
    everyPrimitive.flatMap((program) =>
      Array.from({ length: program.length }, (_, i) => operationAt(program, i)),
    ),
  );
  expect(primitiveNames.filter((name) => !there.has(name))).toEqual([]);
});

const checks = hasOnnx() || oraclesRequired;

it.skipIf(!checks)('the checker of ONNX finds nothing wrong', () => {
  const models = [everyPrimitive, randomGraphs].flatMap((programs) =>
    (['as here', 'float32'] as const).map((numbers) => bytesOf(merged(programs), numbers)),
  );
  const { stdout, stderr } = spawnSync(python, ['-c', CHECKER], {
    input: JSON.stringify(models.map((bytes) => Buffer.from(bytes).toString('base64'))),
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.trim()).toBe(`${models.length} are right`);
});

const CHECKER = `
import base64, json, sys, onnx
models = [onnx.load_model_from_string(base64.b64decode(x)) for x in json.load(sys.stdin)]
for model in models:
    onnx.checker.check_model(model, full_check=True)
print(len(models), 'are right')
`;
