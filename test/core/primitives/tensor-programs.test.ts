/** Random programs of tensors: whichever way their derivative is got, it is the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, gradient, simplify } from '../../../src/core/index';
import { tensorPrimitiveNames } from '../../../src/core/primitives/table';
import { operationAt } from '../../../src/core/program/program';
import { filled } from '../../../src/core/tensor/tensor';
import { agrees, flat } from '../agreement';
import { byDifferences, byForward, byKernel, byProgram, byReverse, ones } from '../derivatives';
import { tensorProgramOf, tensorRecipes } from './random-tensor-programs';

function expectNear(
  actual: readonly number[],
  expected: readonly number[],
  relative: number,
): void {
  expect(actual).toHaveLength(expected.length);
  const largest = expected.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  actual.forEach((x, k) => {
    const near = agrees(x, expected[k] as number, { relative: 0, absolute: relative * largest });
    if (!near) expect(actual).toEqual(expected);
  });
}

describe('a random program of tensors', () => {
  it('has one gradient: forward, in reverse, as a program and by differences', () => {
    fc.assert(
      fc.property(tensorRecipes, (recipe) => {
        const program = tensorProgramOf(recipe);
        const seed = ones(program);
        const reverse = byReverse(program, seed);
        expectNear(byForward(program, seed), reverse, 1e-10);
        expectNear(byProgram(program, seed), reverse, 1e-10);
        expectNear(byKernel(program, seed), reverse, 1e-10);
        expectNear(byDifferences(program, seed), reverse, 1e-6);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('has a symmetric Hessian', () => {
    fc.assert(
      fc.property(tensorRecipes, (recipe) => {
        const program = tensorProgramOf(recipe);
        const rows: number[][] = [];
        for (const { name } of program.inputs) {
          const first = gradient(program, { inputs: [name] });
          const by = ones(first);
          by.data.forEach((_, k) => {
            const direction = filled(by.shape, 0);
            direction.data[k] = 1;
            rows.push([...byReverse(first, direction)]);
          });
        }
        const columns = rows.map((_, j) => rows.map((row) => row[j] as number));
        rows.forEach((row, i) => {
          expectNear(row, columns[i] as number[], 1e-9);
        });
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('has the same values simplified, and so have its first and second derivatives', () => {
    fc.assert(
      fc.property(tensorRecipes, (recipe) => {
        const program = tensorProgramOf(recipe);
        const first = gradient(program);
        const second = gradient(first, { inputs: ['x1'], seed: 1 });
        for (const raw of [program, first, second]) {
          const [before, after] = [raw, simplify(raw)].map((each) =>
            Object.values(evaluate(each)).flatMap(flat),
          ) as [number[], number[]];
          expectNear(after, before, 1e-12);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is made of all primitives of tensors, with those of derivatives in its gradients', () => {
    const met = new Set<string>();
    for (const recipe of fc.sample(tensorRecipes, { numRuns: 300, seed: 6 })) {
      const first = gradient(tensorProgramOf(recipe));
      const second = gradient(first, { inputs: ['x1'], seed: 1 });
      for (let i = 0; i < second.length; i++) met.add(operationAt(second, i));
    }
    expect(tensorPrimitiveNames.filter((name) => !met.has(name))).toEqual([]);
  });
});
