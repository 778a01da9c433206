/** Primitives of any number of operands, with many. */
import { describe, expect, it, vi } from 'vitest';
import {
  evaluate,
  gradient,
  hessian,
  operationCounts,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  simplify,
  valueAndGradient,
} from '../../src/core/index';

function wide(primitive: PrimitiveName, values: readonly number[]): Program {
  const builder = new ProgramBuilder();
  const x = values.map((value, k) => builder.input(`x${k}`, [], value));
  const all = builder.apply(primitive, x);
  builder.output(
    'y',
    primitive === 'concat' || primitive === 'stack' ? builder.apply('sum', [all]) : all,
  );
  return builder.build();
}

describe('a statement of very many operands', () => {
  const many = Array.from({ length: 150_000 }, (_, k) => 1 + (k % 3) * 1e-7);

  it('is evaluated and differentiated without overflowing', () => {
    const program = wide('addN', many);
    const { outputs, gradient: slopes } = valueAndGradient(program);
    expect(outputs.y).toBeCloseTo(150_000.015, 6);
    expect(slopes.x149999).toBe(1);
  });

  it('takes a few statements an operand in its gradient', () => {
    for (const primitive of ['addN', 'multiplyN', 'concat', 'stack'] as const) {
      const program = wide(primitive, many.slice(0, 4000));
      const written = gradient(program);
      expect(written.length, primitive).toBeLessThan(6 * 4000);
      expect(simplify(written).length, primitive).toBeLessThan(5 * 4000);
    }
  });

  it('is simplified without each of its slices being compared with all others', () => {
    const looks = vi.spyOn(ProgramBuilder.prototype, 'operationOf');
    const written = gradient(wide('concat', many.slice(0, 1000)));
    const before = looks.mock.calls.length;
    simplify(written);
    expect(looks.mock.calls.length - before).toBeLessThan(20 * written.length);
    looks.mockRestore();
  });

  it('is counted with what its contributions share counted once', () => {
    expect(operationCounts(wide('multiplyN', many.slice(0, 4000))).reverse).toBeLessThan(5 * 4000);
  });
});

describe('a product of many operands', () => {
  it.each([[[2, 3, 5, 7]], [[2, 0, 5, 7]], [[0, 3, 0, 7]], [[0, 0, 0]], [[0, 4]], [[3]]])(
    'of %j has the partials that other products leave out, zeros or not, to second order',
    (x) => {
      const program = wide('multiplyN', x);
      const without = (...left: number[]) =>
        x.reduce((product, factor, k) => (left.includes(k) ? product : product * factor), 1);
      const slopes = Object.values(evaluate(gradient(program)));
      expect(slopes).toEqual(x.map((_, i) => without(i)));
      expect(Object.values(valueAndGradient(program).gradient)).toEqual(slopes);
      const curvature = Object.values(hessian(program)).map((row) => Object.values(row));
      expect(curvature).toEqual(x.map((_, i) => x.map((_, j) => (i === j ? 0 : without(i, j)))));
    },
  );

  it('keeps an infinite operand out of nothing but its own partial', () => {
    const program = wide('multiplyN', [2, Number.POSITIVE_INFINITY, 3]);
    expect(evaluate(gradient(program))).toEqual({ x0: Infinity, x1: 6, x2: Infinity });
  });
});
