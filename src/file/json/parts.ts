import { writeSpecial } from '../schema/numbers';

/** Numbers, texts and what holds them that are written at once: a matter of a millisecond. */
const MOST = 4000;

/**
 * Plain data as JSON, part by part: the same text as `JSON.stringify` writes in one. What is large is never
 * gone through at once, however it is made up.
 */
export function* jsonParts(value: unknown): Generator<string, void, undefined> {
  if (isLight(value, MOST)) {
    yield written(value);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value as object).filter(
    ([, entry]) => isList || entry !== undefined,
  );
  const separated = (k: number, key: string) =>
    `${k === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}`;
  yield isList ? '[' : '{';
  let text = '';
  let room = MOST;
  for (const [k, [key, entry]] of entries.entries()) {
    text += separated(k, key);
    const weight = weightUpTo(entry, MOST);
    if (weight > MOST) {
      yield text;
      text = '';
      yield* jsonParts(entry);
      continue;
    }
    text += written(entry);
    room -= weight;
    if (room > 0) continue;
    yield text;
    text = '';
    room = MOST;
  }
  yield `${text}${isList ? ']' : '}'}`;
}

const written = (value: unknown) => JSON.stringify(value, writeSpecial) ?? 'null';

function isLight(value: unknown, most: number): boolean {
  return weightUpTo(value, most) <= most;
}

/** How much a value holds; something above `most` where it is more, without a look at the rest. */
function weightUpTo(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + value.length / 100;
  if (typeof value !== 'object' || value === null) return 1;
  let weight = 1;
  for (const key in value) {
    weight += weightUpTo((value as Readonly<Record<string, unknown>>)[key], most - weight);
    if (weight > most) break;
  }
  return weight;
}
