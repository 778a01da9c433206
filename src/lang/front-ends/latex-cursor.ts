import { callable } from '../expression/functions';
import { instead } from '../expression/mend';
import { closing } from '../expression/operand-text';
import type { Mend } from '../read/mend';
import { Depth } from './depth';
import { type LatexToken, latexTokens } from './latex-tokens';
import { FONTS, FUNCTIONS, LETTERS } from './latex-vocabulary';
import { type Piece, refusedThere } from './translation';

export type Pieces = readonly Piece[];

/** A place in LaTeX, and the numbers and names that stand there. */
export class LatexCursor {
  protected readonly tokens: LatexToken[];
  protected at = 0;
  protected readonly depth = new Depth();

  constructor(protected readonly text: string) {
    this.tokens = [...latexTokens(text)];
  }

  protected peek(ahead = 0): LatexToken {
    return (this.tokens[this.at + ahead] ?? this.tokens.at(-1)) as LatexToken;
  }

  protected next(): LatexToken {
    const token = this.peek();
    this.at++;
    return token;
  }

  protected expect(text: string): void {
    const token = this.next();
    if (token.text !== text)
      throw refusedThere(token, { kind: 'dialect unclosed', expected: text });
  }

  /** A word that text begins with here, of how many tokens it is, and whether it is all of the text. */
  protected wordHere() {
    const isText = /^\\(?:text|textrm|textit|mbox|mathrm)$/.test(this.peek().text);
    let word = '';
    let count = 2;
    if (isText && this.peek(1).text === '{') {
      for (; /^\p{L}$/u.test(this.peek(count).text); count++) {
        if (word !== '' && this.peek(count).from > this.peek(count - 1).to) break;
        word += this.peek(count).text;
      }
    }
    const isWhole = word !== '' && this.peek(count).text === '}';
    return { word, count: isWhole ? count + 1 : count, isWhole };
  }

  /** \frac12 is a half: what has no braces is one digit. */
  protected partDigit(): void {
    const token = this.peek();
    if (token.kind !== 'number' || token.text.length < 2) return;
    const first = { ...token, text: token.text.charAt(0), to: token.from + 1 };
    const rest = { ...token, text: token.text.slice(1), from: token.from + 1 };
    this.tokens.splice(this.at, 1, first, rest);
  }

  /** 1.2 \cdot 10^{-5} is one number. */
  protected number(token: LatexToken): Pieces {
    const words = [0, 1, 2, 3, 4, 5, 6].map((k) => this.peek(k).text).join(' ');
    const power = /^\\(?:cdot|times) 10 \^ (?:\{ (-?) ?(\d+) \}|(\d))/.exec(words);
    if (!power) return [placed(token, token.text)];
    const [written, minus = '', group, single] = power;
    this.at += written.split(' ').length;
    const last = this.peek(-1);
    const text = `${token.text}e${minus}${group ?? single}`;
    return [{ text, from: token.from, to: last.to }];
  }

  /** A letter with its index and primes: x_{12}, x'_1. */
  protected name(token: LatexToken, base: string): Pieces {
    let name = base;
    let primes = '';
    let to = token.to;
    for (;;) {
      const next = this.peek();
      const isRaised = next.text === '^' && this.peek(1).text === '\\prime';
      const isGroup =
        next.text === '^' && this.peek(1).text === '{' && this.peek(2).text === '\\prime';
      if (isRaised || (isGroup && this.peek(3).text === '}')) {
        primes += '′';
        this.at += isRaised ? 2 : 4;
        to = this.peek(-1).to;
        continue;
      }
      if (next.text === "'") primes += '′';
      else if (next.text === '_') {
        this.at++;
        name += this.index(base);
        to = this.peek(-1).to;
        continue;
      } else break;
      this.at++;
      to = next.to;
    }
    return [{ text: name + primes, from: token.from, to }];
  }

  /** A function without its backslash, sin(x); the first letter is behind. */
  protected spelled(first: LatexToken): string | null {
    let word = first.text;
    let k = 0;
    while (this.peek(k).kind === 'letter' && this.peek(k).from === first.from + word.length) {
      word += this.peek(k++).text;
    }
    if (word.length < 2 || !/^[A-Za-z]+$/.test(word) || callable(word).length === 0) return null;
    const isCalled = this.peek(k).text === '(';
    if (!isCalled && !FUNCTIONS.has(`\\${word}`)) return null;
    this.at += k;
    return word;
  }

  /** \hat{y}, which is a name of its own. */
  protected accented(token: LatexToken, accent: string): Pieces {
    const opens = this.peek().text === '{';
    if (opens) this.at++;
    const letter = this.next();
    const base = LETTERS.get(letter.text) ?? letter.text;
    if (letter.kind !== 'letter' && !LETTERS.has(letter.text)) {
      throw refusedThere(token, { kind: 'unknown command', text: token.text });
    }
    if (opens) this.expect('}');
    return this.name({ ...token, to: this.peek(-1).to }, (base + accent).normalize('NFC'));
  }

  /** Whether a transposition is what stands behind ^, which then is read. */
  protected isTransposition(isBold: boolean): boolean {
    const start = this.at;
    if (this.peek().text === 'T' && this.isOnlyRaised('T')) {
      this.at++;
      return true;
    }
    const isGroup = this.peek().text === '{';
    if (isGroup) this.at++;
    if (/^\\(?:mathsf|mathrm|mathit|text)$/.test(this.peek().text)) this.at++;
    const isStyled = /^\\(?:mathsf|mathrm|mathit|text)$/.test(this.peek(-1).text);
    const braced = (isStyled || !isGroup) && this.peek().text === '{' ? this.next() : null;
    const token = this.next();
    const is =
      token.text === '\\top' ||
      token.text === '\\intercal' ||
      (token.text === 'T' && (isBold || isStyled));
    if (braced && is) this.expect('}');
    if (isGroup && is && this.peek().text !== '}') this.at = start;
    else if (is) {
      if (isGroup) this.at++;
      return true;
    }
    this.at = start;
    return false;
  }

  /** Whether a letter stands nowhere but behind ^ without braces, as the T of w^T x does. */
  private isOnlyRaised(letter: string): boolean {
    return this.tokens.every(({ text }, k) => text !== letter || this.tokens[k - 1]?.text === '^');
  }

  /** Whether the fraction that begins here is a derivative: \frac{d}{dx}, \frac{\mathrm{d}y}{\mathrm{d}x}, \frac{\partial f}{\partial x}. */
  protected isDerivative(): boolean {
    const end = this.tokens.slice(this.at, this.at + 40).map(({ text }) => text);
    const written = end
      .join(' ')
      .replace(/\\(?:mathrm|text|mathsf|operatorname) (?:\{ d \}|d)/g, 'd');
    const change = '(?:d|\\\\partial)(?: \\^ (?:\\{ )?[\\dn](?: \\})?)?';
    const over = `\\{ ${change}(?: (?:\\\\[A-Za-z]+|\\p{L}))?(?: \\( \\p{L} \\))? \\}`;
    const under = `\\{ (?:d|\\\\partial) (?:\\\\[A-Za-z]+|\\p{L})[^{}]*(?:\\{[^{}]*\\}[^{}]*)?\\}`;
    return (
      new RegExp(`^${over} ${under}`, 'u').test(written) || end.slice(0, 3).includes('\\partial')
    );
  }

  /** The order behind a norm: 2 is what the bars are by themselves. @throws ParseError for any other */
  protected normOrder(open: LatexToken, close: LatexToken): void {
    const order = this.peek(1).text === '{' ? this.peek(2) : this.peek(1);
    const to = this.peek(1).text === '{' ? this.peek(3).to : order.to;
    if (order.text === '2' || order.text === 'F') {
      this.at += this.peek(1).text === '{' ? 4 : 2;
      return;
    }
    const inner = this.text
      .slice(open.to, close.from)
      .replace(/\\(?:left|right)\s*$/, '')
      .trim();
    const named: Readonly<Record<string, string>> = { '1': '\\sum', '\\infty': '\\max' };
    const called = named[order.text];
    const range = { from: open.from, to };
    throw refusedThere(
      range,
      { kind: 'unknown command', text: `${open.text}_${order.text}` },
      called ? [instead(range, `${called}(|${inner}|)`)] : [],
    );
  }

  /** The (1) of w^{(1)}, which counts layers to some and is a power to nobody; the sign is at hand. @throws ParseError */
  protected refuseLayer(base: LatexToken): void {
    const [, open, bracket, number, close, end] = [0, 1, 2, 3, 4, 5].map((k) => this.peek(k));
    const isLayer = open?.text === '{' && /^[([]$/.test(bracket?.text ?? '') && end?.text === '}';
    if (!isLayer || !number || !/^[)\]]$/.test(close?.text ?? '')) return;
    const range = { from: this.peek().from, to: end.to };
    throw refusedThere({ from: base.from, to: end.to }, { kind: 'dialect of two readings' }, [
      instead(range, `_{${number.text}}`, `…_{${number.text}}`),
      instead(range, `^{${number.text}}`, `…^{${number.text}}`),
    ]);
  }

  /** A d and the letter right behind it, dx but not ad or cdx, are a differential to most. @throws ParseError */
  protected refuseDifferential({ from, to }: LatexToken): void {
    const after = this.peek();
    const isGlued = after.from === to && /^[p-z]$/.test(after.text);
    const isApart =
      !/[\p{L}\p{N}]/u.test(this.text[from - 1] ?? '') && !/\p{L}/u.test(this.text[after.to] ?? '');
    if (!isGlued || !isApart) return;
    const range = { from, to: after.to };
    throw refusedThere(range, { kind: 'dialect of two readings' }, [
      instead(range, `\\mathrm{d${after.text}}`),
      instead(range, `d \\cdot ${after.text}`),
    ]);
  }

  /** What stands behind \frac{d}{dx}. */
  protected differentiated({ from, to }: LatexToken): readonly Mend[] {
    const over = closing(this.text, this.text.indexOf('{', to));
    const under = over < 0 ? -1 : closing(this.text, this.text.indexOf('{', over));
    const written = this.text.slice(under + 1);
    const numerator = this.text.slice(this.text.indexOf('{', to), over);
    const isBare = /^\{\s*(?:d|\\partial|\\mathrm\s*\{?\s*d\s*\}?)(?:\s*\^\s*\{?\d\}?)?\s*$/.test(
      numerator,
    );
    // dy/dx = 2x says what a derivative is.
    const equals = /^\s*=\s*/.exec(written)?.[0].length ?? 0;
    const rest = written.slice(equals).trim();
    if (under < 0 || rest === '' || (!isBare && equals === 0)) return [];
    return [instead({ from, to: under + 1 + equals }, '', rest)];
  }

  /** The operand of a function in parentheses, without and with what stands behind it. */
  protected twoReadings(called: string, first: LatexToken, end: LatexToken): readonly Mend[] {
    const inner = this.text.slice(first.from, this.peek(-1).to).trim();
    const alone = { from: first.from, to: this.peek(-1).to };
    const rest = end.text === '(' ? closing(this.text, end.from) + 1 : this.peek(1).to;
    const all = this.text.slice(first.from, rest);
    const isOne = end.text === '(' || /^(?:number|letter)$/.test(this.peek(1).kind);
    return [
      instead(alone, `(${inner})`, `${called}(${inner})…`),
      ...(isOne && rest > alone.to
        ? [instead({ from: first.from, to: rest }, `(${all})`, `${called}(${all})`)]
        : []),
    ];
  }

  /** `1`, `_max`, `_1_2`, `m1` for what has a number below 0 in a trace. */
  protected index(base: string): string {
    const words: string[] = [];
    if (this.peek().text !== '{') words.push(this.next().text);
    else {
      let depth = 0;
      do {
        const { text, kind } = this.next();
        if (kind === 'end')
          throw refusedThere(this.peek(), { kind: 'dialect unclosed', expected: '}' });
        if (text === '{') depth++;
        else if (text === '}') depth--;
        else if (!FONTS.has(text)) words.push(LETTERS.get(text) ?? text.replace('\\_', '_'));
      } while (depth > 0);
    }
    return indexOf(words.join(''), base);
  }
}

/** An index as it stands in a name of ours: x12, x_max, x_1_2. */
export function indexOf(written: string, base: string): string {
  const index = written
    .replace(/^-(\d+)$/, 'm$1')
    .replaceAll(',', '_')
    .replaceAll('-', 'm')
    .replaceAll('+', 'p');
  const isPlain = /^m?\d+$/.test(index) && !/\d$/.test(base);
  return isPlain ? index : `_${index}`;
}

export function placed({ from, to }: LatexToken, text: string): Piece {
  return { text, from, to };
}

/** Whether a value is an array by the way it is written: a capital letter, something transposed, a softmax. */
export function isArray(value: Pieces): boolean {
  const [first] = value;
  const isName = value.length === 1 && /^\p{Lu}[\p{L}\p{N}_]*$/u.test(first?.text ?? '');
  return isName || value.at(-1)?.text === '.T' || /^softmax\($/.test(first?.text ?? '');
}

/** Whether the sign before a token is \cdot. */
export function dotBefore(tokens: readonly LatexToken[], token: LatexToken): boolean {
  return tokens[tokens.indexOf(token) - 1]?.text === '\\cdot';
}

/** Leaves out the comma at the end of a line, as sentences have it. */
export function dropComma(pieces: Piece[]): void {
  if (pieces.at(-1)?.text === ', ') pieces.pop();
}
