import { downstream } from '../../core/program/reach';
import type { Subject } from './subject';

/** Whether any value leads from the input of a subject to its output. */
export function dependsOn({ program, input, output }: Subject): boolean {
  return downstream(program, [input.statement])[output.statement] === 1;
}
