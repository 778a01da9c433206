/** The cases of partials on numbers compute what the rules of the rows say. */
import { describe, expect, it } from 'vitest';
import { tensors } from '../../../src/core/algebra/tensors';
import { conventions, type PrimitiveName, primitives } from '../../../src/core/index';
import { operations } from '../../../src/core/program/program';
import type { Operands } from '../../../src/core/rule/primitive';
import { partialCaseOf, partialCases, partialOf } from '../../../src/core/sweep/scalar-partials';
import { scalar, type Tensor } from '../../../src/core/tensor/tensor';
import { randomNumbers } from '../random-numbers';

const edges = [0, -0, 1, -1, 0.5, -2, 3, 40, -800, 1e-310, 1e300, Infinity, -Infinity, Number.NaN];

/** All pairs of edges, and random numbers of all sizes. */
function points(): [number, number][] {
  const random = randomNumbers(1);
  const any = () => (random() - 0.5) * 10 ** (20 * random() - 10);
  return [
    ...edges.flatMap((a) => edges.map((b): [number, number] => [a, b])),
    ...Array.from({ length: 200 }, (): [number, number] => [any(), any()]),
  ];
}

const names = Object.keys(partialCases) as (keyof typeof partialCases & PrimitiveName)[];

describe('the partials on numbers', () => {
  it.each(names)('of %s are those of its rule, to the bit', (name) => {
    const { rule, operands } = primitives[name];
    if (rule.kind !== 'pointwise' || !rule.partial) throw new Error(`${name} has no partials`);
    expect(partialCases[name]).toHaveLength(operands.length);
    for (const [a, b] of points()) {
      const y = operands.length === 2 ? rule.value(a, b) : rule.value(a);
      const x = [a, b].slice(0, operands.length).map(scalar);
      for (const [position, label] of partialCases[name].entries()) {
        for (const convention of conventions) {
          const o = tensors[convention];
          const of = x as unknown as Operands<Tensor>;
          const partial = rule.partial(o, of, scalar(y), position, {}) as Tensor;
          expect(partialOf(label, a, b, y), `${name}(${a}, ${b})`).toBe(partial.data[0]);
        }
      }
    }
  });

  it('are asked of the rule where there is no case, and of all operands or none', () => {
    for (const [opcode, operation] of operations.entries()) {
      const cases: readonly number[] =
        (partialCases as Record<string, readonly number[]>)[operation] ?? [];
      expect([partialCaseOf[2 * opcode], partialCaseOf[2 * opcode + 1]]).toEqual([
        cases[0] ?? 0,
        cases[1] ?? 0,
      ]);
    }
  });
});
