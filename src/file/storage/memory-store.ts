import type { KeyValueStore } from './key-value-store';

/** A store that lasts as long as the page does. */
export function memoryStore(
  values: Iterable<readonly [string, unknown]> = [],
): KeyValueStore & { readonly values: Map<string, unknown> } {
  const kept = new Map(values);
  return {
    values: kept,
    get: async (key) => structuredClone(kept.get(key)),
    isEmpty: async () => kept.size === 0,
    entries: async (prefix) =>
      [...kept]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, structuredClone(value)]),
    set: async (changes, only) => {
      if (only && kept.has(only.key)) return false;
      if (only?.own !== undefined && !kept.has(only.own)) return false;
      if (only?.take) kept.set(only.key, 1);
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) kept.delete(key);
        else kept.set(key, structuredClone(value));
      }
      return true;
    },
  };
}
