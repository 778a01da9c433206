import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  evaluate,
  forwardDerivative,
  gradient,
  ProgramBuilder,
  tangentName,
} from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { agrees } from '../agreement';
import { byForward, outputsInOrder } from '../derivatives';
import { programOf, recipes } from '../random-programs';
import { baydin, logisticMap } from './programs';

describe('the forward derivative of a program', () => {
  it('is the directional derivative for a fixed seed', () => {
    const along = forwardDerivative(baydin(), { seed: { x1: 1 } });
    expect(evaluate(along)).toEqual({ y: 5.5 });
    expect(along.inputs.map(({ name }) => name)).toEqual(['x1', 'x2']);
  });

  it('takes the direction as inputs when none is fixed', () => {
    const along = forwardDerivative(baydin());
    expect(along.inputs.map(({ name }) => name)).toEqual(['x1', 'x2', 'dx1', 'dx2']);
    expect(evaluate(along, { dx1: 1 })).toEqual({ y: 5.5 });
    expect(evaluate(along, { dx2: 1 }).y).toBeCloseTo(2 - Math.cos(5), 12);
    expect(evaluate(along)).toEqual({ y: 0 });
  });

  it('has all outputs, 0 for one that does not change', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    const z = b.input('z', [2]);
    b.output('p', b.apply('square', [x]));
    b.output('q', b.apply('exp', [z]));
    const along = forwardDerivative(b.build(), { seed: { x: 2 } });
    expect(evaluate(along, { z: [1, 2] })).toEqual({ p: 12, q: [0, 0] });
  });

  it('gives tangents names that no input has', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    b.output('y', b.apply('multiply', [x, b.input('dx', [], scalar(2))]));
    const program = b.build();
    expect(tangentName(program, 'x')).toBe('dx′');
    expect(evaluate(forwardDerivative(program), { 'dx′': 1, ddx: 0 })).toEqual({ y: 2 });
  });

  it('refuses an input that is not there and a seed of another shape', () => {
    expect(() => forwardDerivative(baydin(), { seed: { z: 1 } })).toThrow(/z/);
    expect(() => forwardDerivative(baydin(), { seed: { x1: [1] } })).toThrow(/shape/);
    expect(() => forwardDerivative(baydin(), { along: ['z'] })).toThrow(/z/);
  });

  it('computes what the forward sweep computes in numbers', () => {
    fc.assert(
      fc.property(recipes({ inputs: 2, steps: 8 }), (recipe) => {
        const program = programOf(recipe);
        const slopes = byForward(program, scalar(1));
        const staged = program.inputs.flatMap(({ name }) =>
          outputsInOrder(forwardDerivative(program, { seed: { [name]: 1 } })),
        );
        // The sum in which byForward collects them starts at 0, and so loses the sign of −0.
        expect(staged.map((x) => x + 0)).toEqual(slopes);
      }),
      { numRuns: 100 },
    );
  });

  it('commutes with the gradient: forward over reverse is reverse over forward', () => {
    fc.assert(
      fc.property(recipes({ inputs: 2, steps: 5 }), (recipe) => {
        const program = programOf(recipe);
        const seed = Object.fromEntries(program.inputs.map(({ name }, k) => [name, k + 0.5]));
        const a = outputsInOrder(forwardDerivative(gradient(program), { seed }));
        const b = outputsInOrder(gradient(forwardDerivative(program, { seed })));
        a.forEach((x, k) => {
          const other = b[k] as number;
          expect([x, other, agrees(x, other, { relative: 1e-6, absolute: 1e-6 })]).toEqual([
            x,
            other,
            true,
          ]);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('composing a program with itself', () => {
  it('feeds its output to its input', () => {
    const l = (x: number) => 4 * x * (1 - x);
    expect(evaluate(compose(logisticMap(), 1))).toEqual({ y: l(0.3) });
    expect(evaluate(compose(logisticMap(), 3))).toEqual({ y: l(l(l(0.3))) });
  });

  it('keeps other inputs the same in every round', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(2));
    const k = b.input('k', [], scalar(3));
    b.output('y', b.apply('multiply', [x, k]));
    const thrice = compose(b.build(), 3);
    expect(thrice.inputs.map(({ name }) => name)).toEqual(['x', 'k']);
    expect(evaluate(thrice)).toEqual({ y: 54 });
    expect(evaluate(compose(b.build(), 3, { input: 'k' }))).toEqual({ y: 24 });
  });

  it('refuses shapes that do not fit and no rounds at all', () => {
    const b = new ProgramBuilder();
    const x = b.input('x');
    const pair = b.constant({ shape: [2], data: Float64Array.of(1, 2) });
    b.output('y', b.apply('add', [x, pair]));
    expect(() => compose(b.build(), 2)).toThrow(/shape \[2\]/);
    expect(() => compose(b.build(), 0)).toThrow(RangeError);
  });
});
