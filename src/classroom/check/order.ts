import { operandsAt, type Program } from '../../core/program/program';
import type { Setting } from '../sweep/setting';
import { appliedOf } from './asked';

/** Whether a statement can fire when those before another have: all that it reads is there, and it is not. */
export function isFireable(program: Program, before: number, statement: number): boolean {
  const applied = appliedOf(program);
  const isThere = (each: number) => !applied.includes(each) || each < before;
  return (
    applied.includes(statement) &&
    statement >= before &&
    operandsAt(program, statement).every(isThere)
  );
}

/**
 * Whether statements stand in an order of the sweep: all that apply a primitive and take part, each after those
 * that it waits for. There may be several such orders, and each is right.
 */
export function isOrder(
  { program, output, active, readers }: Setting,
  mode: 'reverse' | 'forward',
  order: readonly number[],
): boolean {
  const reached = new Set<number>([output]);
  for (let statement = output; statement >= 0; statement--) {
    if (!reached.has(statement)) continue;
    for (const operand of operandsAt(program, statement)) reached.add(operand);
  }
  const wanted = appliedOf(program).filter(
    (statement) => mode === 'forward' || (reached.has(statement) && active[statement]),
  );
  if (order.length !== wanted.length || new Set(order).size !== order.length) return false;
  const place = new Map(order.map((statement, k) => [statement, k]));
  return wanted.every((statement) => {
    const own = place.get(statement);
    if (own === undefined) return false;
    const waited =
      mode === 'reverse'
        ? (readers[statement] ?? []).map((edge) => edge.statement)
        : operandsAt(program, statement);
    return waited.every((other) => !wanted.includes(other) || (place.get(other) ?? own) < own);
  });
}
