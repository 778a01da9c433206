import { elsewhereOf, formulaOf } from '../../../core/primitives/late';
import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import { ProgramBuilder } from '../../../core/program/builder';
import { statementCopier } from '../../../core/program/copy';
import { attributesAt, operandsAt, operationAt, primitiveAt } from '../../../core/program/program';
import { algebra } from '../../../core/rule/algebra';
import { type Attributes, NO_ATTRIBUTES } from '../../../core/rule/attributes';
import type { Short } from '../../../core/rule/frameworks';
import type { Operands } from '../../../core/rule/primitive';
import type { Shape } from '../../../core/tensor/shape';
import { EmitError } from '../emit-error';
import { movedBlocks, type Outline } from './outline';

/** Whether a language has a primitive as it is, of operands of these shapes. */
export type Has = (
  primitive: PrimitiveName,
  attributes: Attributes,
  shapes: readonly Shape[],
) => boolean;

/**
 * The same program in terms of what a language has: all else is written as what it is short for.
 * @throws EmitError for what the language does not have and is short for nothing.
 */
export function lowered({ program, blocks }: Outline, has: Has): Outline {
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length + 1);
  // Where what came of each statement begins, so that blocks keep all of theirs.
  const begins = new Uint32Array(program.length + 1);
  for (let i = 0; i < program.length; i++) {
    begins[i] = builder.length;
    const operands = operandsAt(program, i).map((x) => copied[x] as number);
    const shapes = operands.map((operand) => builder.shapeOf(operand));
    const name = operationAt(program, i) as PrimitiveName;
    if (!primitiveAt(program, i) || has(name, attributesAt(program, i), shapes)) {
      copied[i] = copy(i, copied);
      continue;
    }
    const made = writtenOut(builder, has, name, operands, attributesAt(program, i));
    copied[i] = made;
    const own = program.names.get(i);
    if (own !== undefined && made >= (begins[i] as number)) builder.name(made, own);
  }
  begins[program.length] = builder.length;
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
  return {
    program: builder.build(),
    blocks: movedBlocks(
      blocks,
      ({ from, to }) => [begins[from] as number, begins[to] as number],
      (statement) => copied[statement] as number,
    ),
  };
}

/** What is short for something that is short for something else is so at most this often. */
const DEEPEST = 12;

/** Appends what a primitive is short for, until the language has all of it. */
function writtenOut(
  builder: ProgramBuilder,
  has: Has,
  primitive: PrimitiveName,
  operands: readonly number[],
  attributes: Attributes,
  depth = 0,
): number {
  const { rule, label } = primitives[primitive];
  const short: Short | undefined =
    elsewhereOf(primitive).short ??
    formulaOf(primitive) ??
    (rule.kind === 'general' ? rule.expand : undefined);
  if (!short || depth > DEEPEST) throw new EmitError({ kind: 'not in language', operation: label });
  const o = algebra<number>(
    {
      apply: (name, x, a) => {
        const shapes = x.map((operand) => builder.shapeOf(operand));
        const simpler = name as PrimitiveName;
        return has(simpler, a ?? NO_ATTRIBUTES, shapes)
          ? builder.apply(simpler, x, a)
          : writtenOut(builder, has, simpler, x, a ?? NO_ATTRIBUTES, depth + 1);
      },
      literal: (value) => builder.literal(value),
      shapeOf: (x) => builder.shapeOf(x),
      dtypeOf: (x) => builder.dtypeOf(x),
      isFinite: (x) => builder.constantOf(x)?.data.every(Number.isFinite) ?? false,
    },
    builder.convention,
  );
  return short(o, operands as unknown as Operands<number>, attributes, (value) =>
    builder.constant(value),
  );
}
