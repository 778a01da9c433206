import { type Program, subscripts } from '../../core/program';
import type { Called } from './medium';

const known = new WeakMap<Program, readonly (number | undefined)[]>();

/** What a trace calls the value of a statement: vᵢ. Constants, which are written as literals, have no name: null. */
export function calledOf(program: Program, statement: number): Called | null {
  let all = known.get(program);
  if (!all) {
    all = subscripts(program);
    known.set(program, all);
  }
  const subscript = all[statement];
  return subscript === undefined ? null : { subscript };
}
