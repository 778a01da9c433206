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

/** The same from the corner where the box covers the fewest of some others, the one asked for where it may. */
export function placeClear(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  placement: Placement,
  others: readonly Box[],
): ReturnType<typeof placeBeside> {
  const corners = [placement, 'below-start', 'above-start', 'below-end'] as const;
  const found = corners.map((corner) => {
    const at = placeBeside(anchor, size, view, corner);
    const [right, bottom] = [at.left + size.width, at.top + size.height];
    const covered = others.filter(
      (box) => box.left < right && at.left < box.right && box.top < bottom && at.top < box.bottom,
    );
    return { at, covered: covered.length };
  });
  const least = Math.min(...found.map(({ covered }) => covered));
  return (found.find(({ covered }) => covered === least) as (typeof found)[number]).at;
}
