/** About how many bytes a value takes where it is stored. @param most beyond which it is not gone on with. */
export function weightOf(value: unknown, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return 8 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 8;
  for (const [key, each] of partsOf(value)) {
    if (sum > most) break;
    sum += key + weightOf(each, most - sum);
  }
  return sum;
}

/** What a value holds, with the characters of the key of each. */
function* partsOf(value: object): Generator<readonly [key: number, part: unknown]> {
  if (Array.isArray(value)) for (const each of value) yield [0, each];
  else for (const key of Object.keys(value)) yield [key.length, Reflect.get(value, key)];
}
