/**
 * How big nodes are and how far apart they stand, in pixels at zoom 1. The place of a node is the upper left
 * corner it has at this size; one that is taller reaches as far beyond it above as below.
 */
export interface LayoutSize {
  readonly width: number;
  readonly height: number;
  /** Between a column and the next. */
  readonly columnGap: number;
  /** Between a node and the one below it. */
  readonly rowGap: number;
}

export const DEFAULT_SIZE: LayoutSize = Object.freeze({
  width: 108,
  height: 84,
  columnGap: 62,
  rowGap: 24,
});
