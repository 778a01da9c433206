import { ProgramBuilder } from '../../core/program/builder';
import type { Program } from '../../core/program/program';
import { scalar } from '../../core/tensor/tensor';

/** y = sin(sin(… sin(x))), of `length` statements: the plainest program whose values are all needed again. */
export function chainOf(length: number): Program {
  const builder = new ProgramBuilder();
  let last = builder.input('x', [], scalar(1));
  for (let k = 0; k < length; k++) last = builder.apply('sin', [last]);
  builder.output('y', last);
  return builder.build();
}
