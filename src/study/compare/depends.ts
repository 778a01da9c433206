import { operandsAt } from '../../core/program/program';
import type { Subject } from './subject';

/** Whether any value leads from the input of a subject to its output. */
export function dependsOn({ program, input, output }: Subject): boolean {
  const reached = new Uint8Array(program.length);
  reached[input.statement] = 1;
  for (let i = input.statement + 1; i <= output.statement; i++) {
    if (operandsAt(program, i).some((operand) => reached[operand])) reached[i] = 1;
  }
  return reached[output.statement] === 1;
}
