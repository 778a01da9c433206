import { operandsAt, operationAt, type Program, primitiveAt, shapeAt } from '../program';
import { sizeOf } from '../shape';
import { filled } from '../tensor';
import { forwardDerivative } from '../transform/forward-derivative';
import { gradient } from '../transform/gradient';

/**
 * What one evaluation of a function with its derivative costs at most, as a multiple of the function
 * alone: forward mode along one direction, reverse mode for a whole gradient. The upper ends of the
 * intervals [2, 5/2] and [3, 4] of Griewank and Walther, Evaluating Derivatives (2008), chapter 4;
 * they weigh additions, multiplications and memory, so that counts of operations alone may exceed them.
 */
export const derivativeBounds = { forward: 2.5, reverse: 4 } as const;

/** Elementary operations of the sweeps of a program, as its rules stand before any simplification. */
export interface OperationCounts {
  readonly value: number;
  /** Of the tangents along one direction, on top of the values. */
  readonly forward: number;
  /** Of the adjoints of one output, on top of the values. */
  readonly reverse: number;
  /** (value + forward) / value and (value + reverse) / value, to be held against `derivativeBounds`. */
  readonly ratios: { readonly forward: number; readonly reverse: number };
}

/**
 * Counts operations: one per element of a statement's result or of its largest operand, whichever
 * are more; in a product of matrices one per product of elements. Multiplying by the literal 1 is a
 * copy and what depends on constants alone is known beforehand: neither counts.
 * @param output name of the output for reverse mode; the first when left out.
 */
export function operationCounts(program: Program, output?: string): OperationCounts {
  const value = countOf(program);
  if (program.outputs.length === 0) {
    return { value, forward: 0, reverse: 0, ratios: { forward: 1, reverse: 1 } };
  }
  const forward = countOf(forwardDerivative(program)) - value;
  const chosen = program.outputs.find(({ name }) => name === output) ?? program.outputs[0];
  const seed = filled(shapeAt(program, chosen?.statement as number), 1);
  const reverse =
    countOf(gradient(program, output === undefined ? { seed } : { seed, output })) - value;
  const ratio = (extra: number) => (value === 0 ? 1 : (value + extra) / value);
  return { value, forward, reverse, ratios: { forward: ratio(forward), reverse: ratio(reverse) } };
}

/** Elementary operations of running a program once, as `operationCounts` counts them. */
export function countOf(program: Program): number {
  const known = new Uint8Array(program.length);
  let count = 0;
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) {
      known[i] = program.constants.has(i) ? 1 : 0;
      continue;
    }
    const operands = operandsAt(program, i);
    known[i] = operands.every((x) => known[x]) ? 1 : 0;
    if (!known[i]) count += operationsAt(program, i);
  }
  return count;
}

/** Elementary operations of one statement. */
export function operationsAt(program: Program, statement: number): number {
  const operation = operationAt(program, statement);
  const operands = operandsAt(program, statement);
  if (operation === 'multiply' && operands.some((x) => isOne(program, x))) return 0;
  const result = sizeOf(shapeAt(program, statement));
  const [first] = operands;
  if (operation === 'matmul') return result * (shapeAt(program, first as number).at(-1) ?? 1);
  return operands.reduce((most, x) => Math.max(most, sizeOf(shapeAt(program, x))), result);
}

function isOne(program: Program, statement: number): boolean {
  return program.constants.get(statement)?.data.every((x) => x === 1) === true;
}
