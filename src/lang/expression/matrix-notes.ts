import type { GraphNode } from '../../core/graph/graph';
import { noteWords } from '../../words/en/note';
import { said } from '../../words/problem';
import type { Note } from '../read/note';
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
  return [...primed, ...powers, ...transpositions(text, statements), ...lists];
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
