import { operationsAt } from '../core/analysis/operations';
import { memoized } from '../core/memoized';
import { type Program, primitiveAt } from '../core/program/program';

/** Milliseconds for which editing may wait: work that weighs more goes to a worker. A frame has 16. */
export const LIGHT = 12;

/** Milliseconds a statement and an operation take in a trace, as measured on a slow machine. */
const STATEMENT = 8e-3;
const OPERATION = 70e-6;
/** A multiplication and addition within a product of matrices: what a row counts itself. */
const TIGHT = 2.5e-6;
/** Forward mode writes down every part of every tangent. */
const FORWARD = { statement: 2, operation: 2 };

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

/** Analyses go over a program many times. */
const ANALYSIS = 10;

const weigh = memoized((program: Program) => {
  let operations = 0;
  for (let i = 0; i < program.length; i++) {
    operations += operationsAt(program, i) * factorAt(program, i);
  }
  return { statements: program.length * STATEMENT, operations };
});

/** About how many milliseconds it takes to run a program with its reverse sweep, every step written down. */
export function traceWeight(program: Program): number {
  const { statements, operations } = weigh(program);
  return statements + operations;
}

/** The same in forward mode. */
export function tangentWeight(program: Program): number {
  const { statements, operations } = weigh(program);
  return FORWARD.statement * statements + FORWARD.operation * operations;
}

/** About how many milliseconds the longest piece takes of what a tab works out of a program. */
export function analysisWeight(program: Program): number {
  return ANALYSIS * traceWeight(program);
}

/**
 * How much of a trace has been made, from 0 to 1, once it has gone through so many statements: all of
 * them for their values, then back for their adjoints or again for their tangents, which takes three
 * times as long.
 */
export function shareOfTrace(program: Program, way: 'back' | 'again'): (passed: number) => number {
  const until = new Float64Array(program.length + 1);
  for (let i = 0; i < program.length; i++) {
    until[i + 1] =
      (until[i] as number) + STATEMENT + operationsAt(program, i) * factorAt(program, i);
  }
  const whole = Math.max(until[program.length] as number, Number.MIN_VALUE);
  return (passed) => {
    if (passed <= program.length) return (0.25 * (until[passed] as number)) / whole;
    if (way === 'again') return 0.25 + (0.75 * (until[passed - program.length] as number)) / whole;
    return 1 - (0.75 * (until[2 * program.length - passed] as number)) / whole;
  };
}

function factorAt(program: Program, statement: number): number {
  return primitiveAt(program, statement)?.operations ? TIGHT : OPERATION;
}
