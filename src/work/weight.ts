import { operationsAt } from '../core/analysis/operations';
import { memoized } from '../core/memoized';
import { type Program, primitiveAt } from '../core/program/program';
import { areScalars } from '../core/trace/passing';

/** Milliseconds for which editing may wait: work that weighs more goes to a worker. A frame has 16. */
export const LIGHT = 12;

/**
 * Milliseconds that a statement takes in a trace, with the look for trouble. Numbers take 0.3 to 1.1 µs
 * once it is warm, and about twice that the first time that a page makes a large trace. What goes by
 * tensors takes 5 to 10 µs, however few elements there are, and each operation besides.
 */
const NUMBER = 0.7e-3;
export const ARRAY = 8e-3;
const OPERATION = 90e-6;
/** A multiplication and addition within a product of matrices: what a row counts itself. */
const TIGHT = 2.5e-6;
/** Forward mode sends arrays once for all tangents of a statement and once for each part. */
const FORWARD = 2;

/** How many statements of a program a trace computes in plain numbers, and what all others weigh. */
export const weigh = memoized((program: Program) => {
  const weight = { numbers: 0, arrays: 0 };
  for (let i = 0; i < program.length; i++) {
    if (isOfNumbers(program, i)) weight.numbers++;
    else weight.arrays += arrayWeight(program, i);
  }
  return weight;
});

/** About how many milliseconds it takes to run a program with its reverse sweep, every step written down. */
export function traceWeight(program: Program): number {
  const { numbers, arrays } = weigh(program);
  return NUMBER * numbers + arrays;
}

/** The same in forward mode. */
export function tangentWeight(program: Program): number {
  const { numbers, arrays } = weigh(program);
  return NUMBER * numbers + FORWARD * arrays;
}

/** What one statement weighs of the trace in reverse mode. */
export function statementWeight(program: Program, statement: number): number {
  return isOfNumbers(program, statement) ? NUMBER : arrayWeight(program, statement);
}

function isOfNumbers(program: Program, statement: number): boolean {
  if (program.dtypes || !areScalars(program, statement)) return false;
  return (primitiveAt(program, statement)?.rule.kind ?? 'pointwise') === 'pointwise';
}

function arrayWeight(program: Program, statement: number): number {
  const each = primitiveAt(program, statement)?.operations ? TIGHT : OPERATION;
  return ARRAY + operationsAt(program, statement) * each;
}
