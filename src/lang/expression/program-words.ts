import type { Mend } from '../read/mend';
import { instead } from './mend';
import type { Reading } from './reading';
import { refused } from './refused';
import type { Token } from './token';

/** Words with which a statement of a program begins that is no expression. */
const BEGINS: ReadonlySet<string> = new Set(
  'def import from class return for while with async try print function let const var del global assert'.split(
    ' ',
  ),
);

/** Types that C, Java and Rust put before a name. */
const TYPES = /^(?:double|float|int|long|auto|real|val|const|var|final)$/;

/** Refuses a statement of a program, by name, where one begins. @throws ParseError */
export function refuseProgram(reading: Reading): void {
  const token = reading.peek();
  const next = reading.tokens[reading.at + 1];
  if (token.kind !== 'name' || next === undefined) return;
  const begins = BEGINS.has(token.text) && !reading.declared.has(token.text);
  const isReturned = token.text === 'return' && next.text === '(';
  if (begins && (next.kind === 'name' || next.kind === 'number' || isReturned)) {
    throw ofProgram(token, token.text, declared(reading));
  }
  if (declared(reading).length > 0) throw ofProgram(token, token.text, declared(reading));
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

/** double y = x*x, without the word before the name. */
function declared({ tokens, at, declared }: Reading): readonly Mend[] {
  const words = tokens.slice(at, at + 4);
  const named = words.findIndex(({ text }) => !TYPES.test(text));
  const [name, sign] = words.slice(Math.max(0, named));
  const [first] = words;
  if (named < 1 || !first || name?.kind !== 'name' || sign?.text !== '=') return [];
  if (declared.has(first.text)) return [];
  return [instead({ from: first.from, to: name.from }, '', `${name.text} = …`)];
}

function ofProgram(token: Token, word = token.text, mends: readonly Mend[] = []) {
  return refused(token, { kind: 'program', word }, mends);
}
