import type { NodeId } from '../../../core/graph/graph';
import type { Program } from '../../../core/program/program';
import type { PythonLibrary } from '../../../core/rule/frameworks';

/** A line of a program that is written of a graph, and the nodes that it is of. */
export interface AdjointLine {
  readonly kind: 'head' | 'primal' | 'comment' | 'seed' | 'adjoint' | 'return';
  readonly text: string;
  readonly nodes: readonly NodeId[];
}

export function line(
  kind: AdjointLine['kind'],
  text: string,
  nodes: readonly NodeId[],
): AdjointLine {
  return { kind, text, nodes };
}

/** What a program can be written with: single numbers need no more than math. */
export function libraryFor(program: Program): PythonLibrary {
  return program.shapes.some((shape) => shape.length > 0) ? 'numpy' : 'math';
}
