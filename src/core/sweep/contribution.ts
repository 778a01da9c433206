import type { Algebra } from '../rule/algebra';
import type { Attributes } from '../rule/attributes';
import type { Operands, Partial, Primitive, Rule, Select } from '../rule/primitive';
import { isDifferentiable } from '../tensor/dtype';
import { sameShape } from '../tensor/shape';

/**
 * What the adjoint `ybar` of y = f(x₁ … xₙ) adds to the adjoint of operand i, in the shape and dtype of
 * that operand; null when nothing flows there.
 */
export function contribution<T>(
  o: Algebra<T>,
  primitive: Primitive,
  i: number,
  ybar: T,
  operands: readonly T[],
  y: T,
  a: Attributes,
): T | null {
  const operand = operands[i] as T;
  if (!isDifferentiable(o.dtypeOf(operand)) || !isDifferentiable(o.dtypeOf(y))) return null;
  const flow = pulledBack(o, primitive, i, ybar, operands as unknown as Operands<T>, y, a);
  return flow === null ? null : o.cast(unbroadcast(o, flow, o.shapeOf(operand)), operand);
}

function pulledBack<T>(
  o: Algebra<T>,
  { rule }: Primitive,
  i: number,
  ybar: T,
  x: Operands<T>,
  y: T,
  a: Attributes,
): T | null {
  switch (rule.kind) {
    case 'pointwise':
      return scale(o, ybar, rule.partial?.(o, x, y, i, a) ?? null);
    case 'linear':
      return isLinearIn(rule, i) ? rule.transpose(o, i, ybar, x, a) : null;
    case 'bilinear':
      return rule.transpose(o, i, ybar, x, a);
    case 'general':
      return rule.pullback(o, i, ybar, x, y, a);
  }
}

/** Whether a linear rule is linear in operand i, rather than holding it fixed. */
export function isLinearIn(rule: Rule & { kind: 'linear' }, i: number): boolean {
  return rule.in === 'all' || rule.in.includes(i);
}

/** ȳ · ∂, where a choice between partials chooses between products, so that the branch not taken stays out. */
export function scale<T>(o: Algebra<T>, by: T, partial: Partial<T>): T | null {
  if (partial === null) return null;
  if (!isSelect<T>(partial)) return o.mul(by, partial);
  const take = scale(o, by, partial.take);
  const otherwise = scale(o, by, partial.otherwise);
  if (take === null && otherwise === null) return null;
  return o.where(partial.where, take ?? o.literal(0), otherwise ?? o.literal(0));
}

export function isSelect<T>(partial: T | Select<T>): partial is Select<T> {
  return typeof partial === 'object' && partial !== null && 'otherwise' in partial;
}

function unbroadcast<T>(o: Algebra<T>, flow: T, shape: readonly number[]): T {
  return sameShape(o.shapeOf(flow), shape) ? flow : o.sumTo(flow, shape);
}
