import { applyToTensors } from '../algebra/tensors';
import { type PrimitiveName, primitives } from '../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  operations,
  type Program,
  primitiveAt,
} from '../program/program';
import { arityOf } from '../rule/primitive';
import { scalar } from '../tensor/tensor';

/**
 * Case labels of `runScalars`, of whose switch V8 makes a jump table only when they are literals. It
 * says at each case what it is of, and a test holds it to this list and its numbers to the rows.
 */
export const valueCases = {
  add: 1,
  subtract: 2,
  multiply: 3,
  divide: 4,
  negate: 5,
  square: 6,
  reciprocal: 7,
  sqrt: 8,
  exp: 9,
  ln: 10,
  sin: 11,
  cos: 12,
  tanh: 13,
  where: 14,
  less: 15,
  greater: 16,
  sinh: 17,
  cosh: 18,
  addN: 23,
  multiplyN: 24,
} as const satisfies Partial<Record<PrimitiveName, number>>;

/** Any other primitive without attributes, of one, two or three operands: its row's own function. */
const UNARY = 20;
const BINARY = 21;
const TERNARY = 22;
/** Whatever is left. */
const GENERIC = 25;

/** By opcode, the case that computes it on numbers; 0 for inputs and constants. */
export const valueCaseOf: Uint8Array = Uint8Array.from(operations, (operation) => {
  if (operation === 'input' || operation === 'constant') return 0;
  const known = (valueCases as Partial<Record<PrimitiveName, number>>)[operation];
  if (known !== undefined) return known;
  const { rule, attributes } = primitives[operation];
  const [least, most] = arityOf(primitives[operation]);
  const elementwise = rule.kind === 'pointwise';
  if (!elementwise || attributes || least !== most) return GENERIC;
  return [GENERIC, UNARY, BINARY, TERNARY][least] ?? GENERIC;
});

/** By opcode, the value rule on numbers of the primitives of the cases above. */
export const ruleOf: readonly ((...x: number[]) => number)[] = operations.map((operation) => {
  if (operation === 'input' || operation === 'constant') return () => Number.NaN;
  const { rule } = primitives[operation];
  return rule.kind === 'pointwise' ? rule.value : () => Number.NaN;
});

/** The value of any statement whose operands and result are scalars, `data` holding one number a statement. */
export function genericValue(program: Program, i: number, data: Float64Array): number {
  const x = operandsAt(program, i).map((operand) => data[operand]);
  const attributes = attributesAt(program, i);
  const primitive = primitiveAt(program, i);
  if (!primitive) return data[i];
  const { rule, attributes: specs } = primitive;
  if (rule.kind !== 'pointwise') {
    const name = operationAt(program, i) as PrimitiveName;
    return applyToTensors(name, x.map(scalar), attributes).data[0];
  }
  for (const { name, default: value } of specs ?? [])
    x.push((attributes[name] as number | undefined) ?? (value as number));
  return rule.value(...x);
}
