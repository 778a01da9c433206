type Joint = 'and' | 'or';

// British English puts no comma before the last word.
const lists: Readonly<Record<Joint, () => Intl.ListFormat>> = {
  and: once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' })),
  or: once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' })),
};
const plurals = once(() => new Intl.PluralRules('en'));
const numbers = once(() => new Intl.NumberFormat('en'));

/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint: Joint = 'and'): string {
  return lists[joint]().format(words);
}

/** Which of two words goes with a count: `plural(1, 'is', 'are')`. */
export function plural(count: number, one: string, other: string): string {
  return plurals().select(count) === 'one' ? one : other;
}

/** A whole number with its thousands set apart: 1,200. */
export function wholeNumber(count: number): string {
  return numbers().format(count);
}

/**
 * 1 operation, 1,200 operations, 2 passes.
 * @param written the count as it is written.
 */
export function counted(count: number, noun: string, written = wholeNumber(count)): string {
  return `${written} ${plural(count, noun, pluralOf(noun))}`;
}

/** A regular noun in the plural. */
function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** What is costly to make is made when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
