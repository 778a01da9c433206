/** Extents of a tensor, as problems have them. */
export type Extents = readonly number[];

/** A shape, or a place in one, as the engine writes it in any language: `[2, 3]`. */
export function bracketed(extents: Extents): string {
  return `[${extents.join(', ')}]`;
}

/** Extents as they stand on wires and nodes: `3×2`; nothing for a scalar. */
export function crossed(extents: Extents): string {
  return extents.join('×');
}
