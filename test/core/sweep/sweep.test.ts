/** The sweeps over whole programs: random ones, with numbers and with tensors that broadcast. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensors } from '../../../src/core/algebra/tensors';
import {
  conventions,
  forwardDerivative,
  gradient,
  type Program,
  type Shape,
  type Tensor,
} from '../../../src/core/index';
import { operandsAt, shapeAt } from '../../../src/core/program/program';
import { run, valueAt } from '../../../src/core/sweep/evaluate';
import { forward } from '../../../src/core/sweep/forward';
import { type Contribution, reverse } from '../../../src/core/sweep/reverse';
import { sizeOf } from '../../../src/core/tensor/shape';
import { agrees } from '../agreement';
import {
  byDifferences,
  byForward,
  byKernel,
  byProgram,
  byReverse,
  type Derivative,
  ones,
  outputsInOrder,
} from '../derivatives';
import {
  compatibleShapes,
  programOf,
  type Recipe,
  recipes,
  wildChainOf,
  wildProgramOf,
} from '../random-programs';
import { written } from '../written';

const numbers: readonly Shape[] = [[]];
const smallOnes = recipes({ inputs: 3, steps: 14 });
const seeds = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 6, maxLength: 6 });

function seedOf(program: Program, drawn: readonly number[]): Tensor {
  const { shape } = ones(program);
  return { shape, data: Float64Array.from(drawn.slice(0, sizeOf(shape)), (x) => x / 1000) };
}

function expectClose(actual: Derivative, expected: Derivative, tolerance: number) {
  const scale = Math.max(1, ...expected.map(Math.abs));
  const bad = actual.filter(
    (x, i) => !agrees(x, expected[i] as number, { relative: 0, absolute: tolerance * scale }),
  );
  expect(actual).toHaveLength(expected.length);
  expect(bad, `${actual} is not ${expected}`).toEqual([]);
}

describe.each([
  ['numbers', numbers],
  ['tensors that broadcast', compatibleShapes],
])('on random programs of %s', (_, shapes) => {
  const check = (runs: number, property: (program: Program, seed: Tensor, r: Recipe) => void) =>
    fc.assert(
      fc.property(smallOnes, seeds, (recipe, drawn) => {
        const program = programOf(recipe, shapes);
        property(program, seedOf(program, drawn), recipe);
      }),
      { numRuns: runs, seed: 20191 },
    );

  it('forward, reverse and gradient program give one derivative', () => {
    check(300, (program, seed) => {
      const reversed = byReverse(program, seed);
      expectClose(byForward(program, seed), reversed, 1e-12);
      expectClose(byProgram(program, seed), reversed, 1e-12);
    });
  });

  it('it is bit for bit that of valueAndGradient', () => {
    check(300, (program, seed) => {
      expect(byKernel(program, seed)).toEqual(byReverse(program, seed));
    });
  });

  it('it is that of finite differences', () => {
    check(300, (program, seed) => {
      expectClose(byReverse(program, seed), byDifferences(program, seed), 1e-7);
    });
  });

  it('the gradient program can be differentiated again', () => {
    check(60, (program, seed) => {
      for (const { name } of program.inputs) {
        const first = gradient(program, { seed, inputs: [name] });
        const all = ones(first);
        const reversed = byReverse(first, all);
        expectClose(byForward(first, all), reversed, 1e-11);
        expectClose(byProgram(first, all), reversed, 1e-11);
        expectClose(reversed, byDifferences(first, all), 1e-5);
      }
    });
  });

  it('the derivative is linear in the seed', () => {
    fc.assert(
      fc.property(smallOnes, seeds, seeds, (recipe, drawnA, drawnB) => {
        const program = programOf(recipe, shapes);
        const [a, b] = [seedOf(program, drawnA), seedOf(program, drawnB)];
        const both = {
          shape: a.shape,
          data: a.data.map((x, i) => 2 * x - 3 * (b.data[i] as number)),
        };
        const [da, db] = [byReverse(program, a), byReverse(program, b)];
        expectClose(
          byReverse(program, both),
          da.map((x, i) => 2 * x - 3 * (db[i] as number)),
          1e-12,
        );
      }),
      { numRuns: 100, seed: 20192 },
    );
  });

  it('an adjoint has the shape of what it belongs to, and each contribution says what it changed', () => {
    check(100, (program, seed) => {
      const values = run(program);
      const primal = (i: number) => valueAt(program, values, i);
      const steps: Contribution<Tensor>[] = [];
      const output = program.outputs[0]?.statement as number;
      const start = new Map([[output, seed]]);
      const adjoints = reverse(tensors[program.convention], program, primal, start, (step) =>
        steps.push(step),
      );
      adjoints.forEach((adjoint, i) => {
        if (adjoint) expect(adjoint.shape).toEqual(shapeAt(program, i));
      });
      for (const { statement, position, target, amount, before, after } of steps) {
        expect(operandsAt(program, statement)[position]).toBe(target);
        expect(amount.shape).toEqual(shapeAt(program, target));
        const sum = amount.data.map((x, i) => (before ? (before.data[i] as number) + x : x));
        expect(after.data).toEqual(sum);
      }
      const order = steps.map(({ statement, position }) => -statement * 1000 + position);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });
});

describe.each(conventions)(
  'on programs that nothing keeps off kinks, NaN and infinity, by %s',
  (convention) => {
    it('the gradient program says exactly what the reverse sweep says', () => {
      fc.assert(
        fc.property(recipes({ inputs: 3, least: 2, steps: 10 }), (recipe) => {
          const program = { ...wildProgramOf(recipe), convention };
          const seed = ones(program);
          expect(byProgram(program, seed)).toEqual(byReverse(program, seed));
        }),
        { numRuns: 500, seed: 20193 },
      );
    });

    it('valueAndGradient says exactly what the reverse sweep says, signs of zeros included', () => {
      fc.assert(
        fc.property(recipes({ inputs: 3, least: 2, steps: 10 }), (recipe) => {
          const program = { ...wildProgramOf(recipe), convention };
          const seed = ones(program);
          expect(byKernel(program, seed)).toEqual(byReverse(program, seed));
        }),
        { numRuns: 3000, seed: 20195 },
      );
    });

    it('forward mode says what the reverse sweep says of a chain where that is a number', () => {
      fc.assert(
        fc.property(recipes({ inputs: 1, least: 2, steps: 8 }), (recipe) => {
          const program = { ...wildChainOf(recipe), convention };
          const [expected] = byReverse(program, ones(program)) as [number];
          // NaN may come of the 0 of a branch not taken, met on the way back by an infinite partial before it.
          if (Number.isNaN(expected)) return;
          const derivative = forwardDerivative(program, { seed: { x1: 1 } });
          for (const [slope] of [byForward(program, ones(program)), outputsInOrder(derivative)]) {
            const same = agrees(slope as number, expected, { relative: 1e-12, absolute: 0 });
            expect(same, `${slope} is not ${expected}`).toBe(true);
          }
        }),
        { numRuns: 1000, seed: 20196 },
      );
    });

    it('running a program twice gives the same bits', () => {
      fc.assert(
        fc.property(recipes({ inputs: 3, least: 2, steps: 10 }), (recipe) => {
          const program = { ...wildProgramOf(recipe), convention };
          expect(outputsInOrder(program)).toEqual(outputsInOrder(wildProgramOf(recipe)));
        }),
        { numRuns: 50, seed: 20194 },
      );
    });
  },
);

describe('the reverse sweep', () => {
  const steps = (program: Program) => {
    const values = run(program);
    const visited: Contribution<Tensor>[] = [];
    const output = program.outputs[0]?.statement as number;
    reverse(
      tensors[program.convention],
      program,
      (i) => valueAt(program, values, i),
      new Map([[output, ones(program)]]),
      (step) => visited.push(step),
    );
    return visited.map(({ statement, position, target, amount, before, after }) => ({
      statement,
      position,
      target,
      amount: amount.data[0],
      before: before?.data[0] ?? null,
      after: after.data[0],
    }));
  };

  it('takes an operand used twice by one statement in two steps: assign, then accumulate', () => {
    const program = written({ x: 3 }, (o, x) => o.mul(x, x));
    expect(steps(program)).toEqual([
      { statement: 1, position: 0, target: 0, amount: 3, before: null, after: 3 },
      { statement: 1, position: 1, target: 0, amount: 3, before: 3, after: 6 },
    ]);
  });

  it('has no steps to constants, nor through comparisons', () => {
    const program = written({ x: 3 }, (o, x) =>
      o.mul(o.gt(x, o.literal(1)), o.mul(x, o.literal(2))),
    );
    const targets = steps(program).map(({ target }) => target);
    expect(targets).toEqual([2, 4, 0]);
  });

  it('leaves alone what the output does not depend on', () => {
    const program = written({ x: 3, z: 1 }, (o, x, z) => {
      o.exp(z);
      return o.sin(x);
    });
    expect(steps(program)).toHaveLength(1);
  });
});

describe('the forward sweep', () => {
  const tangents = (program: Program, of: number) => {
    const values = run(program);
    const one: Tensor = { shape: [], data: Float64Array.of(1) };
    const found = forward(
      tensors[program.convention],
      program,
      (i) => valueAt(program, values, i),
      new Map([[of, one]]),
    );
    return found.map((tangent) => tangent?.data[0] ?? null);
  };

  it('gives the tangents of the example of Baydin et al., Table 2', () => {
    const program = written({ x1: 2, x2: 5 }, (o, x1, x2) => {
      const v1 = o.ln(x1);
      const v2 = o.mul(x1, x2);
      return o.sub(o.add(v1, v2), o.sin(x2));
    });
    expect(tangents(program, 0)).toEqual([1, null, 0.5, 5, 5.5, null, 5.5]);
  });

  it('keeps an absent tangent absent, so that an infinite slope cannot turn it into NaN', () => {
    const program = written({ x: 2, z: 0 }, (o, x, z) => o.add(x, o.sqrt(z)));
    expect(tangents(program, 0)).toEqual([1, null, null, 1]);
  });

  it('sees nothing through a comparison', () => {
    const program = written({ x: 2 }, (o, x) => o.gt(x, o.literal(1)));
    expect(tangents(program, 0)).toEqual([1, null, null]);
  });

  it('takes zero for the branch of a choice that has no tangent', () => {
    const program = written({ x: 2, z: 5 }, (o, x, z) => o.where(o.gt(x, z), x, z));
    expect(tangents(program, 0).at(-1)).toBe(0);
    expect(tangents(program, 1).at(-1)).toBe(1);
  });
});
