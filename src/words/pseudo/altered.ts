import type { Speech } from '../worded';

/** A language for tests: English with every text altered. */
export function alteredBy(alter: (text: string) => string): Speech {
  return <W>(_room: string, english: W) => altered(english, alter) as W;
}

function altered(words: unknown, alter: (text: string) => string): unknown {
  if (typeof words === 'string') return /\p{L}/u.test(words) ? alter(words) : words;
  if (typeof words === 'function') {
    return (...facts: unknown[]) => altered(Reflect.apply(words, undefined, facts), alter);
  }
  if (Array.isArray(words)) return words.map((word) => altered(word, alter));
  // Elements of React are not plain, nor is anything else that words are put around.
  if (!isPlain(words)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, altered(word, alter)]),
  );
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !('$$typeof' in value)
  );
}
