import { ParseError } from '../read/parse-error';
import { afterValue, found } from './refusals';
import type { Token } from './token';

/** A place in a list of tokens, the last of which is the end. */
export class Cursor {
  at = 0;
  /** Open parentheses, brackets and choices, inside which a new line is but a space. */
  protected enclosed = 0;

  constructor(readonly tokens: readonly Token[]) {}

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

  skipLines(): void {
    if (this.enclosed === 0) return;
    while (this.peek().kind === 'newline' && this.peek().text !== ';') this.at++;
  }

  /** @throws ParseError when another sign stands here, in words: “Expected `what`”. */
  expect(sign: string, what: string, hint: string): void {
    this.skipLines();
    const token = this.peek();
    if (token.kind !== 'sign' || token.text !== sign) {
      const before = this.tokens[this.at - 1] as Token;
      if (token.kind !== 'newline' && token.kind !== 'end' && token.text !== ',') {
        throw afterValue(before, token);
      }
      const at = token.kind === 'end' ? before.to : token.from;
      throw new ParseError(`Expected ${what}, but ${found(token)}`, at, token.to, hint);
    }
    this.at++;
  }
}
