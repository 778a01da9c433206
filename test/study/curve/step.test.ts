import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/lang/expression/parse';
import { RATES, rateFor, type Step, stepFrom } from '../../../src/study/curve/step';
import { stepTo, trailTo, withStep } from '../../../src/study/curve/trail';

const bowl = parse('y = a^2 + 2*b^2');

describe('a step', () => {
  it('goes against the gradient by the rate, and uphill along it', () => {
    const at = Float64Array.of(1, 1);
    const down = stepFrom(bowl, 'y', 0, at, 0.1, 'down', [0, 1]);
    expect([...down.to]).toEqual([0.8, 0.6]);
    expect(down.before).toBe(3);
    expect(down.after).toBeCloseTo(1.36);
    const up = stepFrom(bowl, 'y', 0, at, 0.1, 'up', [0, 1]);
    expect([...up.to]).toEqual([1.2, 1.4]);
    expect(up.after).toBeGreaterThan(up.before);
    expect([...at]).toEqual([1, 1]);
  });

  it('moves the numbers alone that it is told to', () => {
    expect([...stepFrom(bowl, 'y', 0, Float64Array.of(1, 1), 0.1, 'down', [1]).to]).toEqual([
      1, 0.6,
    ]);
  });

  it('leads to the bottom when it is taken often enough', () => {
    let at: Float64Array = Float64Array.of(3, -2);
    for (let k = 0; k < 200; k++) at = stepFrom(bowl, 'y', 0, at, 0.1, 'down', [0, 1]).to;
    expect(at[0]).toBeCloseTo(0, 9);
    expect(at[1]).toBeCloseTo(0, 9);
  });

  it('tells what is not finite where it leads', () => {
    const program = parse('y = ln(x)');
    expect(stepFrom(program, 'y', 0, Float64Array.of(0.1), 10, 'down', [0]).after).toBeNaN();
    expect(stepFrom(program, 'y', 0, Float64Array.of(0), 1, 'down', [0]).to[0]).toBe(-Infinity);
  });
});

describe('the rate that suits a slope', () => {
  it.each([
    [[0.5], 6, 0.1],
    [[0], 6, 0.1],
    [[3, 4], 6, 0.1],
    [[1200], 6, 0.0005],
    [[Number.NaN], 6, 0.1],
    [[1e12], 6, RATES[0]],
  ])('of %j in a range of %d is %d', (gradient, width, rate) => {
    expect(rateFor(gradient, width)).toBe(rate);
  });
});

describe('a trail', () => {
  const at = (x: number) => Float64Array.of(x);
  const step = (from: number, to: number): Step => ({
    direction: 'down',
    ...{ from: at(from), to: at(to) },
    ...{ before: from, after: to },
  });
  const three = [step(8, 4), step(4, 2), step(2, 1)];

  it('is whole at its end, and where the point was taken elsewhere', () => {
    expect(trailTo(three, at(1))).toHaveLength(3);
    expect(trailTo(three, at(77))).toHaveLength(3);
  });

  it('tells the step that led to where the point is, until that is moved', () => {
    expect(stepTo(three, at(1))).toBe(three[2]);
    expect(stepTo(three, at(77))).toBeUndefined();
  });

  it('is without the steps that were undone', () => {
    expect(trailTo(three, at(2))).toEqual(three.slice(0, 2));
    expect(trailTo(three, at(8))).toEqual([]);
  });

  it('goes on from where the point is', () => {
    expect(withStep(three, step(2, 1.5))).toEqual([...three.slice(0, 2), step(2, 1.5)]);
    expect(withStep(three, step(50, 40))).toHaveLength(4);
  });
});
