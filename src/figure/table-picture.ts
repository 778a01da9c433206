import { rowOrderOf } from '../core/trace/rows';
import { stepAt, type Trace } from '../core/trace/trace';
import type { TraceStyle } from '../lang/medium/medium';
import { traceHeadings } from '../lang/table/trace-headings';
import type { Cell } from '../lang/term/cells';
import { latexCells } from '../lang/term/latex-cells';
import type { Ink } from './inks';
import { type Mark, type Picture, type Stroke, straight } from './picture';
import type { Typesetter } from './typeset';
import { latexOfWords } from './words';

/** How the printed trace is drawn. */
export interface TableLook extends TraceStyle {
  /** Whether a step has been taken, and whether it is of those just taken. */
  reached(step: number): 'before' | 'now' | 'after';
  /** Of longer tables only so many rows are drawn, around those of the steps just taken. */
  readonly mostRows: number;
}

const SIZE = 20;
const HEADING = 19;
/** Between the two cells of a half, and between the halves. */
const GAPS = [14, 34] as const;
/** Around a row's formulas, above and below; no row is lower than a line. */
const AROUND = 5;
const LEAST = 30;
const RULE: Stroke = { ink: 'ink', width: 1.6 };
const THIN: Stroke = { ink: 'line-strong', width: 0.9 };

interface Half {
  readonly cell: Cell;
  readonly when: 'before' | 'now' | 'after';
}

/**
 * The evaluation trace as papers print it, in both halves. The rows of the steps just taken stand on a tint; those
 * that are still to come are pale.
 */
export function tablePicture(trace: Trace, look: TableLook, typeset: Typesetter): Picture {
  const { rows, cut } = rowsShown(trace, look);
  const cells = rows.map(({ halves }) => halves.flatMap((half) => half?.cell ?? ['', '']));
  const measured = cells.map((row) => row.map((latex) => (latex ? typeset(latex) : null)));
  const widths = [0, 1, 2, 3].map((k) =>
    Math.max(0, ...measured.map((row) => (row[k]?.width ?? 0) * SIZE)),
  );
  const headings = traceHeadings[trace.mode].map((text) => {
    const latex = latexOfWords(text);
    return { latex, width: typeset(latex).width * HEADING };
  });
  // A half is at least as wide as what stands over it.
  for (const half of [0, 1] as const) {
    const [a = 0, b = 0] = [widths[2 * half], widths[2 * half + 1]];
    widths[2 * half + 1] = Math.max(b, (headings[half]?.width ?? 0) - a - GAPS[0]);
  }
  const lefts = [0, 0, 0, 0];
  let x = 8;
  widths.forEach((width, k) => {
    lefts[k] = x;
    x += width + (k % 2 === 0 ? GAPS[0] : GAPS[1]);
  });
  const width = x - GAPS[1] + 8;

  const marks: Mark[] = [];
  const rule = (y: number, stroke: Stroke) =>
    marks.push(straight({ x: 0, y }, { x: width, y }, stroke));
  rule(1, RULE);
  headings.forEach(({ latex }, half) => {
    const at = { x: lefts[2 * half] as number, baseline: 24 };
    marks.push({ kind: 'label', latex, ...at, anchor: 'start', size: HEADING, ink: 'ink' });
  });
  let y = 36;
  rule(y, THIN);
  rows.forEach(({ halves, ruled }, r) => {
    if (ruled) rule(y, THIN);
    const set = measured[r] ?? [];
    const above = Math.max(0.7 * SIZE, ...set.map((each) => (each?.height ?? 0) * SIZE)) + AROUND;
    const below = Math.max(0.22 * SIZE, ...set.map((each) => (each?.depth ?? 0) * SIZE)) + AROUND;
    const more = Math.max(0, LEAST - above - below) / 2;
    const height = above + below + 2 * more;
    halves.forEach((half, side) => {
      if (!half) return;
      const left = lefts[2 * side] as number;
      const tint: Ink = side === 0 ? 'value-tint' : 'adjoint-tint';
      const right = (lefts[2 * side + 1] as number) + (widths[2 * side + 1] as number);
      if (half.when === 'now') {
        const box = { x: left - 6, y: y + 1, width: right - left + 12, height: height - 2 };
        marks.push({ kind: 'box', ...box, radius: 4, fill: tint, stroke: null });
      }
      const ink: Ink = half.when === 'after' ? 'line-strong' : 'ink';
      half.cell.forEach((latex, k) => {
        if (!latex) return;
        const at = { x: lefts[2 * side + k] as number, baseline: y + above + more };
        marks.push({ kind: 'label', latex, ...at, anchor: 'start', size: SIZE, ink });
      });
    });
    y += height;
  });
  if (cut) {
    const at = { x: width / 2, baseline: y + 20 };
    marks.push({
      kind: 'label',
      latex: '\\cdots',
      ...at,
      anchor: 'middle',
      size: SIZE,
      ink: 'ink-soft',
    });
    y += 28;
  }
  rule(y, RULE);
  return { width, height: y + 1, marks };
}

function rowsShown(trace: Trace, look: TableLook) {
  const order = rowOrderOf(trace);
  const half = (step: number, side: 'primal' | 'derivative'): Half | null => {
    if (step < 0) return null;
    const cell = latexCells(trace, stepAt(trace, step), look)[side];
    return cell && { cell, when: look.reached(step) };
  };
  const count = Math.min(order.count, look.mostRows);
  const from =
    count < order.count ? Math.min(firstNow(trace, look, count), order.count - count) : 0;
  const rows = Array.from({ length: count }, (_, k) => {
    const [left, right] = order.at(from + k);
    return {
      halves: [half(left, 'primal'), half(right, 'derivative')] as const,
      ruled: from + k > 0 && order.ruled(from + k),
    };
  });
  return { rows, cut: count < order.count };
}

/** The row from which the rows of the steps just taken are in the middle of `count` rows. */
function firstNow(trace: Trace, look: TableLook, count: number): number {
  const order = rowOrderOf(trace);
  for (let step = 0; step < trace.stepCount; step++) {
    if (look.reached(step) === 'now') return Math.max(0, order.of(step) - Math.floor(count / 2));
  }
  return 0;
}
