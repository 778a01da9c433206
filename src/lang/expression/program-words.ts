import type { Reading } from './reading';
import { refused } from './refused';
import type { Token } from './token';

/** Words with which a statement of a program begins that is no expression. */
const BEGINS: ReadonlySet<string> = new Set(
  'def import from class return for while with async try print function let const var del global assert'.split(
    ' ',
  ),
);

/** Refuses a statement of a program, by name, where one begins. @throws ParseError */
export function refuseProgram(reading: Reading): void {
  const token = reading.peek();
  const next = reading.tokens[reading.at + 1];
  if (token.kind !== 'name' || next === undefined) return;
  const begins = BEGINS.has(token.text) && !reading.declared.has(token.text);
  const isReturned = token.text === 'return' && next.text === '(';
  if (begins && (next.kind === 'name' || next.kind === 'number' || isReturned)) {
    throw ofProgram(token);
  }
  const after = reading.tokens[reading.at + 2];
  const changes = next.kind === 'sign' && /^[-+*/^@]$/.test(next.text);
  if (changes && after?.kind === 'sign' && after.text === '=' && after.from === next.to) {
    throw ofProgram({ ...next, to: after.to }, reading.typed(next.from, after.to));
  }
}

/** Refuses `lambda x: …`, the first word of which is a token. @throws ParseError */
export function refuseLambda(reading: Reading, token: Token): void {
  const isFollowed = reading.peek().kind === 'name';
  if (token.text === 'lambda' && isFollowed) throw ofProgram(token);
}

function ofProgram(token: Token, word = token.text) {
  return refused(token, { kind: 'program', word });
}
