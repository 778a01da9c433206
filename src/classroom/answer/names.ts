import { operandsAt, type Program, subscripts } from '../../core/program/program';
import type { Quantity } from '../sweep/quantity';

/** What a name in an answer stands for, by the name as `key` gives it. */
export type Names = ReadonlyMap<string, Quantity>;

/** The names of the quantities of a program: v1, v-1, x1, y, v1', x1', and with a dot for tangents. */
export function namesIn(program: Program): Names {
  const names = new Map<string, Quantity>();
  const add = (base: string, statement: number) => {
    for (const [mark, of] of [
      ['', 'value'],
      ["'", 'adjoint'],
      ['.', 'tangent'],
    ] as const) {
      const key = `${base}${mark}`;
      if (!names.has(key)) names.set(key, { of, statement });
    }
  };
  for (const { name, statement } of program.inputs) add(keyOf(name), statement);
  for (const { name, statement } of program.outputs) add(keyOf(name), statement);
  subscripts(program).forEach((index, statement) => {
    if (index !== undefined) add(`v${index}`, statement);
  });
  for (const [statement, name] of program.names) add(keyOf(name), statement);
  return names;
}

const MARKS = "'′̄̇";

/** A name as it is looked up: lowered digits raised to the line, its marks after it. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080))
    .replace(/[₋−]/g, '-')
    .replace(/[_{}]/g, '');
  const adjoint = /'|′|\u0304/u.test(plain);
  const tangent = plain.includes('\u0307');
  const bare = plain.replace(new RegExp(`[${MARKS}]`, 'gu'), '');
  return `${bare}${adjoint ? "'" : tangent ? '.' : ''}`;
}

/** What stands for the k-th quantity in the text that is read. */
const stand = (k: number) => `wz_${k}`;

const NAME =
  /\p{L}(?:\p{L}|[\u0304\u0307'′])*(?:_?\{?[-−₋]?[\d₀-₉]+\}?)?(?:_\{?[\p{L}\d]+\}?)*['′]*/u;
const FRACTION = new RegExp(`[∂d](${NAME.source})\\s*/\\s*[∂d](${NAME.source})`, 'uy');
const WORD = new RegExp(NAME.source, 'uy');
const SHORTER = /\p{L}(?:\p{L}|[\u0304\u0307'′])*/uy;

/** A text in which names of quantities are replaced, and which quantity each stands for. */
export interface Named {
  readonly text: string;
  readonly quantities: ReadonlyMap<string, Quantity>;
}

/** Replaces what names quantities in a text by names that any expression may have. */
export function named(text: string, names: Names, program: Program): Named {
  const source = text.normalize('NFD');
  const quantities = new Map<string, Quantity>();
  let out = '';
  let at = 0;
  const take = (quantity: Quantity, to: number) => {
    const name = stand(quantities.size);
    quantities.set(name, quantity);
    out += name;
    at = to;
  };
  while (at < source.length) {
    const fraction = matchAt(FRACTION, source, at);
    const derivative = fraction && derivativeOf(fraction, names, program);
    if (fraction && derivative) {
      take(derivative, at + fraction[0].length);
      continue;
    }
    const word = matchAt(WORD, source, at);
    if (!word) {
      out += source[at++];
      continue;
    }
    const [long] = word;
    const short = matchAt(SHORTER, source, at)?.[0] ?? long;
    const known = [long, short].find((each) => names.has(keyOf(each)));
    if (known !== undefined) take(names.get(keyOf(known)) as Quantity, at + known.length);
    else {
      out += long;
      at += long.length;
    }
  }
  return { text: out, quantities };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** ∂y/∂v is the adjoint of v, and ∂v₂/∂v₁ the partial derivative along the wire between them. */
function derivativeOf(
  [, above = '', below = '']: RegExpExecArray,
  names: Names,
  program: Program,
): Quantity | null {
  const of = names.get(keyOf(above));
  const by = names.get(keyOf(below));
  if (of?.of !== 'value' || by?.of !== 'value') return null;
  if (program.outputs.some(({ name }) => keyOf(name) === keyOf(above))) {
    return { of: 'adjoint', statement: by.statement };
  }
  const position = operandsAt(program, of.statement).indexOf(by.statement);
  return position < 0 ? null : { of: 'partial', way: 'back', statement: of.statement, position };
}
