import type { Program } from '../core/program/program';
import { ARRAY, weigh } from './weight';

/** Analyses go over a program many times, and not as a trace does: a statement of numbers is one like any other. */
const ANALYSIS = 10;

/** About how many milliseconds the longest piece takes of what a tab works out of a program. */
export function analysisWeight(program: Program): number {
  const { numbers, arrays } = weigh(program);
  return ANALYSIS * (ARRAY * numbers + arrays);
}

/** Milliseconds that a statement takes in a pass that asks what is kept of it. */
const KEEPING = 5e-3;

/** About how many milliseconds it takes to find out what a program keeps for the way back. */
export function keepingWeight({ length }: Program): number {
  return KEEPING * length;
}
