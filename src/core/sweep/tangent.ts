import type { Algebra } from '../rule/algebra';
import type { Partial } from '../rule/primitive';
import { isSelect } from './contribution';

/**
 * What forward mode carries along. Where a choice lets nothing through, its value is 0 but it is absent:
 * as in the reverse sweep, what would come after it, be it infinite, has no part in it.
 */
export interface Tangent<T> {
  readonly value: T;
  /** 1 where something flows and 0 where nothing does, in a shape that broadcasts to the value's; null everywhere. */
  readonly present: T | null;
}

/** A tangent through a pointwise rule. */
export function scaled<T>(
  o: Algebra<T>,
  tangent: Tangent<T>,
  partial: Partial<T>,
): Tangent<T> | null {
  if (partial === null) return null;
  if (!isSelect<T>(partial)) {
    const product = { ...tangent, value: o.mul(tangent.value, partial) };
    return o.isFinite(partial) ? product : guarded(o, product);
  }
  const take = scaled(o, tangent, partial.take);
  const otherwise = scaled(o, tangent, partial.otherwise);
  if (take === null && otherwise === null) return null;
  const nothing = o.literal(0);
  return {
    value: o.where(partial.where, take?.value ?? nothing, otherwise?.value ?? nothing),
    present: eitherPresence(o, partial.where, take, otherwise),
  };
}

/** The same with 0 where it is absent, whatever was computed there. */
export function guarded<T>(o: Algebra<T>, { value, present }: Tangent<T>): Tangent<T> {
  return { value: present === null ? value : o.where(present, value, o.literal(0)), present };
}

/** The sum of tangents, of which there is at least one: present where any of them is. */
export function total<T>(o: Algebra<T>, parts: readonly Tangent<T>[]): Tangent<T> {
  return parts.reduce((a, b) => ({
    value: o.add(a.value, b.value),
    present:
      a.present === null || b.present === null ? null : o.apply('maximum', [a.present, b.present]),
  }));
}

/** Presence as 1 and 0: of a tangent that is not there, 0. */
export function presence<T>(o: Algebra<T>, tangent: Tangent<T> | null): T {
  return tangent === null ? o.literal(0) : (tangent.present ?? o.literal(1));
}

/** 1 if it is present anywhere, for rules that mix elements; null when it is so everywhere. */
export function presentAnywhere<T>(o: Algebra<T>, { present }: Tangent<T>): T | null {
  return present && o.gt(o.shapeOf(present).length === 0 ? present : o.sum(present), o.literal(0));
}

function eitherPresence<T>(
  o: Algebra<T>,
  where: T,
  take: Tangent<T> | null,
  otherwise: Tangent<T> | null,
): T | null {
  if (take?.present === null && otherwise?.present === null) return null;
  return o.where(where, presence(o, take), presence(o, otherwise));
}
