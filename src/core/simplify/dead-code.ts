import { statementCopier } from '../program/copy';
import { type Program, ProgramBuilder } from '../program/program';

/** Per statement, 1 where an output depends on it or it is an input, else 0. */
export function neededStatements(program: Program): Uint8Array {
  const needed = new Uint8Array(program.length);
  for (const { statement } of program.outputs) needed[statement] = 1;
  for (let i = program.length - 1; i >= 0; i--) {
    if (!needed[i]) continue;
    const to = program.operandStart[i + 1] as number;
    for (let k = program.operandStart[i] as number; k < to; k++) {
      needed[program.operands[k] as number] = 1;
    }
  }
  for (const { statement } of program.inputs) needed[statement] = 1;
  return needed;
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
