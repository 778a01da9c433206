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
const ARRAY = 8e-3;
const OPERATION = 90e-6;
/** A multiplication and addition within a product of matrices: what a row counts itself. */
const TIGHT = 2.5e-6;
/** Forward mode sends arrays once for all tangents of a statement and once for each part. */
const FORWARD = 2;

/** Milliseconds that rewriting a statement takes, and finding a place for a node. */
const REWRITING = 0.05;
const PLACING = 0.1;
/** Milliseconds that making a node of a statement takes, or a statement of a node. */
const ASSEMBLING = 4e-3;

/** About how many milliseconds it takes to differentiate or to simplify a program. */
export function rewritingWeight({ length }: Program): number {
  return REWRITING * length;
}

/** About how many milliseconds it takes to lay out so many nodes. */
export function layoutWeight(nodes: number): number {
  return PLACING * nodes;
}

/** About how many milliseconds it takes to check so many nodes, or to make them of statements. */
export function assemblyWeight(nodes: number): number {
  return ASSEMBLING * nodes;
}

/** Milliseconds that a statement takes in a pass that asks what is kept of it. */
const KEEPING = 5e-3;

/** About how many milliseconds it takes to find out what a program keeps for the way back. */
export function keepingWeight({ length }: Program): number {
  return KEEPING * length;
}

/** Analyses go over a program many times, and not as a trace does: a statement of numbers is one like any other. */
const ANALYSIS = 10;

const weigh = memoized((program: Program) => {
  const weight = { numbers: 0, arrays: 0, operations: 0 };
  for (let i = 0; i < program.length; i++) {
    if (isOfNumbers(program, i)) weight.numbers += NUMBER;
    else {
      weight.arrays += ARRAY;
      weight.operations += operationsWeight(program, i);
    }
  }
  return weight;
});

/** Whether a trace computes a statement in plain numbers. */
function isOfNumbers(program: Program, statement: number): boolean {
  if (program.dtypes || !areScalars(program, statement)) return false;
  const primitive = primitiveAt(program, statement);
  return primitive === null || primitive.rule.kind === 'pointwise';
}

function operationsWeight(program: Program, statement: number): number {
  const each = primitiveAt(program, statement)?.operations ? TIGHT : OPERATION;
  return operationsAt(program, statement) * each;
}

/** About how many milliseconds it takes to run a program with its reverse sweep, every step written down. */
export function traceWeight(program: Program): number {
  const { numbers, arrays, operations } = weigh(program);
  return numbers + arrays + operations;
}

/** The same in forward mode. */
export function tangentWeight(program: Program): number {
  const { numbers, arrays, operations } = weigh(program);
  return numbers + FORWARD * (arrays + operations);
}

/** About how many milliseconds the longest piece takes of what a tab works out of a program. */
export function analysisWeight(program: Program): number {
  return ANALYSIS * (ARRAY * program.length + weigh(program).operations);
}

/**
 * How much of a trace has been made, from 0 to 1, once it has gone through so many statements: all of
 * them for their values, then back for their adjoints or again for their tangents, which takes three
 * times as long.
 */
export function shareOfTrace(program: Program, way: 'back' | 'again'): (passed: number) => number {
  const until = new Float64Array(program.length + 1);
  for (let i = 0; i < program.length; i++) {
    const weight = isOfNumbers(program, i) ? NUMBER : ARRAY + operationsWeight(program, i);
    until[i + 1] = (until[i] as number) + weight;
  }
  const whole = Math.max(until[program.length] as number, Number.MIN_VALUE);
  return (passed) => {
    if (passed <= program.length) return (0.25 * (until[passed] as number)) / whole;
    if (way === 'again') return 0.25 + (0.75 * (until[passed - program.length] as number)) / whole;
    return 1 - (0.75 * (until[2 * program.length - passed] as number)) / whole;
  };
}
