/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which corner of the anchor a floating box starts from. */
export type Placement = 'below-start' | 'below-end' | 'above-start' | 'below-centre';

/**
 * Where to put a box of a given size beside an anchor so that all of it is in view: on the side
 * asked for, on the other side when there is more room, and never beyond `margin` pixels of an edge.
 */
export function placeBeside(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  placement: Placement,
  gap = 4,
  margin = 8,
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const roomBelow = view.height - anchor.bottom - gap - margin;
  const roomAbove = anchor.top - gap - margin;
  const wantsAbove = placement === 'above-start';
  const above = wantsAbove
    ? size.height <= roomAbove || roomAbove >= roomBelow
    : size.height > roomBelow && roomAbove > roomBelow;
  const maxHeight = Math.max(0, above ? roomAbove : roomBelow);
  const height = Math.min(size.height, maxHeight);
  const wanted =
    placement === 'below-end'
      ? anchor.right - size.width
      : placement === 'below-centre'
        ? (anchor.left + anchor.right - size.width) / 2
        : anchor.left;
  const left = Math.max(margin, Math.min(wanted, view.width - size.width - margin));
  return { left, top: above ? anchor.top - gap - height : anchor.bottom + gap, maxHeight };
}
