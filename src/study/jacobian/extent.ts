import { type Program, shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { elementCount } from './elements';

/**
 * Whether a matrix of derivatives is worked out unasked, as the graph changes; only when asked for; or
 * not at all, since it would not fit in memory or take minutes.
 */
export type Extent = 'unasked' | 'on demand' | 'too large';

/** Numbers computed in all passes together, up to which nobody has to ask; about a second's work. */
const UNASKED = 100_000;
const ENTRIES = 1_000_000;
const WORK = 300_000_000;

export function jacobianExtent(program: Program): Extent {
  const rows = elementCount(program, program.outputs);
  const columns = elementCount(program, program.inputs);
  const work = (rows + columns) * numbersOf(program);
  if (rows * columns > ENTRIES || work > WORK) return 'too large';
  return work <= UNASKED ? 'unasked' : 'on demand';
}

/** Second derivatives are written as a program first, of up to a dozen statements for each statement. */
export function hessianExtent(program: Program): Extent {
  const size = elementCount(program, program.inputs);
  const work = size * numbersOf(program) * 10;
  if (size * size > ENTRIES || work > WORK || program.length > 50_000) return 'too large';
  return work <= UNASKED / 5 && program.length <= 100 ? 'unasked' : 'on demand';
}

/** Numbers computed in one run. */
function numbersOf(program: Program): number {
  let count = 0;
  for (let i = 0; i < program.length; i++) count += sizeOf(shapeAt(program, i));
  return count;
}
