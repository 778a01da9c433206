import { Marked, type Token, type Tokens } from 'marked';
import { wording } from './words';

/** A formula in LaTeX, in a line or on a line of its own. */
export interface FormulaToken extends Tokens.Generic {
  readonly type: 'formula';
  readonly latex: string;
  readonly display: boolean;
}

const formula = /^\$\$([^$]+)\$\$|^\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/;

const reader = new Marked({
  gfm: true,
  extensions: [
    {
      name: wording.formula,
      level: 'inline',
      start: (text) => text.indexOf('$'),
      tokenizer: (text): FormulaToken | undefined => {
        const [raw, display, inline] = formula.exec(text) ?? [];
        const latex = display ?? inline;
        if (raw === undefined || latex === undefined) return undefined;
        return { type: 'formula', raw, latex: latex.trim(), display: display !== undefined };
      },
    },
  ],
});

/** Deeper than this nobody writes: what is put into each other so often is shown as it is written. */
const DEEPEST = 24;

/** What a text in Markdown is made of; one that can't be taken apart is one paragraph. */
export function tokensOf(text: string): readonly Token[] {
  const plain = { type: 'text', raw: text, text, escaped: false };
  const deep = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]*){25}/m.test(text);
  if (deep) return [plain];
  try {
    return reader.lexer(text);
  } catch {
    // Of what is put into each other thousands of times the stack is too short.
    return [plain];
  }
}

/** Whether tokens are put into each other as often as is shown. */
export function isTooDeep(depth: number): boolean {
  return depth > DEEPEST;
}

/** Where a link in prose leads: to the web, or to a page of the lesson counted from 0; null for nowhere. */
export function placeOf(href: string): { readonly web: string } | { readonly page: number } | null {
  const page = /^#([1-9]\d{0,2})$/.exec(href)?.[1];
  if (page !== undefined) return { page: Number(page) - 1 };
  if (!/^https:\/\//i.test(href) || !URL.canParse(href)) return null;
  return { web: new URL(href).href };
}
