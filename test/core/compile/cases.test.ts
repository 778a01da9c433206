/** The cases of the interpreters of scalars are those of their lists, and compute what the rows say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tensors } from '../../../src/core/algebra/tensors';
import { pullScalars } from '../../../src/core/compile/pull-scalars';
import { pushScalars } from '../../../src/core/compile/push-scalars';
import {
  casesByRule,
  type ScalarPullback,
  STAGED,
  scalarPullbacks,
} from '../../../src/core/compile/scalar-pullbacks';
import { type PrimitiveName, ProgramBuilder, primitives } from '../../../src/core/index';
import { run, valueAt } from '../../../src/core/sweep/evaluate';
import { forward } from '../../../src/core/sweep/forward';
import { valueCases } from '../../../src/core/sweep/scalar-operations';
import { scalar } from '../../../src/core/tensor/tensor';
import { arityOf, elementwise } from '../elementwise';
import { randomNumbers } from '../random-numbers';

/** What a file says its cases are of, by label. */
function casesIn(path: string): Readonly<Record<string, number>> {
  const text = readFileSync(new URL(`../../../src/core/${path}.ts`, import.meta.url), 'utf8');
  const found = [...text.matchAll(/\/\/ (.*)\n\s+case (\d+):/g)];
  expect(found).toHaveLength([...text.matchAll(/case \d+:/g)].length);
  return Object.fromEntries(found.map(([, what, label]) => [what, Number(label)]));
}

const edges = [0, -0, 1, -1, 0.5, -2, 3, 1e-310, 1e300, Infinity, -Infinity, Number.NaN];

/** All pairs of edges, and random numbers of all sizes. */
function points(arity: number): number[][] {
  const random = randomNumbers(arity);
  const any = () => (random() - 0.5) * 10 ** (20 * random() - 10);
  const pairs = edges.flatMap((a) => edges.map((b) => [a, b, a]));
  const others = Array.from({ length: 100 }, () => [any(), any(), any()]);
  return [...pairs, ...others].map((x) => x.slice(0, arity));
}

/** A primitive applied at many points, each with inputs of its own, and the statements of the values. */
function everywhere(name: PrimitiveName) {
  const builder = new ProgramBuilder();
  const settings = (primitives[name].attributes ?? []).map((spec) => [
    spec.name,
    spec.kind === 'integer' ? 3 : 0.3,
  ]);
  const at = points(arityOf(name)).map((point) => {
    const x = point.map((value, k) => builder.input(`x${builder.length}_${k}`, [], scalar(value)));
    return { point, y: builder.apply(name, x, Object.fromEntries(settings)) };
  });
  builder.output('y', 0);
  return { program: builder.build(), at };
}

describe('runScalars', () => {
  it('has the cases of its list, those of inputs and constants and of other functions', () => {
    expect(casesIn('sweep/run-scalars')).toEqual({
      ...valueCases,
      'an input or a constant': 0,
      'any other function of one number': 20,
      'any other function of two numbers': 21,
      'any other function of three numbers': 22,
    });
  });

  it.each(Object.keys(valueCases) as PrimitiveName[])('computes %s as its row does', (name) => {
    const { rule } = primitives[name];
    const { program, at } = everywhere(name);
    const { data } = run(program);
    for (const { point, y } of at) {
      const [condition, then, otherwise] = point;
      const chosen = condition === 0 ? otherwise : then;
      const expected = rule.kind === 'pointwise' ? rule.value(...point) : chosen;
      expect(data[y], `${name}(${point})`).toBe(expected);
    }
  });
});

/** For each rule that has a case, the primitives whose rule it is. */
const ofRule = new Map<number, PrimitiveName[]>();
for (const name of elementwise) {
  const { program } = everywhere(name);
  const { rule, rules } = scalarPullbacks(program);
  const { case: label } = rules[rule[program.length - 1] as number] as ScalarPullback;
  ofRule.set(label, [...(ofRule.get(label) ?? []), name]);
}

/** Adding 0 makes −0 a 0: a rule that is simplified may differ in the sign of a zero. */
const unsigned = (numbers: Iterable<number>) => Array.from(numbers, (x) => x + 0);

const rules = Object.entries(casesByRule);

describe('pullScalars', () => {
  it('has the cases of the list of rules, and one where no adjoint arrives', () => {
    expect(casesIn('compile/pull-scalars')).toEqual({ ...casesByRule, 'no adjoint arrives': 0 });
  });

  it.each(rules)('computes “%s” as the rule itself does', (_, label) => {
    const names = ofRule.get(label) ?? [];
    expect(names).not.toEqual([]);
    for (const name of names) {
      const { program, at } = everywhere(name);
      const { data } = run(program);
      const [fast, staged] = [label, STAGED].map((as) => {
        const cases = new Uint8Array(program.length);
        const adjoints = new Float64Array(program.length).fill(-0);
        for (const { y } of at) {
          cases[y] = as;
          adjoints[y] = 0.75;
        }
        pullScalars(program, scalarPullbacks(program), cases, data, adjoints);
        return unsigned(adjoints);
      });
      expect(fast, name).toEqual(staged);
    }
  });
});

describe('pushScalars', () => {
  // A choice may be absent, which is left to the forward sweep.
  const smooth = rules.filter(([rule]) => !rule.includes('where'));

  it('has the cases of the list of rules that choose nothing', () => {
    expect(casesIn('compile/push-scalars')).toEqual(Object.fromEntries(smooth));
  });

  it.each(smooth)('computes “%s” as the forward sweep does', (_, label) => {
    for (const name of ofRule.get(label) ?? []) {
      const { program, at } = everywhere(name);
      const values = run(program);
      const primal = (i: number) => valueAt(program, values, i);
      const arity = arityOf(name);
      for (let k = 1; k <= arity; k++) {
        const seeds = new Map(at.map(({ y }) => [y - k, scalar(0.75)]));
        const expected = forward(tensors.pytorch, program, primal, seeds);
        for (const { point, y } of at) {
          const found = pushScalars(program, values.data, y - k, 0.75);
          expect(found?.live[y], `${name}(${point})`).toBe(expected[y] ? 1 : 0);
          const tangent = expected[y] ? (found?.tangents[y] as number) : 0;
          expect(tangent + 0, `${name}(${point})`).toBe((expected[y]?.data[0] ?? 0) + 0);
        }
      }
    }
  });
});
