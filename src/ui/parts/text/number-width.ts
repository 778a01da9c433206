/** About how wide a number is in the type of formulas, in multiples of its size; never less than it is. */
export function ems(text: string): number {
  let width = 0.1;
  for (const character of text) width += WIDTHS[character] ?? 0.51;
  return width;
}

/** As KaTeX's letters have them, rounded up. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.29,
  '·': 0.79,
  '−': 0.8,
  '∞': 1.05,
  N: 0.78,
  a: 0.52,
  '[': 0.3,
  ']': 0.3,
  '×': 0.8,
  ...Object.fromEntries([...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised) => [raised, raised === '⁻' ? 0.54 : 0.41])),
};
