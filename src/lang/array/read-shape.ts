import { limits } from '../../core/limits';
import { sizeOf } from '../../core/tensor/shape';
import { ReadTensorError } from './read-tensor-error';

/**
 * Reads a shape as people write it: `3×2`, `3 x 2`, `3, 2`, `[3, 2]`, `(3, 2)`; nothing is a scalar.
 * @throws ReadTensorError for extents that are no whole numbers of 1 or more, or for too many of them or too many elements.
 */
export function readShape(text: string): readonly number[] {
  const inside = text
    .normalize('NFKC')
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .trim();
  if (inside === '') return [];
  const shape = inside
    .replace(/,\s*$/, '')
    .split(/\s*[×x*,]\s*|\s+/i)
    .map((extent) => {
      if (/^\d+$/.test(extent) && Number(extent) > 0) return Number(extent);
      throw new ReadTensorError({ kind: 'no shape' });
    });
  if (shape.length > limits.axes) {
    throw new ReadTensorError({ kind: 'too many axes', most: limits.axes });
  }
  if (sizeOf(shape) > limits.typed) {
    throw new ReadTensorError({ kind: 'too many numbers', most: limits.typed });
  }
  return shape;
}
