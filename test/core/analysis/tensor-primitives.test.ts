/** Transformations and analyses on every tensor primitive, on the shapes that its row names. */
import { describe, expect, it } from 'vitest';
import { reversePlan } from '../../../src/core/analysis/reverse-plan';
import {
  evaluate,
  forwardDerivative,
  gradient,
  jacobian,
  operationCounts,
  simplify,
  tangentTrace,
  trace,
  valueAndGradient,
} from '../../../src/core/index';
import { agrees, flat } from '../agreement';
import { byReverse, outputsInOrder } from '../derivatives';
import { samples } from '../primitives/tensor-samples';

const agree = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length &&
  a.every((x, k) => agrees(x, b[k] as number, { relative: 1e-10, absolute: 1e-10 }));

describe.each(samples.filter(({ program }) => program.inputs.length > 0))('$title', (sample) => {
  const { program, seed } = sample;

  it('keeps its value and its derivatives when they are simplified', () => {
    expect(evaluate(simplify(program))).toEqual(evaluate(program));
    const first = gradient(program, { seed });
    expect(agree(outputsInOrder(simplify(first)), outputsInOrder(first))).toBe(true);
    const second = forwardDerivative(first);
    const along = Object.fromEntries(
      second.inputs
        .filter(({ name }) => !program.inputs.some((input) => input.name === name))
        .map(({ name, value }) => [
          name,
          { ...(value ?? seed), data: (value ?? seed).data.map((_, k) => 1 + k) },
        ]),
    );
    expect(agree(outputsInOrder(simplify(second), along), outputsInOrder(second, along))).toBe(
      true,
    );
  });

  it('has one gradient and one Jacobian, either way', () => {
    const { gradient: slopes } = valueAndGradient(program, {}, { seed });
    expect(Object.values(slopes).flatMap(flat)).toEqual([...byReverse(program, seed)]);
    const [a, b] = (['forward', 'reverse'] as const).map((mode) =>
      Object.values(jacobian(program, {}, mode).matrix).flatMap((row) =>
        Object.values(row).flatMap(flat),
      ),
    ) as [number[], number[]];
    expect(agree(a, b)).toBe(true);
  });

  it('is gone back through as planned, and counted', () => {
    const steps = trace(program, {}, { seed }).steps.filter(({ kind }) => kind === 'contribution');
    expect(
      reversePlan(program).contributions.map(({ statement, target }) => [statement, target]),
    ).toEqual(steps.map((step) => step.kind === 'contribution' && [step.statement, step.target]));
    const { value, forward, reverse } = operationCounts(program);
    expect([value, forward, reverse].every((count) => count >= 0 && Number.isFinite(count))).toBe(
      true,
    );
    expect(tangentTrace(program).steps.at(-1)?.kind).toBe('output');
  });
});
