import { memoized } from '../../core/memoized';
import { type Program, shapeAt, subscripts } from '../../core/program/program';
import type { Called } from '../medium/medium';

const subscriptsOf = memoized(subscripts);

/** What a trace calls the value of a statement: vᵢ. Constants, which are written as literals, have no name: null. */
export function calledOf(program: Program, statement: number): Called | null {
  const subscript = subscriptsOf(program)[statement];
  return subscript === undefined ? null : { subscript, array: isArray(program, statement) };
}

/** What a trace calls an input or an output. */
export function namedAs(program: Program, name: string, statement: number): Called {
  return { name, array: isArray(program, statement) };
}

function isArray(program: Program, statement: number): boolean {
  return shapeAt(program, statement).length > 0;
}
