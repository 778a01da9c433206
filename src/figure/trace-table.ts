import { rowOrderOf } from '../core/trace/rows';
import { stepAt, type Trace } from '../core/trace/trace';
import type { TraceStyle } from '../lang/medium/medium';
import { traceHeadings } from '../lang/table/trace-headings';
import type { Cell } from '../lang/term/cells';
import { latexCells } from '../lang/term/latex-cells';
import { type BlankKey, blankKey } from './blanks';
import type { Ink } from './inks';
import { type Mark, moved, type Picture, type Point, type Stroke, straight } from './picture';
import type { Typeset, Typesetter } from './typeset';
import { latexOfWords } from './words';

/** When a step is taken, seen from the moment that is drawn. */
export type When = 'before' | 'now' | 'after';

/** A table as papers print it, half by half; where it has both they stand side by side. */
export interface TraceTable {
  readonly headings: readonly string[];
  readonly rows: readonly TraceTableRow[];
  /** How many rows of the trace are left out. */
  readonly more: number;
}

interface TraceTableRow {
  readonly halves: readonly (Half | null)[];
  /** Whether a rule is drawn above it. */
  readonly ruled: boolean;
}

interface Half {
  readonly step: number;
  readonly side: 0 | 1;
  readonly cell: Cell;
  readonly when: When;
}

/**
 * Some rows of the evaluation trace, in both halves. Of longer tables there are `mostRows`, around those of the steps
 * just taken, where any were.
 */
export function traceTable(
  trace: Trace,
  style: TraceStyle,
  mostRows: number,
  reached: (step: number) => When = () => 'before',
): TraceTable {
  const order = rowOrderOf(trace);
  const half = (step: number, side: 0 | 1): Half | null => {
    if (step < 0) return null;
    const cell = latexCells(trace, stepAt(trace, step), style)[
      side === 0 ? 'primal' : 'derivative'
    ];
    return cell && { step, side, cell, when: reached(step) };
  };
  const count = Math.min(order.count, mostRows);
  const isCut = count < order.count;
  const from = isCut ? Math.min(firstNow(trace, reached, count), order.count - count) : 0;
  const rows = Array.from({ length: count }, (_, k) => {
    const [left, right] = order.at(from + k);
    const halves = [half(left, 0), half(right, 1)] as const;
    return { halves, ruled: from + k > 0 && order.ruled(from + k) };
  });
  return { headings: traceHeadings[trace.mode], rows, more: order.count - count };
}

/** The row from which the rows of the steps just taken are in the middle of `count` rows. */
function firstNow(trace: Trace, reached: (step: number) => When, count: number): number {
  const order = rowOrderOf(trace);
  for (let step = 0; step < trace.stepCount; step++) {
    if (reached(step) === 'now') return Math.max(0, order.of(step) - Math.floor(count / 2));
  }
  return 0;
}

/** The halves as tables of their own, each read downward in the order of its steps. */
export function stacked({ headings, rows, more }: TraceTable): readonly TraceTable[] {
  return headings.map((heading, side) => ({
    headings: [heading],
    rows: rows
      .flatMap(({ halves }) => halves[side] ?? [])
      .sort((a, b) => a.step - b.step)
      .map((half) => ({ halves: [half], ruled: false })),
    more,
  }));
}

/** What is left blank, and whether it is filled in. */
export interface Blanks {
  readonly cells: ReadonlySet<BlankKey>;
  readonly answers: boolean;
}

const NO_BLANKS: Blanks = { cells: new Set(), answers: false };

/** A table whose columns and rows have their places. */
export interface SetTable {
  readonly width: number;
  /** The rule at its top, its headings, and the rule below them; it stands over each part of the table. */
  readonly head: Picture;
  readonly rows: readonly SetRow[];
}

interface SetRow {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly cells: readonly CellBox[];
}

/** Where a cell stands. */
export interface CellBox {
  readonly key: BlankKey;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = 20;
const HEADING = 19;
/** Between the two cells of a half, and between the halves. */
const GAPS = [14, 34] as const;
const EDGE = 8;
/** Around a row's formulas, above and below; no row is lower than a line, and none with a blank lower than a hand writes. */
const AROUND = 5;
const LEAST = 30;
const LEAST_WRITTEN = 44;
/** The line to write on. */
const BLANK = 90;
/** So much longer it becomes where there is room. */
const WIDEST_BLANK = 320;
const RULE: Stroke = { ink: 'ink', width: 1.6 };
const THIN: Stroke = { ink: 'line-strong', width: 0.9 };

interface SetCell {
  readonly key: BlankKey;
  readonly latex: string;
  readonly set: Typeset;
  /** What stands before the line to write on; null where there is none. */
  readonly before: Typeset | null;
  readonly beforeLatex: string;
}

/** Gives the columns and rows of a table their places; where there is something to fill in it takes all of its room. */
export function setTable(
  { headings, rows }: TraceTable,
  typeset: Typesetter,
  { cells: blank, answers }: Blanks = NO_BLANKS,
  room = 0,
): SetTable {
  const set = rows.map(({ halves }) => halves.map((half) => half && setHalf(half, typeset, blank)));
  const widths = headings.map((_, k) => columnWidths(set.map((halves) => halves[k] ?? null)));
  const titles = headings.map((text) => {
    const latex = latexOfWords(text);
    return { latex, width: typeset(latex).width * HEADING };
  });
  // A half is at least as wide as what stands over it.
  for (const [k, columns] of widths.entries()) {
    columns[1] = Math.max(columns[1], (titles[k]?.width ?? 0) - columns[0] - GAPS[0]);
  }
  const within = 2 * EDGE + (widths.length - 1) * GAPS[1] + widths.length * GAPS[0];
  const free = room - within - widths.flat().reduce((sum, width) => sum + width, 0);
  const written = widths.map((_, k) => set.some((halves) => hasBlank(halves[k] ?? null)));
  const shares = written.filter(Boolean).length;
  for (const [k, columns] of widths.entries()) {
    if (written[k] && free > 0) columns[1] += Math.min(WIDEST_BLANK, free / shares);
  }
  let x = EDGE;
  const lefts = widths.map(([a, b]) => {
    const places = [x, x + a + GAPS[0]] as const;
    x = places[1] + b + GAPS[1];
    return places;
  });
  const width = x - GAPS[1] + EDGE;
  const rule = (y: number, stroke: Stroke) => straight({ x: 0, y }, { x: width, y }, stroke);
  const head: Mark[] = [
    rule(1, RULE),
    ...titles.map(({ latex }, k): Mark => {
      const at = { x: lefts[k]?.[0] ?? 0, baseline: 24 };
      return { kind: 'label', latex, ...at, anchor: 'start', size: HEADING, ink: 'ink' };
    }),
    rule(36, THIN),
  ];
  const setRows = rows.map(({ halves, ruled }, r): SetRow => {
    const inRow = (set[r] ?? []).flatMap((half) => half ?? []);
    const above = Math.max(0.7 * SIZE, ...inRow.map((each) => each.set.height * SIZE)) + AROUND;
    const below = Math.max(0.22 * SIZE, ...inRow.map((each) => each.set.depth * SIZE)) + AROUND;
    const least = inRow.some(({ before }) => before) ? LEAST_WRITTEN : LEAST;
    const more = Math.max(0, least - above - below) / 2;
    const height = above + below + 2 * more;
    const marks: Mark[] = ruled ? [rule(0, THIN)] : [];
    const cells: CellBox[] = [];
    halves.forEach((half, k) => {
      const [places, columns] = [lefts[k], widths[k]];
      if (!half || !places || !columns) return;
      const right = places[1] + columns[1];
      if (half.when === 'now') {
        const tint: Ink = half.side === 0 ? 'value-tint' : 'adjoint-tint';
        const box = { x: places[0] - 6, y: 1, width: right - places[0] + 12, height: height - 2 };
        marks.push({ kind: 'box', ...box, radius: 4, fill: tint, stroke: null });
      }
      (set[r]?.[k] ?? []).forEach((cell, part) => {
        const at = { x: places[part as 0 | 1], baseline: above + more };
        const room = columns[part as 0 | 1];
        cells.push({ key: cell.key, x: at.x, y: 0, width: room, height });
        const ink: Ink = half.when === 'after' ? 'line-strong' : 'ink';
        marks.push(...cellMarks(cell, at, room, ink, answers));
      });
    });
    return { height, marks, cells };
  });
  return { width, head: { width, height: 36, marks: head }, rows: setRows };
}

function hasBlank(half: SetHalf | null): boolean {
  return half?.some(({ before }) => before !== null) ?? false;
}

type SetHalf = readonly [SetCell, SetCell];

function setHalf(half: Half, typeset: Typesetter, blank: Blanks['cells']): SetHalf {
  const cell = (part: 0 | 1): SetCell => {
    const latex = half.cell[part];
    const key = blankKey({ step: half.step, side: half.side, part });
    const beforeLatex = latex.slice(0, latex.indexOf('=') + 1);
    const before = blank.has(key) && latex !== '' ? typeset(beforeLatex) : null;
    return { key, latex, set: typeset(latex), before, beforeLatex };
  };
  return [cell(0), cell(1)];
}

function columnWidths(halves: readonly (SetHalf | null)[]): [number, number] {
  const width = (part: 0 | 1) =>
    Math.max(
      0,
      ...halves.map((half) => {
        if (!half) return 0;
        const { set, before } = half[part];
        return Math.max(set.width * SIZE, before ? before.width * SIZE + 8 + BLANK : 0);
      }),
    );
  return [width(0), width(1)];
}

function* cellMarks(
  { latex, before, beforeLatex }: SetCell,
  at: { readonly x: number; readonly baseline: number },
  room: number,
  ink: Ink,
  answers: boolean,
): Generator<Mark> {
  if (latex === '') return;
  const label = { kind: 'label', ...at, anchor: 'start', size: SIZE } as const;
  if (!before) {
    yield { ...label, latex, ink };
    return;
  }
  if (answers) {
    yield { ...label, latex, ink: 'adjoint' };
    return;
  }
  if (beforeLatex !== '') yield { ...label, latex: beforeLatex, ink };
  const y = at.baseline + 7;
  const left = at.x + before.width * SIZE + (beforeLatex === '' ? 0 : 8);
  yield straight({ x: left, y }, { x: at.x + room, y }, { ink: 'ink-soft', width: 1.2 });
}

/** Some rows of a table below its headings, with the rule at their end, and where their cells are. */
export function partOfTable(
  { width, head, rows }: SetTable,
  from: number,
  to: number,
): { readonly picture: Picture; readonly cells: readonly CellBox[] } {
  const marks: Mark[] = [...head.marks];
  const cells: CellBox[] = [];
  let y = head.height;
  for (const row of rows.slice(from, to)) {
    const by: Point = { x: 0, y };
    for (const mark of row.marks) marks.push(moved(mark, by));
    for (const cell of row.cells) cells.push({ ...cell, y });
    y += row.height;
  }
  marks.push(straight({ x: 0, y }, { x: width, y }, RULE));
  return { picture: { width, height: y + 1, marks }, cells };
}
