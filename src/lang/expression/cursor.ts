import type { Unclosed } from '../../words/en/expression';
import type { Mend } from '../read/mend';
import { afterValue } from './after-value';
import { wordOf } from './refusals';
import { refused } from './refused';
import { closedMends, commaMends } from './slips';
import type { Token } from './token';

/** A place in a list of tokens, the last of which is the end. */
export abstract class Cursor {
  at = 0;
  /** Open parentheses, brackets and choices, inside which a new line is but a space. */
  protected enclosed = 0;

  constructor(readonly tokens: readonly Token[]) {}

  /** The text as it was typed. */
  abstract typed(from: number, to: number): string;

  peek(): Token {
    return this.tokens[this.at] as Token;
  }

  isAt(sign: string): boolean {
    const { kind, text } = this.peek();
    return kind === 'sign' && text === sign;
  }

  /** Goes on behind a sign if it stands here, with or without new lines before it. */
  passes(sign: string): boolean {
    this.skipLines();
    if (!this.isAt(sign)) return false;
    this.at++;
    this.skipLines();
    return true;
  }

  /** The token that was read last. */
  behind(): Token {
    return this.tokens[this.at - 1] as Token;
  }

  /** Reads something that has its own end, in which a new line is but a space. */
  inside<T>(read: () => T): T {
    this.enclosed++;
    const value = read();
    this.enclosed--;
    return value;
  }

  skipLines(): void {
    if (this.enclosed === 0) return;
    while (this.peek().kind === 'newline' && this.peek().text !== ';') this.at++;
  }

  /** Goes on behind a sign. @throws ParseError when another one stands here. */
  expect(sign: string, unclosed: Unclosed, mends: () => readonly Mend[] = () => []): void {
    this.skipLines();
    const token = this.peek();
    if (token.kind !== 'sign' || token.text !== sign) {
      const before = this.tokens[this.at - 1] as Token;
      if (token.kind !== 'newline' && token.kind !== 'end' && token.text !== ',') {
        throw afterValue(this, before, token);
      }
      const at = token.kind === 'end' ? before.to : token.from;
      const range = { from: at, to: token.to };
      const problem = { kind: 'sign unclosed', unclosed, word: wordOf(token) } as const;
      const own = mends();
      if (own.length > 0 || token.text === ',') throw refused(range, problem, own);
      const commas = unclosed.in === 'call' ? commaMends(this, token) : [];
      throw refused(range, problem, commas.length > 0 ? commas : closedMends(this, before, sign));
    }
    this.at++;
  }
}
