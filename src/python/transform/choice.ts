import type { Recorder } from './recorder';
import type { Place } from './refused';
import { itemsOf, type Value } from './value';

/** Two conditions in one, of which the first is computed. */
export function conjunction(
  recorder: Recorder,
  operator: 'and' | 'or',
  a: Value,
  b: Value,
  place: Place,
): Value {
  if (a.kind === 'flag' && b.kind === 'flag') {
    return { kind: 'flag', value: operator === 'and' ? a.value && b.value : a.value || b.value };
  }
  const [known, computed] = a.kind === 'flag' ? [a, b] : [b, a];
  if (known.kind === 'flag') return known.value === (operator === 'and') ? computed : known;
  return recorder.apply(operator === 'and' ? 'multiply' : 'maximum', [a, b], place, true);
}

/**
 * The value that is `take` where a condition holds and `otherwise` elsewhere, number by number; null where
 * that can't be chosen.
 */
export function chosen(
  recorder: Recorder,
  condition: Value,
  take: Value,
  otherwise: Value,
  place: Place,
): Value | null {
  if (isSame(take, otherwise)) return take;
  if (take.kind === 'items' && otherwise.kind === 'items') {
    if (take.items.length !== otherwise.items.length) return null;
    const items: Value[] = [];
    for (const [k, item] of take.items.entries()) {
      const value = chosen(recorder, condition, item, otherwise.items[k] as Value, place);
      if (!value) return null;
      items.push(value);
    }
    return itemsOf(items, take.list);
  }
  if (!isNumeric(take) || !isNumeric(otherwise)) return null;
  return recorder.apply('where', [condition, take, otherwise], place);
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'traced') return b.kind === 'traced' && a.statement === b.statement;
  if (a.kind === 'number' || a.kind === 'flag' || a.kind === 'text') {
    return a.kind === b.kind && Object.is(a.value, b.value);
  }
  if (a.kind === 'module') return b.kind === 'module' && a.path === b.path;
  if (a.kind === 'function') return b.kind === 'function' && a.function === b.function;
  return a.kind === 'none' && b.kind === 'none';
}

function isNumeric({ kind }: Value): boolean {
  return kind === 'number' || kind === 'flag' || kind === 'array' || kind === 'traced';
}
