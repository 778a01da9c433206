import { limits } from '../../core/limits';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { numberOf } from './number-cell';
import { ReadTensorError } from './read-tensor-error';

/** A number by itself, as NumPy 2 prints those of its own types. */
const OWN_NUMBER =
  /\b(?:np|numpy|torch|jnp|tf)\.(?:bfloat|float|u?int|bool|double|single|half|longdouble)_?\d*\(\s*([^\s()[\]]+)\s*\)/gi;
/** What makes an array of what follows, and anything before it. */
const MAKING = /^[^[\]]*?(?:array|tensor|matrix|Variable|constant)\s*\(\s*(?=[^\s:])/i;
/** What may be said after the numbers: `dtype=float32`, `np.float64`, `grad_fn=<AddBackward0>`, `shape=(2, 2)`. */
const SAID =
  /\s*(?:,\s*[a-z_][\w.]*(?:\s*=\s*(?:\([^()]*\)|[^,()[\]]*))?\s*)*,?\s*\)*\s*>?\s*[,;]?\s*$/i;

/** Methods that change how numbers are held, and not the numbers. */
const HELD =
  /(?:\.(?:float|double|half|cpu|cuda|detach|clone|numpy|tolist|requires_grad_|astype|to|item|evaluate)\([\w.'"]*\))+\s*(?:;\s*)?$/;

/** Takes off `array( … , dtype=float32)`, `tensor( … , requires_grad=True)` and `name =`. */
export function unwrapped(text: string): string {
  const bare = text
    .replace(HELD, '')
    .replace(OWN_NUMBER, '$1')
    .replace(/^[\p{L}_][\p{L}\p{N}_]*\s*=\s*(?=[[\p{L}({])/u, '');
  const braced = bare.includes('[') ? bare : bare.replace(/\{/g, '[').replace(/\}/g, ']');
  const made = braced.replace(MAKING, '');
  const end = made.lastIndexOf(']') + 1;
  // Without a bracket it is a single number, or a tuple, or nothing that was made.
  if (end === 0) return made === braced ? made : made.replace(SAID, '');
  return SAID.exec(made.slice(end))?.index === 0 ? made.slice(0, end) : made;
}

/** Points or rows one after another: (1, 2), (3, 4). Without brackets around them all they are still rows. */
const ROW = '(?:\\([^()[\\]]*\\)|\\[[^()[\\]]*\\])';
const LISTED = new RegExp(`^${ROW}(?:[ \\t\\r]*(?:[,;]\\s*|\\n\\s*)${ROW})+\\s*,?$`);

/** Rows in brackets of their own, in one pair of brackets. */
export function listed(text: string): string {
  return LISTED.test(text) ? `[${text.replace(/(?<=[)\]])\s*[;\n]\s*(?=[([])/g, ', ')}]` : text;
}

/** A single pair of brackets around everything, with lines of numbers in it. */
const SINGLE = /^\[([^[\]()]*)\]$/;

/**
 * Whether the lines in a pair of brackets may be rows, as in MATLAB, Octave and Julia, where NumPy
 * only goes on with a vector: `[1 2⏎ 3 4]`.
 */
export function hasLinesInBrackets(text: string): boolean {
  const inside = SINGLE.exec(text)?.[1]?.trim();
  return inside !== undefined && !inside.includes(';') && /[^,\s]\s*[\r\n]\s*[^,\s]/.test(inside);
}

/**
 * Reads numbers in nested brackets, with commas or blanks between.
 * @param linesAreRows whether a line in a single pair of brackets is a row.
 * @throws ReadTensorError
 */
export function readBrackets(text: string, linesAreRows: boolean): NestedNumbers {
  const inside = linesAreRows ? SINGLE.exec(text)?.[1]?.trim() : undefined;
  const rows = inside === undefined ? text : `[${inside.replace(/\s*[\r\n]+\s*/g, ';')}]`;
  return readNested(withNestedRows(rows));
}

/** MATLAB's `[1 2; 3 4]` as `[[1, 2], [3, 4]]`. */
function withNestedRows(text: string): string {
  return text.replace(/\[([^[\]]*;[^[\]]*)\]/g, (_, inside: string) => {
    const rows = inside.split(';').filter((row) => row.trim() !== '');
    return `[${rows.map((row) => `[${row}]`).join(', ')}]`;
  });
}

function readNested(text: string): NestedNumbers {
  const token = /\s*(?:([[(])|([\])])|(,)|([^\s,[\]()]+))/y;
  const open: (number | NestedNumbers)[][] = [];
  let whole: NestedNumbers | null = null;
  let count = 0;
  /** Whether a number or an array has to come before the next comma. */
  let due = true;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) break;
    const [, opening, closing, comma, word] = match;
    if (whole) throw new ReadTensorError({ kind: 'more after brackets' });
    if (comma) {
      if (due) throw new ReadTensorError({ kind: 'number missing before comma' });
      due = true;
      continue;
    }
    due = opening !== undefined;
    const current = open.at(-1);
    if (opening) {
      if (open.length === limits.axes)
        throw new ReadTensorError({ kind: 'too many axes', most: limits.axes });
      open.push([]);
    } else if (closing) {
      if (!current) throw new ReadTensorError({ kind: 'closing bracket too many' });
      open.pop();
      const outer = open.at(-1);
      if (outer) outer.push(current);
      else whole = current;
    } else if (word) {
      if (!current) throw new ReadTensorError({ kind: 'outside of brackets', word });
      if (word === '...' || word === '…') throw new ReadTensorError({ kind: 'numbers left out' });
      current.push(bracketNumber(word));
      if (++count > limits.typed)
        throw new ReadTensorError({ kind: 'too many numbers', most: limits.typed });
    }
  }
  if (!whole) throw new ReadTensorError({ kind: 'bracket missing' });
  return whole;
}

function bracketNumber(word: string): number {
  const plain = word.replace(/^["']|["']$/g, '');
  const number = numberOf(plain, { decimal: '.' }, false);
  if (number === null)
    throw new ReadTensorError({ kind: 'not a number', word: plain, place: null });
  return number;
}
