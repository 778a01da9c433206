import type { Checkpointing } from '../../core/analysis/checkpointing';

/** One statement in the picture of segments, at the pixels of its upper left corner. */
export interface SegmentCell {
  readonly statement: number;
  /** Kept between the sweeps, computed again, or neither. */
  readonly state: 'kept' | 'again' | 'free';
  readonly x: number;
  readonly y: number;
}

/** Where everything of the picture of segments goes, in pixels. */
export interface SegmentsLayout {
  readonly height: number;
  readonly bottom: number;
  /** The middle of the cells. */
  readonly middle: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly cells: readonly SegmentCell[];
  /** Columns between two segments. */
  readonly cuts: readonly number[];
}

const TALLEST = 120;

/** A column of cells for each wave, with a gap where a segment ends. */
export function segmentsLayout(
  { every, segments, checkpoints, recomputed }: Checkpointing,
  waveOf: Uint32Array,
  width: number,
): SegmentsLayout {
  const kept = new Set(checkpoints);
  const again = new Set(recomputed);
  const statements = segments.flat();
  const depth = statements.reduce((most, i) => Math.max(most, waveOf[i] as number), 1);
  const heights = new Uint32Array(depth + 1);
  for (const i of statements) {
    heights[waveOf[i] as number] = (heights[waveOf[i] as number] as number) + 1;
  }
  const tallest = heights.reduce((most, height) => Math.max(most, height), 1);
  const gap = Math.min(10, (0.3 * width) / segments.length);
  const room = width - 2 - gap * (segments.length - 1);
  const pitch = Math.min(26, room / depth);
  const cellWidth = Math.max(1.5, pitch - 2);
  const rowPitch = Math.min(18, TALLEST / tallest);
  const cellHeight = Math.max(2, rowPitch - 2);
  const left = (wave: number) => 1 + (wave - 1) * pitch + Math.floor((wave - 1) / every) * gap;
  const filled = new Uint32Array(depth + 1);
  const cells = statements.map((statement): SegmentCell => {
    const wave = waveOf[statement] as number;
    const row = filled[wave] as number;
    filled[wave] = row + 1;
    const state = kept.has(statement) ? 'kept' : again.has(statement) ? 'again' : 'free';
    return { statement, state, x: left(wave), y: 2 + row * rowPitch };
  });
  const bottom = 2 + tallest * rowPitch;
  const end = left(depth) + cellWidth;
  return {
    height: bottom + 24,
    bottom,
    middle: Math.max(end / 2, Math.min(100, width / 2)),
    cellWidth,
    cellHeight,
    cells,
    cuts: segments.slice(1).map((_, s) => left((s + 1) * every + 1) - gap / 2 - 1),
  };
}
