const lists = {
  und: new Intl.ListFormat('de', { type: 'conjunction' }),
  oder: new Intl.ListFormat('de', { type: 'disjunction' }),
};
const plurals = new Intl.PluralRules('de');
const numbers = new Intl.NumberFormat('de');

/** Words as a sentence lists them: `a`, `a und b`, `a, b und c`. */
export function listed(words: readonly string[], joint: keyof typeof lists = 'und'): string {
  return lists[joint].format(words);
}

/** Which of two words goes with a count: `plural(1, 'ist', 'sind')`. */
export function plural(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

/** A whole number with its thousands set apart: 1.200. */
export function wholeNumber(count: number): string {
  return numbers.format(count);
}

/**
 * 1 Knoten, 1.200 Operationen.
 * @param written the count as it is written.
 */
export function counted(
  count: number,
  one: string,
  other: string,
  written = wholeNumber(count),
): string {
  return `${written} ${plural(count, one, other)}`;
}

/** `1 Anweisung`, `17 Anweisungen`. */
export function statements(count: number): string {
  return counted(count, 'Anweisung', 'Anweisungen', `${count}`);
}
