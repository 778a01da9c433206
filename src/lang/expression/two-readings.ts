import type { Mend } from '../read/mend';
import { instead } from './mend';
import { valueAfter } from './operand-text';
import type { Reading } from './reading';
import { refused } from './refused';
import { joinedName } from './slips';
import type { Token } from './token';

/** What is glued to a number, as x is in 2x. */
function isGlued(number: Token, next: Token | undefined): boolean {
  const begins = next?.kind === 'name' || (next?.kind === 'sign' && next.text === '(');
  return begins && next.from === number.to;
}

/** e^2x is e^(2x) to most and e^2*x by the rules, as is 10^-3x; the sign is behind. @throws ParseError */
export function refuseGluedExponent(reading: Reading, base: Token): void {
  const { tokens, at } = reading;
  const minus = tokens[at]?.kind === 'sign' && tokens[at]?.text === '-' ? 1 : 0;
  const [number, next] = tokens.slice(at + minus, at + minus + 2);
  const sign = tokens[at - 1];
  // In e²x the exponent is seen to end.
  if (number?.kind !== 'number' || !sign || number.from < sign.to || !isGlued(number, next)) return;
  const text = reading.typed(0, tokens.at(-1)?.to ?? 0);
  const end = valueAfter(text, number.to);
  const exponent = text.slice(sign.to, number.to).trim();
  const rest = text.slice(number.to, end);
  const range = { from: base.from, to: end };
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `${base.text}^(${exponent}${rest})`),
    instead(range, `${base.text}^${minus ? `(${exponent})` : exponent}*${rest}`),
  ]);
}

/** 5x10^3 and 5 x 10^3, where x is a sign to many; the number is behind. @throws ParseError */
export function refuseTimesTen(reading: Reading, number: Token): void {
  const { tokens, at } = reading;
  const [times, second] = tokens.slice(at, at + 2);
  if (times?.kind !== 'name' || !/^[xX](?:10)?$/.test(times.text)) return;
  const isApart = times.text.length === 1;
  if (isApart && (second?.kind !== 'number' || second.text !== '10')) return;
  const power = at + (isApart ? 2 : 1);
  if (tokens[power]?.text !== '^') return;
  const minus = tokens[power + 1]?.text === '-' ? '-' : '';
  const exponent = tokens[power + (minus ? 2 : 1)];
  if (exponent?.kind !== 'number') return;
  const range = { from: number.from, to: exponent.to };
  const rest = reading.typed(times.from + 1, exponent.to).trim();
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `${number.text}e${minus}${exponent.text}`),
    instead(range, `${number.text}*${isApart ? `${times.text}*` : times.text.charAt(0)}${rest}`),
  ]);
}

/** x* + 1, where the star is part of the name to many, and times plus 1 to nobody; the star is behind. @throws ParseError */
export function refuseStar(reading: Reading, name: Token | undefined): void {
  const { tokens, at } = reading;
  const [star, sign, next] = tokens.slice(at - 1, at + 2);
  if (name?.kind !== 'name' || star?.text !== '*' || !sign || !next) return;
  const isGlued = star.from === name.to && sign.from > star.to && next.from > sign.to;
  if (!isGlued || sign.kind !== 'sign' || !/^[-+]$/.test(sign.text)) return;
  const range = { from: name.from, to: next.to };
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `${name.text}_star ${sign.text} ${next.text}`),
    instead(range, `${name.text}*(${sign.text}${next.text})`),
  ]);
}

/** soft max(x), where a blank may part the name of one function, or a factor from another. @throws ParseError */
export function refuseJoined(reading: Reading, before: Token, next: Token): void {
  const joined = reading.declared.has(before.text) ? null : joinedName(before, next);
  if (joined === null) return;
  throw refused({ from: before.from, to: next.to }, { kind: 'two readings' }, [
    instead({ from: before.from, to: next.to }, joined, `${joined}(…)`),
    instead({ from: before.to, to: next.from }, '*', `${before.text}*${next.text}(…)`),
  ]);
}

/** ³√x, the degree of which stands before it. */
export function rootMend(text: string, { from }: Token): readonly Mend[] {
  const [, degree = ''] = /^([³⁴⁵⁶⁷⁸⁹])√/.exec(text.slice(from)) ?? [];
  const end = valueAfter(text, from + 2);
  if (degree === '' || end === from + 2) return [];
  const x = text
    .slice(from + 2, end)
    .trim()
    .replace(/^\((.*)\)$/s, '$1');
  const n = '³⁴⁵⁶⁷⁸⁹'.indexOf(degree) + 3;
  const isOne = /^[\p{L}\p{N}_.]+$/u.test(x);
  const root = `abs(${x})^(1/${n})`;
  return [
    instead(
      { from, to: end },
      n % 2 === 0 ? `${isOne ? x : `(${x})`}^(1/${n})` : `sign(${x})*${root}`,
    ),
  ];
}

/** softmax(x)_i, which is no product. @throws ParseError */
export function refuseIndexBehind(before: Token, next: Token, text: string): void {
  const isIndex = next.kind === 'name' && next.text.startsWith('_') && next.from === before.to;
  if (!isIndex || !/^[)\]|‖]$/.test(before.text)) return;
  const index = next.text.slice(1);
  const bars = /(?:‖([^‖]+)‖|\|\|([^|]+)\|\||\|([^|]+)\|)$/.exec(text.slice(0, before.to));
  if (bars) {
    const x = bars.slice(1).find((inner) => inner !== undefined);
    const form = { 1: `sum(abs(${x}))`, 2: `norm(${x})`, inf: `max(abs(${x}))` }[index];
    const mends = form ? [instead({ from: bars.index, to: next.to }, form)] : [];
    throw refused(next, { kind: 'unknown character', character: '_' }, mends);
  }
  throw refused(next, { kind: 'unknown character', character: '_' }, [
    instead(next, `[${index}]`, `…[${index}]`),
  ]);
}
