import { shapes } from '../algebra/shapes';
import { primitives } from '../primitives/table';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../program/program';
import { eachConvention } from '../rule/convention';
import { contribution } from '../sweep/contribution';
import { isAllScalar } from '../sweep/evaluate';
import { isDifferentiable } from '../tensor/dtype';

/** Statements of fewer operands share what is found of their primitive. */
const FEW = 8;

/** What is found of scalars without attributes, by opcode and number of operands. */
const plain = eachConvention((): (readonly number[] | undefined)[] => []);

/**
 * The positions of a statement's operands that derivatives pass between it and, ascending: back as
 * adjoints, or on as tangents. This follows from its primitive, attributes, shapes and dtypes, whatever the numbers.
 * @param way only of a derivative by hand is one way another than the other.
 * @param scalars whether all values of the program are scalars, where that is known already.
 */
export function passingAt(
  program: Program,
  statement: number,
  way: 'back' | 'on',
  scalars = isAllScalar(program),
): readonly number[] {
  const from = program.operandStart[statement];
  const arity = program.operandStart[statement + 1] - from;
  if (arity === 0) return NONE;
  if (way === 'on' && primitiveAt(program, statement) === primitives.byHand) return VALUE;
  if (arity >= FEW || !isPlain(program, statement, scalars)) return found(program, statement);
  const key = program.opcodes[statement] * FEW + arity;
  const list = plain[program.convention];
  list[key] ??= found(program, statement);
  return list[key];
}

const NONE: readonly number[] = [];
/** Tangents go through what the value was computed by. */
const VALUE: readonly number[] = [0];

function isPlain(program: Program, statement: number, scalars: boolean): boolean {
  if (program.dtypes) return false;
  if (program.attributes.size > 0 && program.attributes.has(statement)) return false;
  return scalars || areScalars(program, statement);
}

/** Whether a statement and all its operands are single numbers of shape []. */
export function areScalars(program: Program, statement: number): boolean {
  const { operandStart, operands } = program;
  if (shapeAt(program, statement).length > 0) return false;
  const to = operandStart[statement + 1];
  for (let k = operandStart[statement]; k < to; k++) {
    if (shapeAt(program, operands[k]).length > 0) return false;
  }
  return true;
}

function found(program: Program, statement: number): readonly number[] {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return NONE;
  if (!hasDerivatives(program, statement)) return NONE;
  const o = shapes[program.convention];
  const sources = operandsAt(program, statement);
  const operands = sources.map((x) => shapeAt(program, x));
  const shape = shapeAt(program, statement);
  const attributes = attributesAt(program, statement);
  return [...operands.keys()].filter(
    (position) =>
      hasDerivatives(program, sources[position]) &&
      contribution(o, primitive, position, shape, operands, shape, attributes) !== null,
  );
}

function hasDerivatives(program: Program, statement: number): boolean {
  return isDifferentiable(dtypeAt(program, statement));
}
