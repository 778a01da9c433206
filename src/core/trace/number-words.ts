const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
]);

/** A number within a sentence: '−1', '½', '0.01', '∞', with up to six digits. */
export function numberWords(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  const text = FRACTIONS.get(size) ?? String(Number(size.toPrecision(6)));
  return `${value < 0 ? '−' : ''}${text.replace('-', '−').replace('Infinity', '∞')}`;
}
