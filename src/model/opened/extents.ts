import type { Shape } from '../../core/tensor/shape';
import { ModelError } from '../model-error';

/** Extents as a shape. @throws ModelError for one that is no whole number from 0 to 2³¹. */
export function checkedExtents(name: string, extents: readonly number[]): Shape {
  for (const extent of extents) {
    if (!(Number.isInteger(extent) && extent >= 0 && extent < 2 ** 31)) {
      throw new ModelError({ kind: 'not an extent', name, extent });
    }
  }
  return [...extents];
}
