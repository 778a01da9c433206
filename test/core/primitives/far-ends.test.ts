/** Values and slopes where the form that comes to mind cancels, overflows or underflows. */
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
} from '../../../src/core/index';
import { flat } from '../agreement';
import { applied, at, written } from '../written';

function expectDigits(actual: number, expected: number): void {
  // A number that is itself subnormal has fewer digits to keep.
  const room = 1e-13 * Math.abs(expected) + 1e-322;
  expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(room);
}

describe('far out and close in', () => {
  /** To 17 digits from arithmetic of 60. */
  it.each<[PrimitiveName, number[], number, number[]]>([
    ['log1p', [1e-20], 1e-20, [1.0]],
    ['log1p', [-1e-12], -1.0000000000005e-12, [1.000000000001]],
    ['log1p', [1e300], 690.7755278982137, [1e-300]],
    ['expm1', [1e-20], 1e-20, [1.0]],
    ['expm1', [-1e-10], -9.999999999500001e-11, [0.9999999999]],
    ['expm1', [-50], -1.0, [1.9287498479639178e-22]],
    ['asinh', [-100000000.0], -19.11382792451231, [1e-8]],
    ['asinh', [1e200], 461.2101657793691, [1e-200]],
    ['asinh', [1e-20], 1e-20, [1.0]],
    ['acosh', [1e200], 461.2101657793691, [1e-200]],
    ['acosh', [1.0000000001], 1.4142136208675862e-5, [70710.67519157329]],
    ['atanh', [1e-20], 1e-20, [1.0]],
    ['atanh', [0.999999999999], 14.162095209226402, [500011061105.0014]],
    ['atanh', [-0.999999999999999], -17.616361586450413, [500399958596722.0]],
    ['sigmoid', [40], 1.0, [4.248354255291589e-18]],
    ['sigmoid', [-40], 4.248354255291589e-18, [4.248354255291589e-18]],
    ['sigmoid', [700], 1.0, [9.85967654375977e-305]],
    ['tanh', [14], 0.9999999999986171, [2.7657600427722563e-12]],
    ['tanh', [20], 1.0, [1.6993417021166355e-17]],
    ['tanh', [-300], -1.0, [1.0601586212017243e-260]],
    ['tanh', [1e-20], 1e-20, [1.0]],
    ['sech', [300], 1.0296400444824027e-130, [-1.0296400444824027e-130]],
    ['erf', [1e-20], 1.1283791670955125e-20, [1.1283791670955126]],
    ['erf', [0.3], 0.3286267594591274, [1.031260909618963]],
    ['erf', [0.99], 0.8385080695553698, [0.423450877918527]],
    ['erf', [1.01], 0.8468104962282768, [0.4068471315039004]],
    ['erf', [3], 0.9999779095030014, [0.00013925305194674786]],
    ['erf', [-5.5], -0.9999999999999927, [8.223316045262922e-14]],
    ['erfc', [-5], 1.9999999999984626, [-1.5670866531017336e-11]],
    ['erfc', [0.3], 0.6713732405408726, [-1.031260909618963]],
    ['erfc', [0.8], 0.2578990352923395, [-0.5949857862574689]],
    ['erfc', [1.5], 0.033894853524689274, [-0.11893028922362937]],
    ['erfc', [2.9], 4.109787809945886e-5, [-0.00025121089252072923]],
    ['erfc', [5], 1.537459794428035e-12, [-1.5670866531017336e-11]],
    ['erfc', [10], 2.088487583762545e-45, [-4.197656231354417e-44]],
    ['erfc', [26], 5.663192408856143e-296, [-2.9470349932662697e-294]],
    ['gelu', [-3], -0.0040496940948902835, [-0.011945647204183927]],
    ['gelu', [-10], -7.619853024160526e-23, [-7.618400096464814e-22]],
    ['gelu', [-30], -1.472014178144456e-196, [-4.416031690708495e-195]],
    ['gelu', [10], 10.0, [1.0]],
    ['gelu', [1e-20], 5e-21, [0.5]],
    ['geluTanh', [-5], -2.291796196629507e-7, [-1.5463619875325953e-6]],
    ['geluTanh', [-10], -1.2040923482098103e-37, [-2.757638063854041e-36]],
    ['geluTanh', [10], 10.0, [1.0]],
    ['silu', [-40], -1.6993417021166355e-16, [-1.6568581595637197e-16]],
    ['silu', [-700], -6.90177358063184e-302, [-6.891913904088079e-302]],
    ['silu', [40], 40.0, [1.0000000000000002]],
    ['sinc', [1e-5], 0.9999999998355066, [-3.289868133371756e-5]],
    ['sinc', [1e-9], 1.0, [-3.289868133696453e-9]],
    ['sinc', [0.3], 0.8583936913341398, [-0.9020281301388888]],
    ['sinc', [1000.5], 0.00031815081077840146, [-3.17991814870966e-7]],
    ['sinc', [12345.678], -2.1855767447993962e-5, [4.2973179769784376e-5]],
    ['sinc', [2e16], 0, [5e-17]],
    ['sinc', [-4503599627370497], 0, [2.2204460492503126e-16]],
    ['sinc', [1e300], 0, [1e-300]],
    ['elu', [-1e-12], -9.999999999995e-13, [0.999999999999]],
    ['elu', [-40], -1.0, [4.248354255291589e-18]],
    ['hypot', [1e200, 1e200], 1.414213562373095e200, [Math.SQRT1_2, Math.SQRT1_2]],
    ['hypot', [1e-200, 1e-200], 1.414213562373095e-200, [Math.SQRT1_2, Math.SQRT1_2]],
    ['hypot', [3e-320, 4e-320], 5e-320, [0.6, 0.8]],
    ['atan2', [1e200, 1e200], 0.7853981633974483, [5e-201, -5e-201]],
    ['atan2', [1e-200, 1e-200], 0.7853981633974483, [5e199, -5e199]],
    ['atan2', [-3e-200, 4e-200], -0.6435011087932844, [1.6e199, 1.2e199]],
    ['atan2', [1e-200, 1e200], 0.0, [1e-200, -0.0]],
  ])('%s of %j keeps its digits, and so do its partials', (name, x, value, partials) => {
    const found = at(name, x);
    expectDigits(found.value as number, value);
    partials.forEach((partial, k) => {
      expectDigits(found.partials[k] as number, partial);
    });
  });

  it.each([1e200, 1e-200, 1e-310])('the norm of (3, 4) times %d is five times that', (scale) => {
    const program = applied('norm', [[3 * scale, 4 * scale]]);
    expect((evaluate(program).y as number) / scale).toBeCloseTo(5, 10);
    const slopes = flat(Object.values(evaluate(gradient(program)))[0] as NestedNumbers);
    expect(slopes[0]).toBeCloseTo(0.6, 10);
    expect(slopes[1]).toBeCloseTo(0.8, 10);
  });

  it('a norm shows what is not finite', () => {
    const norm = (x: number[]) => evaluate(applied('norm', [x])).y;
    expect(norm([1, Number.NEGATIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(norm([1, Number.NaN, 1e200])).toBeNaN();
    expect(norm([0, -0])).toBe(0);
  });

  it('sinc is 0 at whole numbers, 1 at 0, and has its second derivative there', () => {
    expect([1, -2, 1e6].map((x) => at('sinc', [x]).value)).toEqual([0, 0, 0]);
    expect(at('sinc', [0]).value).toBe(1);
    const second = gradient(gradient(applied('sinc', [0])));
    expect(Object.values(evaluate(second))[0]).toBeCloseTo(-(Math.PI ** 2) / 3, 13);
  });

  it('gelu by tanh has the slope 1 or 0 where its squares overflow, and no bend', () => {
    for (const [x, slope] of [
      [1e200, 1],
      [-1e200, 0],
    ] as const) {
      expect(at('geluTanh', [x]).partials).toEqual([slope]);
      const bend = gradient(gradient(applied('geluTanh', [x])));
      expect(Object.values(evaluate(bend))[0]).toBe(0);
    }
  });
});

describe('rounding', () => {
  it.each<[PrimitiveName, number[], number]>([
    ['round', [0.5], 0],
    ['round', [1.5], 2],
    ['round', [2.5], 2],
    ['round', [-0.5], -0],
    ['round', [-1.5], -2],
    ['round', [0.49999999999999994], 0],
    ['round', [2 ** 51 + 0.5], 2 ** 51],
    ['round', [2 ** 51 + 1.5], 2 ** 51 + 2],
    ['round', [9007199254740991], 9007199254740991],
    ['mod', [7, 3], 1],
    ['mod', [-7, 3], 2],
    ['mod', [7, -3], -2],
    ['mod', [-7, -3], -1],
    ['mod', [6, 3], 0],
    ['mod', [1, 0.1], 0.09999999999999995],
    ['mod', [-1, Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY],
    ['mod', [1, 0], Number.NaN],
    ['floorDivide', [1, 0.1], 9],
    ['floorDivide', [-7, 3], -3],
    ['floorDivide', [1, 0], Number.POSITIVE_INFINITY],
  ])('%s of %j is %d', (name, x, y) => {
    expect(at(name, x).value).toBe(y);
  });

  it('the partials of mod are 1 and how often the divisor is taken away, less than 0', () => {
    expect(at('mod', [7.5, 2]).partials).toEqual([1, -3]);
    expect(at('mod', [-7.5, 2]).partials).toEqual([1, 4]);
    expect(at('mod', [1, 0.1]).partials).toEqual([1, -9]);
  });
});

describe('what is detached', () => {
  it('keeps its value, and nothing flows through it', () => {
    const program = applied('detach', [3]);
    expect(evaluate(program)).toEqual({ y: 3 });
    expect(at('detach', [3]).partials).toEqual([0]);
  });

  it.each(['pytorch', 'jax'] as const)(
    'is a constant to %s, in second derivatives too',
    (convention) => {
      const square = written({ x: 3 }, (o, x) => o.mul(o.square(x), o.apply('detach', [x])));
      const program = { ...square, convention };
      expect(evaluate(gradient(program))).toEqual({ x: 18 });
      expect(evaluate(gradient(gradient(program)))).toEqual({ x: 6 });
    },
  );

  it('passes on neither an infinity nor NaN', () => {
    const program = written({ x: 0 }, (o, x) => o.add(x, o.sqrt(o.apply('detach', [x]))));
    expect(evaluate(gradient(program))).toEqual({ x: 1 });
  });
});

it.each([
  ['acosh', 1, Number.NEGATIVE_INFINITY],
  ['atanh', 1, Number.POSITIVE_INFINITY],
  ['atanh', -1, Number.NEGATIVE_INFINITY],
  ['atanh', 0, 0],
] as const)('the second derivative of %s at %d is %d', (name, x, second) => {
  const first = gradient(applied(name, [x]));
  expect(Object.values(evaluate(gradient(first)))).toEqual([second]);
});
