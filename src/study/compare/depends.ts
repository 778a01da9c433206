import type { PrimitiveName } from '../../core/primitives/table';
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
export function isHeld(subject: Between): boolean {
  return passes(subject, 'detach');
}

/** Whether it does so through a derivative by hand. */
export function hasHand(subject: Between): boolean {
  return passes(subject, 'byHand');
}

type Between = Pick<Subject, 'program' | 'input' | 'output'>;

function passes({ program, input, output }: Between, operation: PrimitiveName): boolean {
  const moved = downstream(program, [input.statement]);
  const behind = upstream(program, [output.statement], dependsOnInput(program));
  return moved.some((is, i) => is && behind[i] && operationAt(program, i) === operation);
}
