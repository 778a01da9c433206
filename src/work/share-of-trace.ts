import type { Program } from '../core/program/program';
import { statementWeight } from './weight';

/**
 * How much of a trace has been made, from 0 to 1, once it has gone through so many statements: all of
 * them for their values, then back for their adjoints or again for their tangents, which takes three
 * times as long.
 */
export function shareOfTrace(program: Program, way: 'back' | 'again'): (passed: number) => number {
  const until = new Float64Array(program.length + 1);
  for (let i = 0; i < program.length; i++) {
    until[i + 1] = (until[i] as number) + statementWeight(program, i);
  }
  const whole = Math.max(until[program.length] as number, Number.MIN_VALUE);
  return (passed) => {
    if (passed <= program.length) return (0.25 * (until[passed] as number)) / whole;
    if (way === 'again') return 0.25 + (0.75 * (until[passed - program.length] as number)) / whole;
    return 1 - (0.75 * (until[2 * program.length - passed] as number)) / whole;
  };
}
