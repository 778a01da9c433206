/** Models of ONNX open: those of PyTorch compute what PyTorch does, backwards too, and what was written here comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, gradient, type Program } from '../../src/core/index';
import { scalarPrimitiveNames } from '../../src/core/primitives/table';
import { operationAt } from '../../src/core/program/program';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import type { NestedNumbers } from '../../src/core/tensor/tensor';
import { readingOnnx } from '../../src/model/onnx/read-onnx';
import { writeOnnx } from '../../src/model/onnx/write-onnx';
import type { OpenedModel } from '../../src/model/opened/opened-model';
import { withGradients } from '../../src/model/with-gradients';
import { agrees, flat } from '../core/agreement';
import { samples as ofNumbers } from '../core/elementwise';
import { samples as ofTensors } from '../core/primitives/tensor-samples';

const models = join(import.meta.dirname, '../fixtures/models');

function opened(bytes: Uint8Array): OpenedModel {
  const steps = readingOnnx(bytes);
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

interface Told {
  readonly x: NestedNumbers;
  readonly y: NestedNumbers;
  readonly gradients: Readonly<Record<string, NestedNumbers>>;
}

function fixture(name: string) {
  const model = opened(readFileSync(join(models, `${name}.onnx`)));
  const told = JSON.parse(readFileSync(join(models, `${name}.json`), 'utf8')) as Told;
  return { model, told, program: programOf(model) };
}

const close = { relative: 2e-5, absolute: 2e-6 };

function expectClose(found: ArrayLike<number>, wanted: NestedNumbers): void {
  const numbers = flat(wanted);
  expect(found.length).toBe(numbers.length);
  numbers.forEach((x, k) => {
    expect(agrees(x, found[k] as number, close), `${found[k]}, not ${x}`).toBe(true);
  });
}

describe.each(['perceptron', 'convolutional', 'block'])('PyTorch’s %s', (name) => {
  it('computes what it does there', () => {
    const { program, told } = fixture(name);
    const values = run(program, { x: told.x });
    expectClose(valueAt(program, values, program.outputs[0]?.statement ?? 0).data, told.y);
  });

  it('has the gradients by its parameters that it has there', () => {
    const { program, told } = fixture(name);
    const backwards = gradient(program, { seed: 1 });
    const values = run(backwards, { x: told.x });
    const parameters = program.inputs.filter(({ role }) => role === 'parameter');
    for (const [parameter, wanted] of Object.entries(told.gradients)) {
      const called = parameter.replaceAll('.', '_');
      const output = backwards.outputs.find((each) => each.name === called);
      expectClose(valueAt(backwards, values, output?.statement ?? 0).data, wanted);
      expect(parameters.map((each) => each.name)).toContain(called);
    }
  });
});

describe('a model of PyTorch', () => {
  it('is folded by its modules, with their parameters inside', () => {
    const { graph } = fixture('convolutional').model;
    const names = (graph.folds ?? []).map(({ name, within }) => [name, within]);
    expect(names).toEqual([
      ['features', undefined],
      ['classifier', undefined],
      ['features_0', 'f1'],
      ['features_1', 'f1'],
      ['features_4', 'f1'],
    ]);
    const inside = new Set(graph.folds?.flatMap(({ nodes }) => nodes));
    const inputs = graph.nodes.flatMap((node) => (node.kind === 'input' ? [node] : []));
    expect(inputs.filter(({ id }) => !inside.has(id)).map(({ name }) => name)).toEqual(['x']);
  });

  it('says which extents it leaves open, which are 1', () => {
    const { model, program } = fixture('perceptron');
    expect(model.open).toEqual(['batch']);
    expect(program.shapes[program.inputs[0]?.statement ?? 0]).toEqual([1, 4]);
  });
});

const samples: readonly Program[] = [
  ...scalarPrimitiveNames.flatMap((name) => ofNumbers(name, 1)),
  ...ofTensors.map(({ program }) => program),
];

it.each(['as here', 'float32'] as const)(
  'what was written here comes back with its numbers, %s',
  (numbers) => {
    const off: string[] = [];
    for (const program of samples.flatMap((each) => [each, withGradients(each)])) {
      const source = { program, title: '', graph: { nodes: [] } };
      const { files } = writeOnnx(source, { gradients: false, numbers });
      const name = operationAt(program, program.outputs[0]?.statement ?? 0);
      let back: Program;
      try {
        back = programOf(opened(files[0]?.content as Uint8Array));
      } catch (error) {
        off.push(`${name}: ${(error as Error).message}`);
        continue;
      }
      const [ours, theirs] = [run(program), run(back)];
      program.outputs.forEach(({ statement }, k) => {
        const wanted = valueAt(program, ours, statement).data;
        const found = valueAt(back, theirs, back.outputs[k]?.statement ?? 0).data;
        const tolerance = numbers === 'float32' ? 1e-4 : 1e-9;
        const same = wanted.every((x, i) =>
          agrees(x, found[i] as number, { relative: tolerance, absolute: tolerance }),
        );
        if (!same) off.push(`${name}: ${found.slice(0, 3)}, not ${wanted.slice(0, 3)}`);
      });
    }
    expect(off).toEqual([]);
  },
);
