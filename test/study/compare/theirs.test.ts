import { describe, expect, it } from 'vitest';
import { trace } from '../../../src/core/trace/trace';
import { parse } from '../../../src/lang/expression/parse';
import { heldToOurs } from '../../../src/study/compare/theirs';

/** y = a + a·b with a = x², where a is used twice: ∂y/∂a is 1 + b, and x is used twice by x·x. */
const program = parse('x = 3; b = 4; a = x*x; y = a + a*b');
const run = trace(program);
const at = (name: string): number =>
  program.inputs.find((input) => input.name === name)?.statement ??
  [...program.names].find(([, given]) => given === name)?.[0] ??
  (program.outputs[0]?.statement as number);
const product = [...program.opcodes.keys()].find(
  (statement) => ![at('x'), at('b'), at('a'), at('y')].includes(statement),
) as number;
const right = { y: 1, a: 5, x: 30, b: 9 };

function held(changed: Partial<typeof right>, sweeps = 1) {
  const theirs = { ...right, ...changed };
  return heldToOurs(
    run,
    new Map([[product, 1], ...Object.entries(theirs).map(([k, v]) => [at(k), v] as const)]),
    sweeps,
  );
}

describe('derivatives that a program computed itself', () => {
  it('are told to be ours, in the order of the sweep', () => {
    const { all, agreeing, parted } = held({ x: 30.000001 });
    expect(parted).toBeNull();
    expect(agreeing).toBe(5);
    expect(all.map(({ statement }) => statement)).toEqual(
      [at('y'), product, at('a'), at('b'), at('x')].sort((p, q) => q - p),
    );
  });

  it('part where the seventh digit is not all that differs', () => {
    expect(held({ x: 30.001 }).parted?.first).toMatchObject({ statement: at('x'), element: 0 });
    expect(held({ b: Number.NaN }).parted?.first).toMatchObject({ statement: at('b') });
  });

  it('part where something was assigned that should have been added', () => {
    const { first, cause } = held({ a: 4, x: 24 }).parted ?? {};
    expect(first?.statement).toBe(at('a'));
    expect([first?.theirs.data[0], first?.ours.data[0]]).toEqual([4, 5]);
    expect(cause).toEqual({ kind: 'overwritten', uses: 2, by: product });
  });

  it('part where something was passed on too early', () => {
    expect(held({ x: 6 + 30 }).parted?.cause).toEqual({ kind: 'too early', by: at('a') });
    expect(held({ x: 24 + 30 }).parted?.cause).toEqual({ kind: 'too early', by: at('a') });
  });

  it('part where an earlier sweep had left something', () => {
    expect(held({ b: 18, x: 60 }, 2).parted?.cause).toEqual({ kind: 'stale', left: 9 });
    expect(held({ b: 9 + 0.7 }, 3).parted?.cause).toMatchObject({ kind: 'stale' });
  });

  it('part where a rule is another, which is told by its local derivative', () => {
    expect(held({ b: 4 }).parted?.cause).toEqual({ kind: 'rule', by: product, theirs: 4, ours: 9 });
    expect(held({ a: 7 }).parted?.cause).toMatchObject({ kind: 'rules', by: [at('y'), product] });
  });

  it('part at the root where the sweep did not begin with 1', () => {
    expect(held({ y: 0 }).parted?.cause).toEqual({ kind: 'seed' });
  });

  it('part where what flows through one use does not arrive', () => {
    expect(held({ x: 0 }).parted?.cause).toMatchObject({ kind: 'too early' });
    expect(held({ b: 0 }).parted?.cause).toEqual({ kind: 'missing', by: product });
  });
});

describe('derivatives of arrays that a program computed itself', () => {
  // y = Σ(W·x + b): ∂y/∂W has x in each row, ∂y/∂b is all ones, and ∂y/∂x the sums of W's columns.
  const rows = parse('W = [[1, 2], [3, 4]]; x = [5, 6]; b = 1; y = sum(W @ x + b)');
  const of = (name: string) =>
    rows.inputs.find((input) => input.name === name)?.statement as number;
  const causeOf = (name: string, shape: readonly number[], numbers: readonly number[]) => {
    const theirs = { shape, data: Float64Array.from(numbers) };
    const { parted } = heldToOurs(trace(rows), new Map([[of(name), theirs]]), 1);
    return parted && { element: parted.first.element, ...parted.cause };
  };

  it('are told to be ours, with axes of one element or without', () => {
    expect(causeOf('W', [2, 2], [5, 6, 5, 6])).toBeNull();
    expect(causeOf('x', [2, 1], [4, 6])).toBeNull();
  });

  it('part at an element, to so many digits as the largest has', () => {
    expect(causeOf('x', [2], [4, 7])).toMatchObject({ element: 1, kind: 'rules' });
    expect(causeOf('x', [2], [4 + 1e-7, 6])).toBeNull();
  });

  it('part in shape where what was repeated is not summed', () => {
    expect(causeOf('b', [2], [1, 1])).toMatchObject({ element: null, kind: 'shape' });
  });

  it('part where a matrix is turned over', () => {
    expect(causeOf('W', [2, 2], [5, 5, 6, 6])).toMatchObject({ kind: 'transposed' });
  });

  it('part by a factor', () => {
    expect(causeOf('x', [2], [2, 3])).toMatchObject({ kind: 'times', factor: 0.5 });
  });
});
