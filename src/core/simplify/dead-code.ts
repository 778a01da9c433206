import { ProgramBuilder } from '../program/builder';
import { statementCopier } from '../program/copy';
import type { Program } from '../program/program';
import { inputStatements, outputStatements, upstream } from '../program/reach';

/** Per statement, 1 where an output depends on it or it is an input, else 0. */
export function neededStatements(program: Program): Uint8Array {
  return upstream(program, [...inputStatements(program), ...outputStatements(program)]);
}

/** The program of the statements marked in `keep`, which must hold all that they and the outputs read. */
export function keeping(program: Program, keep: Uint8Array): Program {
  if (keep.every((kept) => kept === 1)) return program;
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length);
  for (let i = 0; i < program.length; i++) if (keep[i]) copied[i] = copy(i, copied);
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
  return builder.build();
}
