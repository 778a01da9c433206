import type { GraphNode } from '../../core/graph/graph';
import { noteWords } from '../../words/en/note';
import { said } from '../../words/problem';
import type { Note } from '../read/note';
import { noted } from './math-notes';
import { instead } from './mend';
import type { Instruction, ParsedStatement } from './statement';

type Input = GraphNode & { readonly kind: 'input' };

/** What is written of matrices elsewhere and means something else here: X', A^-1, w^T. */
export function matrixNotes(
  text: string,
  statements: readonly ParsedStatement[],
  inputs: readonly Input[],
): readonly Note[] {
  const arrays = new Map(
    inputs.flatMap(({ name, value }) => (Array.isArray(value) ? [[name, value] as const] : [])),
  );
  const primed = transposed(text, inputs, arrays);
  const isMatrix = (name: string) => Array.isArray(arrays.get(name)?.[0]);
  const powers = statements.flatMap(({ code }) => inverses(text, code, isMatrix));
  const lists = statements.flatMap(({ code }) => listsOfOne(text, code));
  const isMatlab = !OF_CODE.test(text);
  const shapes = new Map([...arrays].map(([name, value]) => [name, shapeOf(value)]));
  const products = statements.flatMap(({ code }) =>
    isMatlab ? matrixProducts(text, code, shapes) : [],
  );
  const elements = inputs.flatMap(({ name }) => elementNotes(text, name, shapes));
  const written = new Set(
    statements.flatMap(({ target, declared, valueless }) =>
      target && Array.isArray(declared) && !valueless ? [target.name] : [],
    ),
  );
  const reductions = statements.flatMap(({ code }) =>
    isMatlab ? reductionNotes(text, code, { shapes, written }) : [],
  );
  return [
    ...primed,
    ...powers,
    ...transpositions(text, statements),
    ...lists,
    ...products,
    ...reductions,
    ...elements,
  ];
}

/** What is of Python, where signs and functions of arrays mean what they do here. */
const OF_CODE = /\*\*|(?<![\p{L}\d])[\p{L}_]\w*\.[\p{L}_]\w*\s*\(/u;

function shapeOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];
}

// Remarks are searched too: without a bound a long one would take for ever.
const FACTOR = "[\\p{L}_]\\p{XID_Continue}{0,64}['′’]?\\p{XID_Continue}{0,64}";
/** Names with a sign between them that multiplies: x'*A*x. */
const CHAIN = new RegExp(
  `(?<![\\p{XID_Continue}′'’.])${FACTOR}(?:\\s*\\*\\s*${FACTOR})*(?![\\p{XID_Continue}'′’(.])`,
  'gu',
);

/** The extents of an array by its name, turned round where a mark stands behind it; none of anything else. */
function extents(part: string, arrays: ReadonlyMap<string, unknown>): readonly number[] {
  const shape = shapeOf(arrays.get(part.replace(/['′’]$/, '')));
  return /['′’]$/.test(part) ? [...shape].reverse() : shape;
}

/** Whether two arrays have a matrix product. */
function fits(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.at(-1) === b[Math.max(0, b.length - 2)];
}

/** Whether a name stands in a text without a mark behind it. */
function isBeside(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{XID_Continue}])${name}(?![\\p{XID_Continue}'′’])`, 'u').test(text);
}

/** Products of names, some of which have a mark, and where they stand. */
interface Marked {
  readonly at: number;
  readonly chain: string;
  readonly parts: readonly string[];
}

/** The products that names with a mark are factors of, by these names. */
function markedProducts(text: string): ReadonlyMap<string, readonly Marked[]> {
  const found = new Map<string, Marked[]>();
  for (const { 0: chain, index: at } of text.matchAll(CHAIN)) {
    if (!/['′’]/.test(chain)) continue;
    const parts = chain.split(/\s*\*\s*/);
    for (const name of new Set(parts.map(inPrimes))) {
      if (!name.includes('′')) continue;
      const list = found.get(name) ?? [];
      list.push({ at, chain, parts });
      found.set(name, list);
    }
  }
  return found;
}

function inPrimes(part: string): string {
  return part.replace(/['’]/, '′');
}

/** How many names with a mark are told of at most, each with all of the text written anew. */
const MOST_TOLD = 12;

/**
 * X', and X'y, where X is an array, or stands before what it is multiplied by: MATLAB and Julia transpose so.
 * The name is written out wherever it stands, with the products that it is a factor of.
 */
function transposed(
  text: string,
  inputs: readonly Input[],
  arrays: ReadonlyMap<string, unknown>,
): readonly Note[] {
  const primed = inputs.filter(({ name }) => name.includes('′'));
  if (primed.length === 0) return [];
  const products = markedProducts(text);
  const notes: Note[] = [];
  for (const { name } of primed) {
    const [, base = '', rest = ''] = /^(.+?)′(.*)$/u.exec(name) ?? [];
    const chains = products.get(name) ?? [];
    const first = chains[0];
    const isArray = arrays.has(base);
    const isFactor = ({ parts }: Marked) =>
      parts.map(inPrimes).indexOf(name) < parts.length - 1 &&
      (parts.includes(base) || !isBeside(text, base));
    const isProduct = isArray || /^\p{L}\d*$/u.test(rest) || chains.some(isFactor);
    if (!first || base === '' || !isProduct) continue;
    const written = rest === '' ? `${base}.T` : `${base}.T @ ${rest}`;
    const product = [...chains].reverse().reduce((whole, { at, chain, parts }) => {
      const product = parts.reduce((before, part, k) => {
        const shown = inPrimes(part) === name ? written : part;
        if (k === 0) return shown;
        const meets = !isArray || fits(extents(parts[k - 1] ?? '', arrays), extents(part, arrays));
        return before + (meets ? ' @ ' : '*') + shown;
      }, '');
      return whole.slice(0, at) + product + whole.slice(at + chain.length);
    }, text);
    const { message } = said(noteWords, { kind: 'one name', name });
    const from = first.at + first.chain.search(new RegExp(`${base}['′’]`, 'u'));
    const mends = [instead({ from: 0, to: text.length }, product, written)];
    notes.push({ from, to: from + name.length, message, name, mends });
    if (notes.length === MOST_TOLD) break;
  }
  return notes;
}

/** −[y ln p + …], whose brackets may be but parentheses. */
function listsOfOne(text: string, code: readonly Instruction[]): readonly Note[] {
  return code.flatMap((instruction) => {
    if (instruction.do !== 'apply' || instruction.primitive !== 'stack') return [];
    const { count, from, to } = instruction;
    if (count !== 1 || text[from] !== '[' || text[to - 1] !== ']') return [];
    const { message } = said(noteWords, { kind: 'list of one' });
    const mends = [instead({ from, to }, `(${text.slice(from + 1, to - 1)})`, '(…)')];
    return [{ from, to, message, name: null, mends }];
  });
}

/** A^-1 of a matrix, which is no inverse here. */
function inverses(
  text: string,
  code: readonly Instruction[],
  isMatrix: (name: string) => boolean,
): readonly Note[] {
  return code.flatMap((instruction, k) => {
    const [base, exponent] = code.slice(k - 2, k);
    const isPower = instruction.do === 'apply' && instruction.primitive === 'power' && k >= 2;
    if (!isPower || base?.do !== 'name' || exponent?.do !== 'number') return [];
    if (exponent.value !== -1 || !isMatrix(base.name)) return [];
    const range = { from: base.from, to: instruction.to };
    const form = text.slice(range.from, range.to);
    const { message } = said(noteWords, { kind: 'element by element', form });
    return [{ ...range, message, name: null, mends: [instead(range, `inverse(${base.name})`)] }];
  });
}

/** w^T, where T is nothing but what others are raised to. */
function transpositions(text: string, statements: readonly ParsedStatement[]): readonly Note[] {
  const notes: Note[] = [];
  for (const { target, parameters, code } of statements) {
    const names = [target, ...(parameters ?? [])].map((at) => at?.name);
    if (names.includes('T')) return [];
    for (const [k, exponent] of code.entries()) {
      if (exponent.do !== 'name' || !/^T\p{L}?$/u.test(exponent.name)) continue;
      const [base, power] = [code[k - 1], code[k + 1]];
      const isPower = power?.do === 'apply' && power.primitive === 'power';
      if (!isPower || base?.do !== 'name') return [];
      const range = { from: base.from, to: power.to };
      const form = text.slice(range.from, range.to);
      const { message } = said(noteWords, { kind: 'read as a power', form });
      const factor = exponent.name.slice(1);
      const written = factor ? `${base.name}.T @ ${factor}` : `${base.name}.T`;
      // What follows is multiplied by it.
      const times = factor
        ? ''
        : (/^\s*\*?\s*(?=[\p{L}(])/u.exec(text.slice(range.to))?.[0] ?? null);
      const mend =
        times === null || factor
          ? instead(range, written)
          : instead({ ...range, to: range.to + times.length }, `${written} @ `, written);
      notes.push({ ...range, message, name: exponent.name, mends: [mend] });
    }
  }
  return notes;
}

/** A*B and A^2 of matrices, which are matrix products in MATLAB and on paper. */
function matrixProducts(
  text: string,
  code: readonly Instruction[],
  shapes: ReadonlyMap<string, readonly number[]>,
): readonly Note[] {
  return code.flatMap((instruction, k) => {
    if (instruction.do !== 'apply' || !/^(?:multiply|power)$/.test(instruction.primitive))
      return [];
    const [a, b] = code.slice(k - 2, k);
    if (a?.do !== 'name' || !b) return [];
    const left = shapes.get(a.name) ?? [];
    const range = { from: a.from, to: instruction.to };
    const form = text.slice(range.from, range.to);
    const note = (written: string): readonly Note[] => [
      noted(range.from, range.to, { kind: 'element by element', form }, [instead(range, written)]),
    ];
    if (instruction.primitive === 'power') {
      const isSquare = left.length === 2 && left[0] === left[1];
      return isSquare && b.do === 'number' && b.value === 2 ? note(`${a.name} @ ${a.name}`) : [];
    }
    const right = (b.do === 'name' && shapes.get(b.name)) || [];
    // The dot between two vectors is their product.
    const isDot = /[·⋅•∙]/.test(form);
    const fits = left.length > 0 && right.length > 0 && (left.length + right.length > 2 || isDot);
    const meets = left.at(-1) === right[Math.max(0, right.length - 2)];
    return fits && meets && b.do === 'name' && !/\./.test(form)
      ? note(`${a.name} @ ${b.name}`)
      : [];
  });
}

interface Arrays {
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  /** Those whose numbers the text lists. */
  readonly written: ReadonlySet<string>;
}

/** sum(A, 1), which is along an axis elsewhere, and mean(A), which is of each column in MATLAB. */
function reductionNotes(
  text: string,
  code: readonly Instruction[],
  { shapes, written }: Arrays,
): readonly Note[] {
  return code.flatMap((instruction, k) => {
    if (instruction.do !== 'apply') return [];
    const { primitive, count, from, to, attributes } = instruction;
    const form = text.slice(from, to);
    const [a, b] = code.slice(k - count, k);
    const rank = a?.do === 'name' ? (shapes.get(a.name) ?? []).length : 0;
    if (a?.do !== 'name' || rank === 0) return [];
    const called = /^\w+(?=\()/.exec(form)?.[0];
    const along = (axis: number) => instead({ from, to }, `${called}(${a.name}, axis=${axis})`);
    if (/^(?:addN|multiplyN)$/.test(primitive) && count === 2 && called && b?.do === 'number') {
      const axes = [b.value, b.value - 1].filter((axis) => axis >= 0 && axis < rank);
      const sum = `${a.name} ${primitive === 'addN' ? '+' : '·'} ${b.value}`;
      const isAxis = Number.isInteger(b.value) && axes.length > 0;
      return isAxis ? [noted(from, to, { kind: 'read as a sum', form, sum }, axes.map(along))] : [];
    }
    const isWhole = /^(?:sum|mean|max|min|prod|std|var)$/.test(primitive) && !attributes && called;
    if (!isWhole || count !== 1 || rank !== 2 || !written.has(a.name)) return [];
    return [noted(from, to, { kind: 'of all numbers', form }, [along(0)])];
  });
}

/** x_1 and x₁, where x is a vector: its first or its second number to their author. */
function elementNotes(
  text: string,
  name: string,
  shapes: ReadonlyMap<string, readonly number[]>,
): readonly Note[] {
  const [, base = '', digits = ''] = /^(\p{L}+)_?(\d+)$/u.exec(name) ?? [];
  const extent = shapes.get(base)?.[0];
  const from = text.search(new RegExp(`(?<![\\p{L}\\p{N}_])${base}_?[\\d₀-₉]`, 'u'));
  if (extent === undefined || shapes.has(name) || from < 0) return [];
  const to = from + (/^\p{L}+_?[\d₀-₉]+/u.exec(text.slice(from))?.[0].length ?? 0);
  const places = [Number(digits) - 1, Number(digits)].filter((at) => at >= 0 && at < extent);
  const mends = places.map((at) => instead({ from, to }, `${base}[${at}]`));
  const { message } = said(noteWords, { kind: 'one name', name });
  return [{ from, to, message, name, mends }];
}
