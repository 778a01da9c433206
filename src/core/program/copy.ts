import type { ProgramBuilder } from './builder';
import {
  attributesAt,
  dtypeAt,
  type Input,
  operandsAt,
  operationAt,
  type Program,
  shapeAt,
} from './program';

/** A function that appends a copy of one statement, given where its operands went. */
export type StatementCopier = (index: number, copied: ArrayLike<number>) => number;

/** Copies statements of `program`, with their names and origins, to the end of what `builder` holds. */
export function statementCopier(builder: ProgramBuilder, program: Program): StatementCopier {
  const inputs = new Map<number, Input>();
  for (const input of program.inputs) inputs.set(input.statement, input);
  return (index, copied) => {
    const copy = append(index, copied);
    const name = program.names.get(index);
    if (name !== undefined) builder.name(copy, name);
    return copy;
  };

  function append(index: number, copied: ArrayLike<number>): number {
    const origin = program.origins.get(index);
    const operation = operationAt(program, index);
    if (operation === 'input') {
      const { name, value, role } = inputs.get(index) as Input;
      const dtype = dtypeAt(program, index);
      return builder.input(name, shapeAt(program, index), value, origin, dtype, role);
    }
    const constant = program.constants.get(index);
    if (constant) return builder.constant(constant, origin);
    const operands = operandsAt(program, index).map((x) => copied[x]);
    return builder.apply(operation, operands, attributesAt(program, index), origin);
  }
}

/** Copies all statements; returns where each went. Outputs are left to the caller. */
export function copyInto(builder: ProgramBuilder, program: Program): Uint32Array {
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length);
  for (let i = 0; i < program.length; i++) copied[i] = copy(i, copied);
  return copied;
}
