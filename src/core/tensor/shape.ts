import { type ShapePlace, type ShapeProblem, shapeMessage } from '../../words/en/shape';
import { bracketed } from '../../words/notation';
import { ProblemError } from '../../words/problem-error';

/** Extents of a tensor, outermost axis first; a scalar has shape []. */
export type Shape = readonly number[];

export const SCALAR: Shape = Object.freeze([]);

/** Operands whose shapes do not fit the primitive they run into. */
export class ShapeError extends ProblemError<ShapeProblem> {
  override readonly name = 'ShapeError';
  readonly #place: ShapePlace | null;

  constructor(problem: ShapeProblem | string, place: ShapePlace | null = null) {
    super(problem, typeof problem === 'string' ? problem : shapeMessage(problem, place));
    this.#place = place;
  }

  /** What the shapes belong to, where that is known. */
  get place(): ShapePlace | null {
    return this.#place;
  }
}

/** Says of a ShapeError what it is about. */
export function inContext<T>(place: () => ShapePlace, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ShapeError && error.problem)) throw error;
    throw new ShapeError(error.problem, place());
  }
}

/** More axes than any use of tensors needs. */
export const MOST_AXES = 32;

/** Numbers that a program may hold altogether, half a gibibyte of them: more are refused before anything is computed. */
export const MOST_NUMBERS = 2 ** 26;

/** Zeros for a tensor of this shape. @throws ShapeError when they are more than a program may hold. */
export function zerosFor(shape: Shape): Float64Array {
  const size = sizeOf(shape);
  if (size <= MOST_NUMBERS) return new Float64Array(size);
  throw new ShapeError({ kind: 'too large', shape, size, most: MOST_NUMBERS });
}

/** The shape itself. @throws ShapeError unless it is a list of whole extents of 0 or more. */
export function checkedShape(shape: Shape): Shape {
  const whole = Array.isArray(shape) && shape.every((n) => Number.isInteger(n) && n >= 0);
  if (whole && shape.length <= MOST_AXES) return shape;
  throw new ShapeError(
    whole
      ? { kind: 'too many axes', count: shape.length, most: MOST_AXES }
      : { kind: 'no shape', given: shown(shape) },
  );
}

function shown(shape: unknown): string {
  return Array.isArray(shape) ? bracketed(shape) : String(shape);
}

/** Number of elements of a tensor of this shape. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const extent of shape) size *= extent;
  return size;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a === b || (a.length === b.length && a.every((extent, axis) => extent === b[axis]));
}

/**
 * The common shape of operands combined element by element, by NumPy's rule: axes are aligned at
 * the end and an extent of 1 stretches.
 * @throws ShapeError when two extents differ and neither is 1.
 */
export function broadcastShapes(shapes: readonly Shape[]): Shape {
  let result = SCALAR;
  for (const shape of shapes) {
    if (shape.length === 0 || sameShape(shape, result)) continue;
    result = result.length === 0 ? shape : broadcastPair(result, shape);
  }
  return result;
}

function broadcastPair(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  const result: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const m = a[axis - rank + a.length] ?? 1;
    const n = b[axis - rank + b.length] ?? 1;
    if (m !== n && m !== 1 && n !== 1) {
      throw new ShapeError({ kind: 'do not broadcast', a, b });
    }
    result.push(m === 1 ? n : m);
  }
  return result;
}

/** Row-major strides, in elements, for reading `from` as if it had shape `to`; stretched axes get 0. */
export function broadcastStrides(from: Shape, to: Shape): readonly number[] {
  const strides = new Array<number>(to.length).fill(0);
  let stride = 1;
  for (let axis = from.length - 1; axis >= 0; axis--) {
    const extent = from[axis];
    if (extent !== 1) strides[axis + to.length - from.length] = stride;
    stride *= extent;
  }
  return strides;
}
