/** A fused primitive and what it is short for are one function, with one derivative to second order. */
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  expand,
  gradient,
  isExpandable,
  ProgramBuilder,
  statementsOf,
  toTensor,
} from '../../../src/core/index';
import { shapeAt } from '../../../src/core/program/program';
import { filled } from '../../../src/core/tensor/tensor';
import { agrees } from '../agreement';
import { byReverse, outputsInOrder } from '../derivatives';
import { samples } from '../primitives/tensor-samples';

const expandable = samples.filter(({ program }) => isExpandable(program, program.length - 1));

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((x, k) => {
    const near = agrees(x, expected[k] as number, { relative: 1e-9, absolute: 1e-10 });
    if (!near) expect(actual).toEqual(expected);
  });
}

describe.each(expandable)('$title expanded', ({ name, program, seed }) => {
  const expanded = expand(program);

  it('is made of other primitives', () => {
    const operations = [...statementsOf(expanded)].map(({ operation }) => operation);
    expect(operations).not.toContain(name);
  });

  it('keeps its value and its gradient', () => {
    expectNear(outputsInOrder(expanded), outputsInOrder(program));
    expectNear(byReverse(expanded, seed), byReverse(program, seed));
  });

  it('keeps its second derivatives', () => {
    for (const { name, statement } of program.inputs) {
      const [fused, written] = [program, expanded].map((of) =>
        byReverse(gradient(of, { inputs: [name], seed }), filled(shapeAt(program, statement), 1)),
      );
      expectNear(written as readonly number[], fused as readonly number[]);
    }
  });
});

describe('expanding a program', () => {
  const builder = new ProgramBuilder();
  const x = builder.input('x', [3], toTensor([1, 2, 3]));
  const p = builder.apply('softmax', [x], {}, { node: 'n2' });
  builder.name(p, 'p');
  const n = builder.apply('norm', [p], {}, { node: 'n3' });
  builder.output('y', n);
  const program = builder.build();

  it('expands all that can be, names and origins going along', () => {
    const expanded = expand(program);
    expect([...statementsOf(expanded)].map(({ operation }) => operation)).toEqual([
      'input',
      'max',
      'subtract',
      'exp',
      'sum',
      'divide',
      'square',
      'sum',
      'sqrt',
    ]);
    expect([...expanded.names.values()]).toEqual(['p']);
    expect(expanded.origins.get(1)).toEqual({ node: 'n2' });
    expect(expanded.origins.get(8)).toEqual({ node: 'n3' });
    expect(evaluate(expanded).y).toBeCloseTo(evaluate(program).y as number, 12);
  });

  it('leaves what is not chosen', () => {
    const expanded = expand(program, (statement) => statement === n);
    expect([...statementsOf(expanded)].map(({ operation }) => operation)).toEqual([
      'input',
      'softmax',
      'square',
      'sum',
      'sqrt',
    ]);
  });
});
