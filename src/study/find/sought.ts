/** A text that is looked for, as what it is looked for in is written. */
export interface Sought {
  readonly text: string;
  /** It is a number or the beginning of one, and names are not meant. */
  readonly isNumber: boolean;
  /** It has letters enough to be looked for inside words, and not only where they begin. */
  readonly isLong: boolean;
  /** It is a sign, such as +, which is meant alone and not as a part of something. */
  readonly isSign: boolean;
}

/**
 * Letters as they are compared: v₋₁ as v-1, sin and SIN alike, ′ and ' alike, − and - alike. The marks over
 * letters stay, since v̄ is another quantity than v.
 */
export function spelledAlike(text: string): string {
  return text.normalize('NFKC').replace(/−/g, '-').replace(/′/g, "'").toLowerCase();
}

/** Reads what somebody has typed to look for; null where that is nothing. */
export function soughtIn(query: string): Sought | null {
  const plain = spelledAlike(query).trim();
  if (plain === '') return null;
  // The mark of an adjoint may be typed at the end, though it is printed after the letter.
  const text = plain.replace(/^([a-z]+)(-?\d+)'$/, "$1'$2");
  return {
    text,
    isNumber: /^[-+]?(\d|\.\d|∞|nan$)/.test(text),
    isLong: text.length > 2,
    isSign: !/[\p{L}\p{N}]/u.test(text),
  };
}
