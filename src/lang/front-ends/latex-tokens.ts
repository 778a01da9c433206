/** A command, a number, or any other character of LaTeX. */
export interface LatexToken {
  readonly kind: 'command' | 'number' | 'letter' | 'sign' | 'end';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const WORD =
  /\\(?:begin|end)\s*\{[A-Za-z*]+\}(?:\{[lcr|@{}*\d]*\})?|\\[A-Za-z]+|\\[^A-Za-z]|\d+(?:\{,\}(?!\d{3}(?!\d))\d+|\.\d*)?|\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\p{L}|[^\s]/uy;
/** What changes how something looks, and not what it is. */
const LOOKS =
  /^\\(?:[,;:!> ]|quad|displaystyle|textstyle|limits|nolimits|left|right|[bB]igg?[lrm]?|mathord|mathop|boxed|notag|nonumber|label|toprule|midrule|bottomrule|hline)$/;

/** Cuts LaTeX into what has a meaning in math mode; comments and spaces have none. */
export function latexTokens(text: string): readonly LatexToken[] {
  const tokens: LatexToken[] = [];
  let at = 0;
  while (at < text.length) {
    const blank =
      /\s+|(?<!\\)%[^\n]*|~|\$|\\(?:label|tag\*?|textcolor|color|hspace\*?|vspace\*?|phantom)\s*\{[^{}]*\}/y;
    blank.lastIndex = at;
    const skipped = blank.exec(text);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? (text[at] as string);
    const place = { text: word.replace('{,}', '.'), from: at, to: at + word.length };
    at += word.length;
    if (word === '\\,' || !LOOKS.test(word)) tokens.push({ kind: kindOf(word), ...place });
    if (/^\\(?:left|right)$/.test(word) && text[at] === '.') at++;
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function kindOf(word: string): LatexToken['kind'] {
  if (word.startsWith('\\')) return 'command';
  if (/^[\d.½⅓⅔¼¾⅕-⅞⅐-⅒]/.test(word) && word !== '.') return 'number';
  return /^\p{L}$/u.test(word) ? 'letter' : 'sign';
}
