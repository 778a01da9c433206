import type { Mend } from '../read/mend';
import { instead } from './mend';
import { productBefore, valueAfter } from './operand-text';
import type { TextRange } from './statement';
import type { Token } from './token';

/** Signs as they are said. */
const SIGN_OF: Readonly<Record<string, string>> = {
  plus: ' + ',
  minus: ' - ',
  times: '*',
  mal: '*',
  over: '/',
  divided: '/',
  equals: ' = ',
  is: ' = ',
  ist: ' = ',
};
const POWER: Readonly<Record<string, string>> = { squared: '^2', cubed: '^3' };
/** What says that a name has a value: x^2 at x = 3. */
const GIVEN = /^(?:at|where|with|for|when|und|mit|für|bei|and|wenn)$/i;
const WORDS =
  /^(?:plus|minus|times|mal|over|equals|is|ist|divided\s+by|to\s+the(?:\s+power(?:\s+of)?)?)(?=\s)/;

/** Whether a name is a sign that is said: the minus of x minus y, which is no function then. */
export function isSaid(
  { tokens, declared }: { tokens: readonly Token[]; declared: ReadonlySet<string> },
  at: number,
): boolean {
  const [token, next, after] = tokens.slice(at, at + 3);
  if (token?.kind !== 'name' || declared.has(token.text)) return false;
  if (GIVEN.test(token.text) && next?.kind === 'name' && after?.text === '=') return true;
  if (Object.hasOwn(POWER, token.text)) return true;
  if (token.text === 'for' && after?.text === 'in') return true;
  return Object.hasOwn(SIGN_OF, token.text) && (next?.kind === 'name' || next?.kind === 'number');
}

/** Whether the “or” of other languages stands at a token: two bars with blanks around them. */
export function isOr({ tokens }: { readonly tokens: readonly Token[] }, at: number): boolean {
  const [before, first, second, after] = tokens.slice(at - 1, at + 3);
  return (
    first?.text === '|' &&
    second?.text === '|' &&
    second.from === first.to &&
    (before?.to ?? 0) < first.from &&
    (after?.from ?? 0) > second.to
  );
}

/** The mends of a word that stands where a sign was expected, and is one. */
export function saidMends(
  text: string,
  before: TextRange,
  token: Token,
  tokens: readonly Token[],
): readonly Mend[] {
  const at = tokens.indexOf(token);
  const [next, after] = tokens.slice(at + 1, at + 3);
  const start = { from: before.to, to: token.to };
  if (isOr({ tokens }, at)) {
    return [instead({ from: token.from, to: token.to + 1 }, 'or')];
  }
  if (
    token.text === ',' &&
    next?.kind === 'name' &&
    GIVEN.test(next.text) &&
    after?.kind === 'name'
  ) {
    return [instead({ from: before.to, to: after.from }, '; ', `; ${after.text} = …`)];
  }
  if (token.kind !== 'name') return [];
  const power = POWER[token.text];
  if (power) {
    const base = text.slice(productBefore(text, before.to), before.to);
    return [instead(start, power, `${base}${power}`)];
  }
  if (GIVEN.test(token.text) && next?.kind === 'name' && after?.text === '=') {
    const end = tokens
      .slice(at + 1)
      .find(({ kind, text }) => kind === 'newline' || kind === 'end' || text === ',');
    const given = text.slice(next.from, end?.from ?? text.length).trim();
    return [instead({ from: before.to, to: next.from }, '; ', `; ${given}`)];
  }
  const words = WORDS.exec(text.slice(token.from))?.[0];
  const from = token.from + (words?.length ?? 0);
  const end = words === undefined ? from : valueAfter(text, from);
  if (words === undefined || end === from) return [];
  const sign = /^to/.test(words) ? '^' : (SIGN_OF[words.split(/\s/)[0] ?? ''] ?? '*');
  const base = text.slice(productBefore(text, before.to), before.to).trim();
  const operand = text.slice(from, end).trim();
  return [instead({ from: before.to, to: end }, `${sign}${operand}`, `${base}${sign}${operand}`)];
}
