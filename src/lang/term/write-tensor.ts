import { SCALAR, type Shape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import { binding } from '../grammar';
import type { Medium } from '../medium/medium';
import { atom, type Printed } from '../print/precedence';

/** A matrix of up to 3 × 3 numbers and a vector of up to 4 are shown. */
const MOST_ROWS = 3;
const MOST_COLUMNS = 3;
const LONGEST_VECTOR = 4;

/** A number, a small vector or matrix, or what stands for a larger array. */
export function writeTensor(medium: Medium, { shape, data }: Tensor): Printed {
  if (shape.length === 0) return writeNumber(medium, data[0] as number);
  const small = writeSmall(medium, shape, (k) => medium.number(data[k] as number));
  return atom(small ?? medium.large(shape), shape);
}

/** A number. A negative one goes into a sign before it, or into parentheses inside other operations. */
function writeNumber(medium: Medium, value: number): Printed {
  const text = medium.number(value);
  // 1.2·10⁻⁵ is a product already.
  const binds = /10(?:\^|[⁻⁰¹²³⁴-⁹])/.test(text) ? binding.product : binding.atom;
  const shape = SCALAR;
  if (!text.startsWith(medium.minus)) return { text, binds, shape };
  const positive = text.slice(medium.minus.length);
  return { text, binds: Math.min(binds, binding.negation), positive, shape };
}

/**
 * An array of which some numbers are not computed yet; null where it is too large to show.
 * @param known per element, 1 where it is computed.
 */
export function writePartly(
  medium: Medium,
  { shape, data }: Tensor,
  known: Uint8Array,
): string | null {
  return writeSmall(medium, shape, (k) =>
    known[k] ? medium.number(data[k] as number) : medium.missing,
  );
}

function writeSmall(
  medium: Medium,
  shape: Shape,
  number: (element: number) => string,
): string | null {
  const [rows = 0, columns = 0] = shape;
  if (
    rows * (shape.length === 1 ? 1 : columns) >
    (medium.mostEntries ?? Number.POSITIVE_INFINITY)
  ) {
    return null;
  }
  if (shape.length === 1 && rows <= LONGEST_VECTOR) {
    return medium.array([Array.from({ length: rows }, (_, k) => number(k))], true);
  }
  if (shape.length !== 2 || rows > MOST_ROWS || columns > MOST_COLUMNS) return null;
  const lines = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => number(i * columns + j)),
  );
  return medium.array(lines, false);
}

/** `= 2`, or `∈ ℝ⁴ˣ³` for an array that is too large to show. */
export function writeResult(medium: Medium, tensor: Tensor): string {
  const { text } = writeTensor(medium, tensor);
  return text === medium.large(tensor.shape) ? medium.memberOf(tensor.shape) : `= ${text}`;
}
