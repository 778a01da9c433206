import { describe, expect, it } from 'vitest';
import { type OwnFunctionName, ownFunctions } from '../../../../src/core/compile/wasm/functions';
import { started } from '../../../../src/core/compile/wasm/instance';
import { randomNumbers } from '../../../../src/core/random';
import { trueValue, unitsApart } from './true-values';

const run = (() => {
  const all = Object.values(ownFunctions);
  const imports = Object.assign({}, ...all.map((of) => of.imports)) as Record<
    string,
    (x: number) => number
  >;
  const running = started(
    {
      imports: Object.keys(imports).map((name) => ({
        name,
        parameters: { x: 'f64' },
        result: 'f64',
      })),
      functions: all.map((of) => ({ ...of.function, exported: true as const })),
    },
    8,
    imports,
  );
  if (!running) throw new Error('There is no WebAssembly here.');
  return (name: OwnFunctionName, x: number) => running.exports[name]?.(x) as number;
})();

const functions = ['exp', 'ln', 'sin', 'cos', 'tanh', 'sigmoid', 'cosh'] as const;

/** Arguments of every size, near where reductions change, and the doubles next to multiples of π/2. */
function argumentsOf(name: (typeof functions)[number]): readonly number[] {
  const random = randomNumbers(11);
  const far = { exp: 745, ln: 1e300, sin: 1e5, cos: 1e5, tanh: 30, sigmoid: 740, cosh: 709 }[name];
  const spread = Array.from({ length: 1500 }, () => (2 * random() - 1) * 3);
  const wide = Array.from({ length: 700 }, () => (2 * random() - 1) * far);
  const small = Array.from({ length: 300 }, () => (2 * random() - 1) * 2 ** (-60 * random()));
  const turns = Array.from({ length: 300 }, (_, k) => (Math.PI / 2) * Math.floor(k ** 1.8 + 1));
  const near1 = Array.from({ length: 300 }, () => 1 + (2 * random() - 1) * 2 ** (-50 * random()));
  const all = [...spread, ...wide, ...small, ...turns, ...near1].filter((x) => Math.abs(x) <= far);
  return name === 'ln' ? [...all.map(Math.abs).filter((x) => x > 0), 5e-324, 1e-310] : all;
}

describe('own functions in WebAssembly', () => {
  it.each(functions)('%s is within 2 units in the last place of the true value', (name) => {
    let worst = { units: 0, x: 0 };
    for (const x of argumentsOf(name)) {
      const units = unitsApart(run(name, x), trueValue(name, x));
      if (units > worst.units) worst = { units, x };
    }
    expect(worst.units, `${name}(${worst.x})`).toBeLessThanOrEqual(2);
  });

  it.each([
    ['exp', { '-Infinity': 0, Infinity: Infinity, 0: 1, 800: Infinity, '-800': 0 }],
    ['ln', { 0: -Infinity, 1: 0, Infinity: Infinity, '-1': Number.NaN }],
    ['sin', { 0: 0, Infinity: Number.NaN, '-Infinity': Number.NaN, 1e22: Math.sin(1e22) }],
    ['cos', { 0: 1, Infinity: Number.NaN, 1e22: Math.cos(1e22) }],
    ['tanh', { Infinity: 1, '-Infinity': -1, 0: 0, 5e-324: 5e-324 }],
    ['sigmoid', { Infinity: 1, '-Infinity': 0, 0: 0.5 }],
    ['cosh', { Infinity: Infinity, 0: 1, 710: Math.cosh(710), 800: Infinity }],
  ] as const)('%s has its limits', (name, values) => {
    for (const [x, value] of Object.entries(values)) {
      const found = run(name, Number(x));
      if (Number.isFinite(value)) expect(unitsApart(found, value)).toBeLessThanOrEqual(2);
      else expect(found).toBe(value);
    }
    expect(run(name, Number.NaN)).toBeNaN();
  });

  it.each(['sin', 'tanh'] as const)('%s keeps the sign of a zero', (name) => {
    expect(run(name, -0)).toBe(-0);
  });
});
