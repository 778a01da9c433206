import type { GraphNode } from '../../../core/graph/graph';
import { ems } from '../../parts/text/number-width';
import { NODE_WIDTH } from './geometry';

/** The type of numbers on nodes, and the most that their line is filled with them, in pixels at zoom 1. */
export const NUMBER_TYPE = 23;
/** Numbers lose digits rather than be smaller than this, but for those of which somebody asked for many. */
export const LEAST_NUMBER = 21.5;
const LINE = 90;

/** The width of a node that its number may take, in pixels at zoom 1; constants are rounder. */
export function roomOf(node: GraphNode): number {
  return node.kind === 'constant' ? 80 : LINE;
}

/** What is added up, in bold type of this size, hangs so far over a node's lower edge, in pixels at zoom 1. */
const SUM = { type: 19, bold: 1.12, around: 16, over: 4, height: 24 } as const;
/** It reaches no further beyond the left side of a node, so that it stays in view. */
const BESIDE = 8;

/** Where what is added up hangs from a node of some height, from its upper left corner. */
export function sumPlace(text: string, height: number) {
  const width = Math.ceil(ems(text) * SUM.type * SUM.bold + SUM.around);
  const x = Math.max(-BESIDE, (NODE_WIDTH - width) / 2);
  return { x, y: height - SUM.over, width, height: SUM.height };
}
