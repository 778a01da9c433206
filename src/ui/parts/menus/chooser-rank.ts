/** Something a Chooser offers. */
export interface ChooserOption {
  readonly id: string;
  readonly label: string;
  /** A softer word or two to the right. */
  readonly detail?: string;
  /** A sign in a column of its own: '×', 'ln'. */
  readonly symbol?: string;
  /** Other words that find it. */
  readonly keywords?: readonly string[];
  /** Heading it stands under while nothing is typed. */
  readonly group?: string;
  /** Why it cannot be chosen; it is listed, but greyed out. */
  readonly disabledReason?: string;
}

/**
 * Lower case, without accents, with the typographic minus as the one on the keyboard, and words apart
 * however they are joined: log-softmax and log_softmax are log softmax.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/−/g, '-')
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .toLocaleLowerCase()
    .trim();
}

/**
 * How well `query` (folded) fits `text` (folded): 0 is the very same, then 1 for a prefix, 2 for the
 * prefix of a later word, 3 for a part, 4 for letters in order with gaps; null for no fit.
 */
function closeness(text: string, query: string): number | null {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  const at = text.indexOf(query);
  if (at >= 0) {
    const words = text.split(/[^\p{L}\p{N}]+/u);
    return words.some((word) => word.startsWith(query)) ? 2 : 3;
  }
  let next = 0;
  for (const letter of text) if (letter === query[next]) next++;
  return next === query.length ? 4 : null;
}

/**
 * The options that `query` finds, best first: by kind of fit over symbol, label and keywords, then
 * by which of these fits, then in the order given. An empty query finds all, as they are.
 */
export function rank<O extends ChooserOption>(options: readonly O[], query: string): readonly O[] {
  const sought = fold(query);
  if (sought === '') return options;
  const found: { option: O; score: number }[] = [];
  for (const option of options) {
    // σ is another sign than Σ.
    let best = option.symbol === query.trim() ? -1 : Number.POSITIVE_INFINITY;
    const texts = [option.symbol, option.label, ...(option.keywords ?? [])];
    texts.forEach((text, k) => {
      if (text === undefined) return;
      const kind = closeness(fold(text), sought);
      // Letters with gaps in a synonym find too much that no one meant.
      if (kind === null || (kind === 4 && k > 1)) return;
      best = Math.min(best, kind * 4 + Math.min(k, 2));
    });
    if (best < Number.POSITIVE_INFINITY) found.push({ option, score: best });
  }
  return found.sort((a, b) => a.score - b.score).map(({ option }) => option);
}
