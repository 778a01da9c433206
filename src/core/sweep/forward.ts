import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../program/program';
import type { Algebra } from '../rule/algebra';
import type { Operands } from '../rule/primitive';
import { isDifferentiable } from '../tensor/dtype';
import { sameShape } from '../tensor/shape';
import { isLinearIn } from './contribution';
import { guarded, presence, presentAnywhere, scaled, type Tangent, total } from './tangent';

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
  const tangents = new Array<Tangent<T> | null>(program.length).fill(null);
  for (const [statement, value] of seeds) tangents[statement] = { value, present: null };
  for (let statement = 0; statement < program.length; statement++) {
    const primitive = primitiveAt(program, statement);
    if (primitive === null) continue;
    const sources = operandsAt(program, statement);
    const dx = sources.map((source) => tangents[source] as Tangent<T> | null);
    if (dx.every((tangent) => tangent === null)) continue;
    tangents[statement] = pushforward(o, program, statement, primal, sources, dx);
  }
  return tangents.map((tangent) => tangent?.value ?? null);
}

/**
 * The tangent of one statement from its operands' tangents `dx`, in the statement's shape and dtype; null when
 * nothing flows. With one of them present and the others null it is that operand's part of the whole.
 */
export function pushforward<T>(
  o: Algebra<T>,
  program: Program,
  statement: number,
  primal: (statement: number) => T,
  sources: readonly number[],
  dx: readonly (Tangent<T> | null)[],
): Tangent<T> | null {
  const { rule } = primitiveAt(program, statement) as NonNullable<ReturnType<typeof primitiveAt>>;
  const attributes = attributesAt(program, statement);
  const operands = sources.map(primal);
  const x = operands as unknown as Operands<T>;
  const y = primal(statement);
  if (!isDifferentiable(o.dtypeOf(y))) return null;
  const name = operationAt(program, statement);
  const parts: (Tangent<T> | null)[] = [];
  const push = (tangent: Tangent<T>, flow: T | null) => {
    if (flow === null) return;
    parts.push(guarded(o, { value: flow, present: presentAnywhere(o, tangent) }));
  };
  switch (rule.kind) {
    case 'pointwise':
      if (rule.partial === null) return null;
      for (const [i, tangent] of dx.entries()) {
        if (tangent) parts.push(scaled(o, tangent, rule.partial(o, x, y, i, attributes)));
      }
      break;
    case 'linear': {
      const moving = dx.map((tangent, i) => (isLinearIn(rule, i) ? tangent : null));
      if (moving.every((tangent) => tangent === null)) return null;
      const applied = (part: (tangent: Tangent<T> | null) => T) =>
        o.apply(
          name,
          operands.map((operand, i) =>
            isLinearIn(rule, i)
              ? inShapeOf(o, part(moving[i] as Tangent<T> | null), operand)
              : operand,
          ),
          attributes,
        );
      const value = applied((tangent) => tangent?.value ?? o.literal(0));
      const everywhere = moving.every((each, i) => each?.present === null || !isLinearIn(rule, i));
      const present = everywhere
        ? null
        : o.gt(
            applied((tangent) => presence(o, tangent)),
            o.literal(0),
          );
      parts.push({ value, present });
      break;
    }
    case 'bilinear':
      for (const [i, tangent] of dx.entries()) {
        if (tangent === null) continue;
        const moved = operands.map((operand, k) => (k === i ? tangent.value : operand));
        push(tangent, o.apply(name, moved, attributes));
      }
      break;
    case 'general':
      for (const [i, tangent] of dx.entries()) {
        if (tangent) push(tangent, rule.pushforward(o, i, tangent.value, x, y, attributes));
      }
  }
  const flowing = parts.filter((part) => part !== null);
  if (flowing.length === 0) return null;
  const { value, present } = total(o, flowing);
  return { value: o.cast(inShapeOf(o, value, y), y), present };
}

function inShapeOf<T>(o: Algebra<T>, x: T, like: T): T {
  return sameShape(o.shapeOf(x), o.shapeOf(like)) ? x : o.broadcastTo(x, o.shapeOf(like));
}
