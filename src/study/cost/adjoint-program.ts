import {
  appliedCount,
  type Output,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { filled } from '../../core/tensor/tensor';
import { gradient } from '../../core/transform/gradient';
import { inOneGo, task } from '../../work/task';

/** What source transformation builds, once. */
export interface AdjointProgram {
  /** Primal and adjoint together, optimised: outputs are the derivatives by each input, then the program's own. */
  readonly program: Program;
  /** Statements that apply a primitive: of the primal, of the whole as it was written, and optimised. */
  readonly statements: {
    readonly primal: number;
    readonly raw: number;
    readonly simplified: number;
  };
  /** Bytes of the program itself, which stays. */
  readonly programBytes: number;
  /** Bytes of all the values of one run. */
  readonly valueBytes: number;
}

/** Writes the adjoint program of one output and optimises it. */
export function adjointProgramOf(program: Program, output: Output): AdjointProgram {
  const seed = filled(shapeAt(program, output.statement), 1);
  const raw = gradient(program, { output: output.name, seed, keepOutputs: true });
  const simplified = simplify(raw);
  return {
    program: simplified,
    statements: {
      primal: appliedCount(program),
      raw: appliedCount(raw),
      simplified: appliedCount(simplified),
    },
    programBytes: programBytes(simplified),
    valueBytes: valueBytes(simplified),
  };
}

/** `adjointProgramOf` as a task. */
export const buildingAdjoint = task('adjoint program', inOneGo(adjointProgramOf));

/** Bytes of the flat layout of a program: what each statement does to which operands. */
export function programBytes({ opcodes, operandStart, operands, constants }: Program): number {
  let bytes = opcodes.byteLength + operandStart.byteLength + operands.byteLength;
  for (const { data } of constants.values()) bytes += data.byteLength;
  return bytes;
}

function valueBytes(program: Program): number {
  let count = 0;
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    count += shapeAt(program, i).reduce((size, extent) => size * extent, 1);
  }
  return 8 * count;
}
