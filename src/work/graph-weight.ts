import type { Program } from '../core/program/program';

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
