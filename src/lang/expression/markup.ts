import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';

const TAG =
  /<\/?(?:sup|sub|b|i|em|strong|p|br|span|div|code|var|mi|mo|mn|math|mrow|li|ul)\b[^<>]*>/gi;
const ENTITY = /&(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,7}\d?);/gi;
/** Characters by their names in HTML, as they are written here. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: ' and ',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  ne: '!=',
  nbsp: ' ',
  thinsp: ' ',
  times: '*',
  middot: '*',
  sdot: '*',
  divide: '/',
  frasl: '/',
  minus: '-',
  ndash: '-',
  pi: 'π',
  radic: '√',
  sup2: '^2',
  sup3: '^3',
  frac12: '(1/2)',
  infin: 'inf',
  quot: '',
  alpha: 'α',
  beta: 'β',
  theta: 'θ',
  lambda: 'λ',
  sigma: 'σ',
  mu: 'μ',
};

/** The refusal of a text with marks of HTML, as it is written without; null where it has none. */
export function markup(source: Source): ParseError | null {
  const { typed } = source;
  const tag = typed.search(TAG);
  const entity = typed.search(ENTITY);
  const from = [tag, entity].filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (from === undefined) return null;
  const found = typed.slice(from).match(tag === from ? TAG : ENTITY)?.[0] ?? '';
  const written = plain(typed);
  return refused(
    { from, to: from + found.length },
    { kind: 'markup' },
    written === '' || /[<&]\p{L}+[>;]/u.test(written)
      ? []
      : [instead({ from: 0, to: typed.length }, written)],
  );
}

function plain(text: string): string {
  return text
    .replace(/<sup\b[^<>]*>(.*?)<\/sup>/gis, (_, inner: string) => `^${grouped(inner)}`)
    .replace(/<sub\b[^<>]*>(.*?)<\/sub>/gis, (_, inner: string) => `_${inner.replace(/\W/g, '')}`)
    .replace(TAG, ' ')
    .replace(ENTITY, (entity) => character(entity.slice(1, -1)) ?? entity)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.]+$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}

function character(name: string): string | null {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number.parseInt(name.slice(1), 10)
      : null;
  return code === null ? (CHARACTERS[name.toLowerCase()] ?? null) : String.fromCodePoint(code);
}
