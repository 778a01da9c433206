/** What editing waits for and what goes to a worker is told by a program alone. */
import { describe, expect, it } from 'vitest';
import { type PrimitiveName, type Program, ProgramBuilder } from '../../src/core/index';
import { sizeOf } from '../../src/core/tensor/shape';
import { analysisWeight, keepingWeight } from '../../src/work/analysis-weight';
import { shareOfTrace } from '../../src/work/share-of-trace';
import { LIGHT, tangentWeight, traceWeight } from '../../src/work/weight';

/** A primitive applied to what it gave, so many times, to a value of this shape. */
function repeated(
  name: PrimitiveName,
  times: number,
  shape: readonly number[] = [],
  dtype: 'float32' | null = null,
): Program {
  const builder = new ProgramBuilder();
  const value = { shape, data: new Float64Array(sizeOf(shape)) };
  let y = builder.input('x', shape, value, undefined, dtype);
  for (let k = 0; k < times; k++) y = builder.apply(name, name === 'matmul' ? [y, y] : [y]);
  builder.output('y', y);
  return builder.build();
}

describe('the trace', () => {
  it.each([traceWeight, tangentWeight])('of 15,000 numbers is light, of 20,000 heavy', (weight) => {
    expect(weight(repeated('sin', 15_000))).toBeLessThan(LIGHT);
    expect(weight(repeated('sin', 20_000))).toBeGreaterThan(LIGHT);
  });

  it.each([
    ['small arrays', repeated('sin', 1600, [2])],
    ['numbers of a primitive that is not computed element by element', repeated('sum', 1600)],
    ['numbers with a dtype', repeated('sin', 1600, [], 'float32')],
  ])('of 1,600 %s is heavy', (_, program) => {
    expect(traceWeight(program)).toBeGreaterThan(LIGHT);
    expect(tangentWeight(program)).toBeGreaterThan(LIGHT);
  });

  it('of large arrays is heavy by their elements, in forward mode twice as much', () => {
    const [some, more] = [repeated('sin', 10, [5_000]), repeated('sin', 10, [15_000])];
    expect(traceWeight(some)).toBeLessThan(LIGHT);
    expect(traceWeight(more)).toBeGreaterThan(LIGHT);
    expect(tangentWeight(more)).toBeCloseTo(2 * traceWeight(more), 1);
    expect(traceWeight(repeated('matmul', 1, [100, 100]))).toBeLessThan(LIGHT);
    expect(traceWeight(repeated('matmul', 1, [200, 200]))).toBeGreaterThan(LIGHT);
  });
});

describe('what tabs work out', () => {
  it('of 100 statements is light, of 200 heavy', () => {
    expect(analysisWeight(repeated('sin', 100))).toBeLessThan(LIGHT);
    expect(analysisWeight(repeated('sin', 200))).toBeGreaterThan(LIGHT);
  });

  it('of what is kept for the way back is light for 2,000 statements, heavy for 3,000', () => {
    expect(keepingWeight(repeated('sin', 2000))).toBeLessThan(LIGHT);
    expect(keepingWeight(repeated('sin', 3000))).toBeGreaterThan(LIGHT);
  });
});

describe('how much of a trace has been made', () => {
  it.each(['back', 'again'] as const)('goes from 0 to 1, a quarter at the turn: %s', (way) => {
    const program = repeated('sin', 3, [10]);
    const share = shareOfTrace(program, way);
    const passed = Array.from({ length: 2 * program.length + 1 }, (_, k) => share(k));
    expect(passed[0]).toBe(0);
    expect(passed[program.length]).toBeCloseTo(0.25);
    expect(passed.at(-1)).toBeCloseTo(1);
    expect(passed).toEqual([...passed].sort((a, b) => a - b));
  });
});
