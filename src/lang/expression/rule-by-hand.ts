import { barredName, isBarred } from '../barred-name';
import type { Cursor } from './cursor';
import { refused } from './refused';
import type { NameAt, WrittenTerm } from './statement';
import type { Token } from './token';

/**
 * The derivative by hand behind the head and the body of a function, `… with x̄ = v̄*cos(x), ȳ = 0`: a term
 * for each parameter, in their order; undefined where there is none. @throws ParseError
 */
export function ruleByHand(
  read: Cursor,
  { name }: NameAt,
  parameters: readonly NameAt[],
): readonly WrittenTerm[] | undefined {
  const word = read.peek();
  if (word.kind !== 'name' || word.text !== 'with') return undefined;
  if (isValue(read)) return undefined;
  const terms = new Map<string, WrittenTerm>();
  do {
    read.at++;
    const target = read.peek();
    const known = parameters.map((one) => one.name);
    const parameter = known.find((one) => isBarred(target.text, one));
    if (parameter === undefined || terms.has(parameter) || !isSign(read.tokens[read.at + 1], '=')) {
      throw refused(target, {
        kind: 'no adjoint of a parameter',
        of: name,
        adjoints: known.map(barredName),
      });
    }
    read.at += 2;
    terms.set(parameter, term(read));
  } while (read.isAt(','));
  return parameters.map((parameter) => {
    const found = terms.get(parameter.name);
    if (found) return found;
    throw refused(
      { from: word.from, to: read.behind().to },
      {
        kind: 'adjoint left out',
        name: parameter.name,
        adjoint: barredName(parameter.name),
      },
    );
  });
}

/** Whether a value is given behind the word, `with a = 2`, and no derivative. */
function isValue({ tokens, at }: Cursor): boolean {
  const [name, sign, value, end] = tokens.slice(at + 1, at + 5);
  const isBarredName = /\u0304|bar$/u.test(name?.text.normalize('NFD') ?? '');
  const isWhole = end?.kind !== 'sign' || end.text === ',';
  return !isBarredName && isSign(sign, '=') && value?.kind === 'number' && isWhole;
}

/** Goes to the end of a term: a comma that is in no parentheses, or the end of the statement. */
function term(read: Cursor): WrittenTerm {
  const { from } = read.peek();
  let depth = 0;
  for (; ; read.at++) {
    const token = read.peek();
    const ends = token.kind === 'newline' && (depth === 0 || token.text === ';');
    if (token.kind === 'end' || ends || (depth === 0 && isSign(token, ','))) break;
    if (isSign(token, '(') || isSign(token, '[')) depth++;
    if (isSign(token, ')') || isSign(token, ']')) depth--;
  }
  const to = Math.max(from, read.behind().to);
  return { from, to, text: read.typed(from, to) };
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}
