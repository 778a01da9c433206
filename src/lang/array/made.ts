import { limits } from '../../core/limits';

/** A call of NumPy, JAX, PyTorch or TensorFlow that makes an array of whole and decimal numbers. */
const CALL =
  /^\s*(?:np|numpy|jnp|torch|tf)\.(zeros|ones|eye|arange|linspace)\(\s*((?:[([]\s*)?[-+\d.e]+(?:\s*,\s*[-+\d.e]+)*\s*,?\s*[)\]]?)\s*(?:,\s*(?:dtype|requires_grad|device)\s*=\s*[\w.'":]+\s*)*\)\s*;?\s*$/;

/** Longer texts are no such call. */
const LONGEST = 200;

/** The numbers that a call makes: np.zeros((2, 3)), np.arange(4), np.linspace(0, 1, 5). Any other text is as it was. */
export function ofCall(text: string): string {
  const [, name = '', given = ''] = (text.length <= LONGEST && CALL.exec(text)) || [];
  const isList = /^[([]/.test(given);
  const numbers = given
    .replace(/[()[\]]/g, '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  if (name === '' || numbers.some(Number.isNaN)) return text;
  if (name === 'arange' || name === 'linspace') {
    const line = isList ? null : name === 'arange' ? stepped(numbers) : spaced(numbers);
    return line ? `[${line.join(', ')}]` : text;
  }
  const shape = name === 'eye' ? [numbers[0] ?? 0, numbers[1] ?? numbers[0] ?? 0] : numbers;
  const size = shape.reduce((a, b) => a * b, 1);
  const areExtents =
    shape.length <= limits.axes && shape.every((n) => Number.isInteger(n) && n > 0);
  if (!areExtents || size > limits.typed) return text;
  return filled(shape, (at) =>
    name === 'eye' ? Number(at[0] === at[1]) : Number(name === 'ones'),
  );
}

function filled(
  shape: readonly number[],
  entry: (at: readonly number[]) => number,
  at: readonly number[] = [],
): string {
  const extent = shape[at.length];
  if (extent === undefined) return String(entry(at));
  return `[${Array.from({ length: extent }, (_, k) => filled(shape, entry, [...at, k])).join(', ')}]`;
}

/** The numbers from start up to stop, by steps; null where there are none, or too many. */
function stepped(given: readonly number[]): readonly number[] | null {
  const [start, stop, step = 1] = given.length === 1 ? [0, given[0] as number] : given;
  if (start === undefined || stop === undefined || given.length > 3) return null;
  const count = Math.ceil((stop - start) / step);
  return isCount(count) ? Array.from({ length: count }, (_, k) => start + k * step) : null;
}

/** So many numbers from start to stop, both among them. */
function spaced(given: readonly number[]): readonly number[] | null {
  const [start, stop, count = 50] = given;
  if (start === undefined || stop === undefined || given.length > 3 || !isCount(count)) return null;
  const apart = count > 1 ? (stop - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, k) =>
    k === count - 1 && k > 0 ? stop : start + k * apart,
  );
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count > 0 && count <= limits.typed;
}
