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
  const primed = inputs.flatMap(({ name }) => transposed(text, name, arrays));
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

/** X', and X'y, where X is an array: MATLAB and Julia transpose so. */
function transposed(
  text: string,
  name: string,
  arrays: ReadonlyMap<string, unknown>,
): readonly Note[] {
  const [, base = '', rest = ''] = /^(.+?)′(.*)$/u.exec(name) ?? [];
  if (!arrays.has(base)) return [];
  const times = '(\\s*\\*\\s*)?';
  const written = new RegExp(
    `${times}(?<!\\p{XID_Continue})${base}['′’]${rest}(?![\\p{XID_Continue}'′’])${times}`,
    'gu',
  );
  const from = text.search(new RegExp(`(?<!\\p{XID_Continue})${base}['′’]${rest}`, 'u'));
  const turned = rest === '' ? `${base}.T` : `${base}.T @ ${rest}`;
  const product = text.replace(
    written,
    (_, before, after) => `${before ? ' @ ' : ''}${turned}${after ? ' @ ' : ''}`,
  );
  const { message } = said(noteWords, { kind: 'one name', name });
  const range = { from: Math.max(0, from), to: from + name.length };
  return [
    { ...range, message, name, mends: [instead({ from: 0, to: text.length }, product, turned)] },
  ];
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
      if (exponent.do !== 'name' || exponent.name !== 'T') continue;
      const [base, power] = [code[k - 1], code[k + 1]];
      const isPower = power?.do === 'apply' && power.primitive === 'power';
      if (!isPower || base?.do !== 'name') return [];
      const range = { from: base.from, to: power.to };
      const form = text.slice(range.from, range.to);
      const { message } = said(noteWords, { kind: 'read as a power', form });
      notes.push({ ...range, message, name: 'T', mends: [instead(range, `${base.name}.T`)] });
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
