import type { TextRange } from './statement';

/** A text as it is seen: look-alikes of a sign are that sign, and what is invisible is not there. */
export interface Source {
  readonly typed: string;
  readonly seen: string;
  /** Where a range of what is seen stands in what was typed. */
  typedRange(from: number, to: number): TextRange;
}

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const MATHEMATICAL = /[\u{1d400}-\u{1d7ff}\u210e\u212f\u210a\u2134]/u;
const FULL_WIDTH = /[\uff01-\uff5e]/u;

const SIGNS: Readonly<Record<string, string>> = {
  ˆ: '^',
  '∗': '*',
  '•': '*',
  '・': '*',
  '･': '*',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '⁃': '-',
  '’': '′',
  '‘': '′',
  ʼ: '′',
  '∕': '/',
  '⁄': '/',
  '∥': '‖',
  '″': '′′',
  '‴': '′′′',
  // Word’s parentheses that are not seen, and what parts a sum from its terms there.
  '〖': '(',
  '〗': ')',
  '▒': ' ',
  // What stands between a function and its operand, and between factors, and is not seen.
  '\u2061': ' ',
  '\u2062': '*',
  '\u2063': ',',
  '\u2064': '+',
};
/** What Markdown takes for a sign of its own, kept from it. */
const ESCAPED = /\\(?=[*^_+=<>~-])/y;
/** What stands around a whole text that was quoted, or marked as code. */
const AROUND: readonly RegExp[] = [
  /^(\s*```\w*[ \t]*\n)[^`]*(```\s*)$/,
  /^(\s*`)[^`]+(`\s*)$/,
  /^(\s*\*\*)[^*]+(?:\*(?!\*)[^*]+)*(\*\*\s*)$/,
  /^(\s*")[^"]+("\s*)$/,
  /^(\s*[“„])[^“”„]+([“”]\s*)$/,
  /^(\s*«)[^«»]+(»\s*)$/,
  /^(\s*['‘])[^'’‘]+(['’]\s*)$/,
];
const QUOTED = /^\s*[`*"“„«'‘]/;

const UNUSUAL = new RegExp(
  `${INVISIBLE.source}|${MATHEMATICAL.source}|${FULL_WIDTH.source}|[${Object.keys(SIGNS).join('')}]|${ESCAPED.source}`,
  'u',
);

/** Greek letters that have two forms, last in every alphabet of mathematical letters. */
const FORMS = '∂ϵϑϰϕϱϖ';

/** A text with the places of its characters kept, character by character. */
export function sourceOf(typed: string): Source {
  const quoted = QUOTED.test(typed) ? AROUND.map((form) => form.exec(typed)).find((f) => f) : null;
  if (!quoted && !UNUSUAL.test(typed)) {
    return { typed, seen: typed, typedRange: (from, to) => ({ from, to }) };
  }
  let seen = '';
  const places: TextRange[] = [];
  let at = 0;
  const begin = quoted?.[1]?.length ?? 0;
  const close = typed.length - (quoted?.[2]?.length ?? 0);
  for (const character of typed) {
    const from = at;
    at += character.length;
    ESCAPED.lastIndex = from;
    const isLeftOut = from < begin || from >= close || ESCAPED.test(typed);
    const shown = isLeftOut ? '' : seenAs(character);
    seen += shown;
    for (let k = 0; k < shown.length; k++) {
      // A letter of two units that stays one keeps a place for each.
      const kept = shown === character;
      places.push(kept ? { from: from + k, to: from + k + 1 } : { from, to: at });
    }
  }
  const end = { from: typed.length, to: typed.length };
  return {
    typed,
    seen,
    typedRange(from, to) {
      const first = places[from] ?? end;
      return { from: first.from, to: to > from ? (places[to - 1] ?? end).to : first.from };
    },
  };
}

function seenAs(character: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (INVISIBLE.test(character)) return '';
  if (FULL_WIDTH.test(character)) return character.normalize('NFKC');
  if (!MATHEMATICAL.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // Five Greek alphabets of 58 letters each.
  const place = code >= 0x1d6a8 && code < 0x1d7ca ? (code - 0x1d6a8) % 58 : 0;
  return FORMS[place - 51] ?? character.normalize('NFKC');
}
