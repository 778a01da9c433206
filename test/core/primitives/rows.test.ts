/** Every row of the primitive table says what is so. */
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  type NestedNumbers,
  type PrimitiveName,
  primitiveNames,
  primitives,
  type Tensor,
  type TensorLike,
  toTensor,
} from '../../../src/core/index';
import type { Operands, ValueRule } from '../../../src/core/rule/primitive';
import { fromTensor } from '../../../src/core/tensor/tensor';
import { agrees, flat } from '../agreement';
import { arityOf, elementwise, samples } from '../elementwise';
import { between, randomNumbers } from '../random-numbers';
import { applied, written } from '../written';

describe('a row of the table', () => {
  it.each(primitiveNames)('%s names its operands and samples soundly', (name) => {
    const row = primitives[name];
    expect(row.label).not.toBe('');
    expect(row.symbol).not.toBe('');
    expect(row.operands.length).toBeGreaterThan(0);
    expect(new Set(row.operands).size).toBe(row.operands.length);
    expect(row.sample.length).toBeGreaterThan(0);
    expect(row.sample.length).toBeLessThanOrEqual(row.operands.length);
    for (const [low, high] of row.sample) expect(low).toBeLessThan(high);
    for (const { kind, default: value } of row.attributes ?? []) {
      const single = ['number', 'integer', 'flag', 'axis'].includes(kind);
      if (single) expect(value).toEqual(expect.any(Number));
      else if (value !== null) expect(value).toEqual(expect.any(Array));
    }
  });

  it.each(primitiveNames)('%s has the value it is known to have', (name) => {
    const [x, y, attributes] = primitives[name].known;
    const value = evaluate(applied(name, x, attributes)).y as number | NestedNumbers;
    expect(toTensor(value).shape).toEqual(toTensor(y).shape);
    flat(value).forEach((number, k) => {
      expect(number).toBeCloseTo(flat(y)[k] as number, 14);
    });
  });

  it.each(primitiveNames)(
    '%s announces the kinks of its row, and none where it is sampled',
    (name) => {
      const { kink, tensorKink, kinks = [] } = primitives[name];
      expect(kinks.length > 0).toBe(kink !== undefined || tensorKink !== undefined);
      const announced = (x: readonly TensorLike[]) =>
        kink
          ? kink(...(x as readonly number[]))
          : tensorKink?.(x.map(toTensor) as unknown as Operands<Tensor>, {});
      for (const x of kinks) expect(announced(x), `at ${x}`).not.toBeNull();
      for (const { inputs } of kink ? samples(name, 12) : []) {
        const x = inputs.map(({ value }) => fromTensor(value as Tensor));
        expect(announced(x), `at ${x}`).toBeNull();
      }
    },
  );

  it('is unordered exactly if swapping its operands changes nothing', () => {
    const random = randomNumbers(5);
    for (const name of elementwise) {
      const { operands, ordered } = primitives[name];
      if (operands.length !== 2) continue;
      const points: TensorLike[][] = Array.from({ length: 20 }, () => [
        between(random, [0.5, 2]),
        between(random, [0.5, 2]),
      ]);
      const changes = points.some(
        ([a, b]) =>
          evaluate(applied(name, [a as number, b as number])).y !==
          evaluate(applied(name, [b as number, a as number])).y,
      );
      expect(changes, name).toBe(ordered);
    }
  });
});

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

const ordinary = [0.01, 0.5, 1, 2, 3, Math.PI / 2, 20.5, 1000, 5e-324, 1e-300, 1e300];
const anything = [...[0, inf, ...ordinary].flatMap((x) => [x, -x]), nan];

/** Every combination of edges and far ends, and as many random numbers of all sizes. */
function anywhere(arity: number): number[][] {
  const random = randomNumbers(arity);
  const any = () => (random() < 0.5 ? -1 : 1) * 10 ** between(random, [-12, 12]);
  const near = Array.from({ length: 2000 }, () => Array.from({ length: arity }, any));
  const edges = anything.map((x) => [x]);
  const grid = Array.from({ length: arity - 1 }).reduce<number[][]>(
    (points) => points.flatMap((point) => anything.map((x) => [...point, x])),
    edges,
  );
  return [...grid, ...near];
}

describe('a formula', () => {
  const withFormula = elementwise.flatMap((name) => {
    const { rule } = primitives[name];
    return rule.kind === 'pointwise' && rule.formula
      ? [{ name, ...rule, formula: rule.formula }]
      : [];
  });
  const settingsOf = (name: PrimitiveName) =>
    Object.fromEntries((primitives[name].attributes ?? []).map((spec) => [spec.name, 0.3]));
  const program = (name: PrimitiveName, formula: ValueRule, x: readonly TensorLike[]) =>
    written(Object.fromEntries(x.map((value, k) => [`x${k + 1}`, value])), (o, ...operands) =>
      formula(o, operands as unknown as Operands<number>, settingsOf(name)),
    );

  it.each(withFormula.filter(({ closer }) => closer === undefined))(
    'of $name gives its very numbers, whatever the operands',
    ({ name, formula, value }) => {
      const points = anywhere(arityOf(name));
      const columns = Array.from({ length: arityOf(name) }, (_, k) =>
        points.map((x) => x[k] as number),
      );
      const byFormula = flat(evaluate(program(name, formula, columns)).y as NestedNumbers);
      const settings = Object.values(settingsOf(name));
      points.forEach((x, k) => {
        const wrong = `${name}(${x}) is ${value(...x, ...settings)}, its formula ${byFormula[k]}`;
        expect(Object.is(byFormula[k], value(...x, ...settings)), wrong).toBe(true);
      });
    },
  );

  it.each(withFormula.filter(({ closer }) => closer !== undefined))(
    'of $name gives its numbers to rounding, where it is sampled',
    ({ name, formula }) => {
      for (const sample of samples(name, 50)) {
        const x = sample.inputs.map(({ value }) => fromTensor(value as Tensor));
        const [ours, theirs] = [evaluate(sample).y, evaluate(program(name, formula, x)).y];
        const [a, b] = [flat(ours as number), flat(theirs as number)];
        a.forEach((y, k) => {
          const near = agrees(y, b[k] as number, { relative: 1e-13, absolute: 1e-14 });
          expect(near, `${name}(${x}) is ${y}, its formula ${b[k]}`).toBe(true);
        });
      }
    },
  );
});

describe('a loop over arrays', () => {
  const withLoop = elementwise.flatMap((name) => {
    const { rule } = primitives[name];
    return rule.kind === 'pointwise' && rule.loop ? [{ name, value: rule.value }] : [];
  });

  it.each(withLoop)('of $name gives the numbers of its value, repeating a single one', (row) => {
    const points = anywhere(2) as [number, number][];
    const [left, right] = [points.map(([a]) => a), points.map(([, b]) => b)];
    const found = (a: TensorLike, b: TensorLike) =>
      flat(evaluate(applied(row.name, [a, b])).y as NestedNumbers);
    expect(found(left, right)).toEqual(points.map(([a, b]) => row.value(a, b)));
    expect(found(0.3, right)).toEqual(points.map(([, b]) => row.value(0.3, b)));
    expect(found(left, 0.3)).toEqual(points.map(([a]) => row.value(a, 0.3)));
  });
});
