import type { Algebra } from '../algebra/algebra';
import type { Operands } from '../primitive';
import { attributesAt, operandsAt, operationAt, type Program, primitiveAt } from '../program';
import { sameShape } from '../shape';
import { isLinearIn, scale } from './contribution';

/**
 * The forward sweep: the tangent of each statement from those of its operands. A tangent that is
 * absent stays absent (null) rather than becoming a zero, since zero times infinity is NaN.
 * @param primal the value of each statement in the algebra.
 * @param seeds tangents of inputs, by statement.
 */
export function forward<T>(
  o: Algebra<T>,
  program: Program,
  primal: (statement: number) => T,
  seeds: ReadonlyMap<number, T>,
): (T | null)[] {
  const tangents = new Array<T | null>(program.length).fill(null);
  for (const [statement, seed] of seeds) tangents[statement] = seed;
  for (let statement = 0; statement < program.length; statement++) {
    const primitive = primitiveAt(program, statement);
    if (primitive === null) continue;
    const sources = operandsAt(program, statement);
    const dx = sources.map((source) => tangents[source] as T | null);
    if (dx.every((tangent) => tangent === null)) continue;
    tangents[statement] = pushforward(o, program, statement, primal, sources, dx);
  }
  return tangents;
}

/**
 * The tangent of one statement from its operands' tangents `dx`, in the statement's shape; null when
 * nothing flows. With one of them present and the others null it is that operand's part of the whole.
 */
export function pushforward<T>(
  o: Algebra<T>,
  program: Program,
  statement: number,
  primal: (statement: number) => T,
  sources: readonly number[],
  dx: readonly (T | null)[],
): T | null {
  const { rule } = primitiveAt(program, statement) as NonNullable<ReturnType<typeof primitiveAt>>;
  const attributes = attributesAt(program, statement);
  const operands = sources.map(primal);
  const y = primal(statement);
  const zero = (i: number) => o.broadcastTo(o.literal(0), o.shapeOf(operands[i] as T));
  const name = operationAt(program, statement);
  const parts: (T | null)[] = [];
  switch (rule.kind) {
    case 'constant':
      return null;
    case 'pointwise':
      for (const [i, tangent] of dx.entries()) {
        if (tangent === null) continue;
        parts.push(
          scale(o, tangent, rule.partial(o, operands as unknown as Operands<T>, y, i, attributes)),
        );
      }
      break;
    case 'linear':
      if (!dx.some((tangent, i) => tangent !== null && isLinearIn(rule, i))) return null;
      parts.push(
        o.apply(
          name,
          operands.map((x, i) => (isLinearIn(rule, i) ? (dx[i] ?? zero(i)) : x)),
          attributes,
        ),
      );
      break;
    case 'bilinear':
      for (const [i, tangent] of dx.entries()) {
        if (tangent === null) continue;
        parts.push(
          o.apply(
            name,
            operands.map((x, k) => (k === i ? tangent : x)),
            attributes,
          ),
        );
      }
      break;
    case 'general':
      for (const [i, tangent] of dx.entries()) {
        if (tangent === null) continue;
        const x = operands as unknown as Operands<T>;
        parts.push(rule.pushforward(o, i, tangent, x, y, attributes));
      }
  }
  const present = parts.filter((part) => part !== null) as T[];
  if (present.length === 0) return null;
  const total = present.reduce((a, b) => o.add(a, b));
  return sameShape(o.shapeOf(total), o.shapeOf(y)) ? total : o.broadcastTo(total, o.shapeOf(y));
}
