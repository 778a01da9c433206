import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/study/curve/interval';
import { type Curve, heightAt, sampled } from '../../../src/study/curve/samples';

function sample(f: (x: number) => number, range: Interval): Curve {
  const work = sampled(f, range);
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** The unbroken pieces of a curve, as where they begin and end. */
function pieces({ x, y }: Curve): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  x.forEach((at, k) => {
    if (!Number.isFinite(y[k])) return;
    const open = k > 0 && Number.isFinite(y[k - 1]) ? found.at(-1) : undefined;
    if (open) open[1] = at;
    else found.push([at, at]);
  });
  return found;
}

describe('a sampled curve', () => {
  it('goes from end to end, left to right', () => {
    const { x } = sample(Math.sin, [-2, 5]);
    expect(x[0]).toBe(-2);
    expect(x.at(-1)).toBe(5);
    expect(x.every((at, k) => k === 0 || at >= (x[k - 1] as number))).toBe(true);
  });

  it.each<[string, (x: number) => number, Interval]>([
    ['sin', Math.sin, [-10, 10]],
    ['a fast wave', (x) => Math.sin(40 * x), [0, 2]],
    ['a narrow hill', (x) => Math.exp(-((x * 50) ** 2)), [-1, 1]],
    ['a steep threshold', (x) => Math.tanh(200 * x), [-1, 1.1]],
    ['a corner', (x) => Math.abs(x - 0.123), [-1, 1]],
  ])('is within a pixel of %s between its points', (_, f, range) => {
    const curve = sample(f, range);
    const [low, high] = curve.heights ?? [0, 1];
    for (let k = 0; k <= 1000; k++) {
      const x = range[0] + ((range[1] - range[0]) * (k + 0.37)) / 1001;
      expect(Math.abs(heightAt(curve, x) - f(x))).toBeLessThan((high - low) / 300);
    }
  });

  it('takes more points where it bends than where it is straight', () => {
    const { x } = sample((at) => (at < 0 ? at : Math.sin(30 * at)), [-1, 1]);
    const left = x.filter((at) => at < 0).length;
    expect(x.length - left).toBeGreaterThan(2 * left);
  });

  it('has a gap at a pole, whether it is hit or missed', () => {
    for (const range of [
      [-3, 3],
      [-3, 3.7],
    ] as const) {
      const [left, right, ...more] = pieces(sample((x) => 1 / x, range));
      expect(more).toEqual([]);
      expect(left?.[1]).toBeLessThanOrEqual(0);
      expect(right?.[0]).toBeGreaterThanOrEqual(0);
    }
  });

  it('has a gap at each jump, just where that is', () => {
    const found = pieces(sample((x) => Math.floor(x * 1.1), [0.05, 3]));
    expect(found).toHaveLength(4);
    found.slice(1).forEach(([from], k) => {
      expect(from).toBeCloseTo((k + 1) / 1.1, 9);
    });
  });

  it('has no gap where it is but steep', () => {
    expect(pieces(sample((x) => Math.atan(1e7 * (x - 0.1234)), [-1, 1]))).toHaveLength(1);
  });

  it('begins where values begin', () => {
    const [[from] = [Number.NaN], ...more] = pieces(sample(Math.sqrt, [-1, 2.3]));
    expect(more).toEqual([]);
    expect(from).toBeCloseTo(0, 7);
    expect(from).toBeGreaterThanOrEqual(0);
  });

  it('is nothing but a gap where there is no value', () => {
    const curve = sample(() => Number.NaN, [-1, 1]);
    expect(pieces(curve)).toEqual([]);
    expect(curve.heights).toBeNull();
  });

  it('asks for no more than some thousand values, whatever the function does', () => {
    let taken = 0;
    let seed = 1;
    sample(() => {
      taken++;
      seed = (seed * 16807) % 2147483647;
      return seed;
    }, [0, 1]);
    expect(taken).toBeLessThan(9000);
  });

  it('pauses as it goes', () => {
    const work = sampled(Math.sin, [0, 1]);
    expect(work.next()).toEqual({ done: false, value: undefined });
  });
});

describe('the height of a curve between its points', () => {
  const curve: Curve = { x: [0, 1, 2, 3], y: [0, 10, Number.NaN, 4], heights: [0, 10] };

  it.each([
    [0, 0],
    [0.25, 2.5],
    [1, 10],
    [1.5, Number.NaN],
    [2.5, Number.NaN],
    [3, 4],
    [3.1, Number.NaN],
    [-0.1, Number.NaN],
  ])('at %d is %d', (x, height) => {
    expect(heightAt(curve, x)).toBe(height);
  });
});
