import { instead } from '../expression/mend';
import { sourceOf } from '../expression/source';
import { formulaWithin, shown } from '../expression/words-around';
import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { refusedThere } from './translation';

/** What a text of LaTeX asks for that is no formula: what it is, where, and what it is of. */
interface Ask {
  readonly kind: Parameters<typeof refusedThere>[1]['kind'];
  readonly pattern: RegExp;
  /** What stands somewhere before it, or it is something else. */
  readonly after?: string;
  /** What is written in its place; null where nothing is known. @param text all of the text. */
  mend(found: RegExpExecArray, text: string): Mend | null;
}

const rangeOf = ({ index, 0: whole }: RegExpExecArray) => ({
  from: index,
  to: index + whole.length,
});
const inPlace = (found: RegExpExecArray, written: string) => instead(rangeOf(found), written);

const ASKS: readonly Ask[] = [
  {
    kind: 'value at a place',
    pattern: /\\left\s*\.([\s\S]+?)\\right\s*(?:\||\\vert|\\rvert)\s*_(?:\{([^{}]+=[^{}]+)\}|(\S))/,
    mend: (found) => inPlace(found, `${found[1]?.trim()}; ${(found[2] ?? found[3] ?? '').trim()}`),
  },
  {
    kind: 'smallest written',
    pattern:
      /(?:\\operatorname\*?\s*\{\s*arg\s*\\?,?(?:min|max)\s*\}|\\arg\s*\\?(?:min|max)|\\(?:min|max|argmin|argmax))(?:\\limits)?\s*_(?:\{[^{}]*\}|\\?[A-Za-z]+|.)\s*/,
    mend(found, text) {
      const rest = text.slice(found.index + found[0].length).trim();
      return rest === '' ? null : instead(rangeOf(found), '', shown(rest));
    },
  },
  {
    kind: 'factorial written',
    pattern: /(?:(?<![\w.}\])])(\d{1,2})|[\w}\])])\s*!(?![=\\])/,
    mend(found) {
      const n = Number(found[1] ?? Number.NaN);
      if (!(n <= 18)) return null;
      return inPlace(
        found,
        String(Array.from({ length: n }, (_, k) => k + 1).reduce((a, b) => a * b, 1)),
      );
    },
  },
  {
    kind: 'starred name',
    pattern:
      /(\\?[A-Za-z]+)\s*\^\s*(?:\{\s*(?:\*|\\ast|\\star)\s*\}|\*|\\ast(?![A-Za-z])|\\star(?![A-Za-z]))/,
    mend: (found) => inPlace(found, `${found[1]}_{star}`),
  },
  {
    kind: 'degrees written',
    pattern: /(\d+(?:\.\d+)?|\\?[A-Za-z]+)\s*\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))/,
    mend: (found) => inPlace(found, `(${found[1]}\\pi/180)`),
  },
  {
    kind: 'percentage written',
    pattern: /(\d+(?:\.\d+)?)\s*\\%/,
    mend: (found) => inPlace(found, String(Number(found[1]) / 100)),
  },
  {
    kind: 'equation between',
    pattern: /\\\\\s*&\s*=[\s\S]*?(?=\\\\\s*[^&\s\\]|\\end\{)/,
    mend: (found, text) =>
      instead(
        rangeOf(found),
        '',
        shown(text.slice(0, found.index).replace(/^\\begin\{[^{}]*\}\s*/, '')),
      ),
  },
  {
    kind: 'condition behind',
    after: '=',
    pattern:
      /,(?:\\[,;:! ]|\\q?quad|\\text\s*\{[^{}]*\}|\s)*(?:\\text\s*\{\s*(?:if|for|where|für)\s*\}\s*)?\\?[A-Za-z]+(?:_\w)?\s*(?:>|<|\\g(?:e|t)q?|\\l(?:e|t)q?|\\ne(?:q|g)?|\\in)(?![A-Za-z])(?:(?!\\right|\\\})[^,;()=&])*$/,
    mend: (found, text) => instead(rangeOf(found), '', shown(text.slice(0, found.index).trim())),
  },
];

/** The refusal of what LaTeX says around a formula, or asks of it; null where it is a formula. */
export function askedOf(text: string): ParseError | null {
  const within = formulaWithin(sourceOf(text));
  if (within) return within;
  for (const { kind, pattern, after = '', mend } of ASKS) {
    const found = pattern.exec(text);
    if (!found?.input.slice(0, found.index).includes(after)) continue;
    const change = mend(found, text);
    return refusedThere(
      rangeOf(found),
      { kind } as Parameters<typeof refusedThere>[1],
      change ? [change] : [],
    );
  }
  return null;
}
