import { staging } from '../algebra/staging';
import { ProgramBuilder } from '../program/builder';
import { statementCopier } from '../program/copy';
import { attributesAt, operandsAt, type Program, primitiveAt } from '../program/program';
import type { Operands } from '../rule/primitive';

/** Whether a statement's primitive is short for simpler ones. */
export function isExpandable(program: Program, statement: number): boolean {
  const rule = primitiveAt(program, statement)?.rule;
  return rule?.kind === 'general' && rule.expand !== undefined;
}

/**
 * The same program with statements replaced by what they are short for: softmax by exponentials
 * and their sum, for one. All outputs keep their values, up to rounding.
 * @param chosen which of those that can be expanded are; all when left out.
 */
export function expand(program: Program, chosen?: (statement: number) => boolean): Program {
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length);
  for (let i = 0; i < program.length; i++) {
    const rule = primitiveAt(program, i)?.rule;
    if (rule?.kind === 'general' && rule.expand && (chosen?.(i) ?? true)) {
      const operands = operandsAt(program, i).map((x) => copied[x] as number);
      const a = attributesAt(program, i);
      const o = staging(builder, program.origins.get(i));
      copied[i] = rule.expand(o, operands as unknown as Operands<number>, a);
      const name = program.names.get(i);
      if (name !== undefined) builder.name(copied[i] as number, name);
    } else {
      copied[i] = copy(i, copied);
    }
  }
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
  return builder.build();
}
