import { type LatexToken, latexTokens } from './latex-tokens';
import { FONTS, LETTERS } from './latex-vocabulary';
import { type Piece, refusedThere } from './translation';

export type Pieces = readonly Piece[];

/** A place in LaTeX, and the numbers and names that stand there. */
export class LatexCursor {
  protected readonly tokens: LatexToken[];
  protected at = 0;

  constructor(text: string) {
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
    const index = words
      .join('')
      .replace(/^-(\d+)$/, 'm$1')
      .replaceAll(',', '_');
    const isPlain = /^m?\d+$/.test(index) && !/\d$/.test(base);
    return isPlain ? index : `_${index}`;
  }
}

export function placed({ from, to }: LatexToken, text: string): Piece {
  return { text, from, to };
}
