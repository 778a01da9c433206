import { operationAt } from '../../core/program/program';
import { dependsOnInput, downstream, upstream } from '../../core/program/reach';
import type { Subject } from './subject';

/** Whether any value leads from the input of a subject to its output. */
export function dependsOn({ program, input, output }: Subject): boolean {
  return downstream(program, [input.statement])[output.statement] === 1;
}

/**
 * Whether the input of a subject reaches its output through a detach, on purpose: AD then holds fixed what
 * a difference of values moves.
 */
export function isHeld({ program, input, output }: Pick<Subject, 'program' | 'input' | 'output'>) {
  const moved = downstream(program, [input.statement]);
  const behind = upstream(program, [output.statement], dependsOnInput(program));
  return moved.some((is, i) => is && behind[i] && operationAt(program, i) === 'detach');
}
