import { brokenLines, cutLines, wordPieces } from './broken-lines';
import { codePicture } from './code-marks';
import { wording } from './late-words';
import { GAP, MARGIN, type Paper, PT, paperSize, type Sheet, SMALL, Stack } from './paper';
import { type Mark, moved, type Picture, scaled, straight } from './picture';
import { questionBlocks, type SheetQuestion } from './sheet-questions';
import {
  type Blanks,
  partOfTable,
  type SetTable,
  setTable,
  stacked,
  type TraceTable,
} from './trace-table';
import type { Typesetter } from './typeset';
import { latexOfWords } from './words';

/** What is printed of a graph; what is null is left out. */
export interface SheetParts {
  readonly title: string;
  /** What kind of sheet it is, where it is to be filled in. */
  readonly kind: 'page' | 'worksheet' | 'answers';
  /** Whose sheet it is, where that is known. */
  readonly student?: string;
  /** What is asked below the graph. */
  readonly questions?: readonly SheetQuestion[];
  /** In LaTeX, for math mode. */
  readonly formula: string | null;
  /** Each input with what it is set to, in LaTeX. */
  readonly inputs: readonly string[];
  readonly graph: Picture | null;
  readonly table: TraceTable | null;
  readonly link: string | null;
  /** The link as a code for cameras. */
  readonly code: readonly (readonly boolean[])[] | null;
}

/** Sizes of type. */
const TITLE = 17 * PT;
const TEXT = 10 * PT;
/** A formula of many lines is made smaller to be no higher than this, as long as it can be read. */
const FORMULA = 110 * PT;
/** A module of a code is no finer than what a telephone reads from a hand's breadth. */
const MODULE = { least: 0.95 * PT, most: 2 * PT } as const;
const CODE = 72 * PT;
/** A table that would be set smaller than this has its halves one below the other. */
const LEAST_TABLE = 0.75;
/** So much of what is left of a sheet the graph takes where a table follows. */
const GRAPH_SHARE = 0.6;
/** To have the table on the same sheet the graph becomes so much smaller at most. */
const LEAST_GRAPH = 0.65;
/** Fewer rows of a table are not begun at the foot of a sheet. */
const FEW_ROWS = 3;

/**
 * What is printed of a graph, sheet by sheet: title, formula and inputs beside the code, the graph as large as there
 * is room, and the table, broken between rows under headings that are repeated. The link is at the foot of the first.
 */
export function sheetsOf(
  parts: SheetParts,
  paper: Paper,
  blanks: Blanks,
  typeset: Typesetter,
): readonly Sheet[] {
  const address = parts.link === null ? [] : linkLines(parts.link, paper, typeset);
  const stack = new Stack(paper, address);
  const { room } = stack;
  drawHead(stack, parts, typeset);
  const { graph, table } = parts;
  const tables = table ? tablesFor(table, room, blanks, typeset) : [];
  const questions = questionBlocks(parts.questions ?? [], room, blanks.answers, typeset);
  if (graph && graph.width > 0) {
    const below = [...questions.map(heightOfBlock), ...tables.map(heightOf)];
    const fitted = scaled(graph, graphScale(graph, stack, below));
    stack.put(fitted, (room - fitted.width) / 2);
    stack.skip(GAP);
  }
  for (const block of questions) {
    // A question is kept together where that can be.
    if (heightOfBlock(block) > stack.left() && !stack.isFresh()) stack.turn();
    for (const line of block) stack.put(line, 0);
    stack.skip(GAP);
  }
  for (const each of tables) drawTable(stack, each);
  if (table && table.more > 0) {
    stack.put(words(wording.andMore(table.more), SMALL, typeset), 0);
  }
  const about = parts.student ? `${parts.title} · ${parts.student}` : parts.title;
  return stack.sheets(about, typeset);
}

function heightOfBlock(block: readonly Picture[]): number {
  return block.reduce((sum, { height }) => sum + height, 0);
}

/** As large as there is room for; smaller where the table then stands on the same sheet and numbers can still be read. */
function graphScale({ width, height }: Picture, stack: Stack, heights: readonly number[]): number {
  const left = stack.left();
  const share = heights.length > 0 ? GRAPH_SHARE : 1;
  const fitting = Math.min(1, stack.room / width, (left * share) / height);
  const below = heights.reduce((sum, each) => sum + each + GAP, 0);
  const beside = (left - below - GAP) / height;
  return beside < fitting && beside >= LEAST_GRAPH * fitting ? beside : fitting;
}

/** Title, formula and inputs at the left, the code at the right. */
function drawHead(stack: Stack, parts: SheetParts, typeset: Typesetter): void {
  const code = parts.code && codeFor(parts.code);
  const room = stack.room - (code ? code.width + GAP : 0);
  const blocks: Picture[] = lines(brokenLines(wordPieces(parts.title), room, TITLE, typeset), {
    size: TITLE,
    room,
    height: 1.25,
    typeset,
  });
  if (parts.kind !== 'page') blocks.push(nameLine(parts.kind, parts.student, room, typeset));
  if (parts.formula) blocks.push(formulaPicture(parts.formula, room, typeset));
  if (parts.inputs.length > 0) {
    const pieces = parts.inputs.map((latex, k) => (k === 0 ? latex : `\\qquad ${latex}`));
    const set = brokenLines(pieces, room, TEXT, typeset);
    blocks.push(...lines(set, { size: TEXT, room, height: 1.6, typeset }));
  }
  const marks: Mark[] = [];
  let y = 0;
  for (const block of blocks) {
    for (const mark of block.marks) marks.push(moved(mark, { x: 0, y }));
    y += block.height;
  }
  if (code) {
    for (const mark of code.marks) marks.push(moved(mark, { x: stack.room - code.width, y: 0 }));
  }
  stack.put({ width: stack.room, height: Math.max(y, code?.height ?? 0), marks }, 0);
  stack.skip(GAP);
}

function codeFor(modules: readonly (readonly boolean[])[]): Picture {
  const fitting = CODE / Math.max(1, modules.length);
  return codePicture(modules, Math.min(MODULE.most, Math.max(MODULE.least, fitting)));
}

interface LineLook {
  readonly size: number;
  readonly room: number;
  /** From line to line, in ems. */
  readonly height: number;
  readonly typeset: Typesetter;
}

/** Lines of LaTeX, each a picture as high as it needs to be. */
function lines(latex: readonly string[], { size, room, height, typeset }: LineLook): Picture[] {
  return latex.map((line) => {
    const set = typeset(line);
    const above = Math.max(0.75, set.height) * size;
    const deep = Math.max(height * size - above, set.depth * size + 2 * PT);
    return {
      width: room,
      height: above + deep,
      marks: [
        {
          kind: 'label',
          latex: line,
          x: 0,
          baseline: above,
          anchor: 'start',
          size,
          ink: 'ink',
          room,
        },
      ],
    };
  });
}

function words(text: string, size: number, typeset: Typesetter): Picture {
  const [line] = lines([latexOfWords(text)], {
    size,
    room: Number.POSITIVE_INFINITY,
    height: 1.6,
    typeset,
  });
  return line as Picture;
}

/** Where pupils write who they are, or whose sheet it is, or that these are the answers. */
function nameLine(
  kind: 'worksheet' | 'answers',
  student: string | undefined,
  room: number,
  typeset: Typesetter,
): Picture {
  const baseline = 19 * PT;
  const height = 27 * PT;
  const label = { kind: 'label', baseline, anchor: 'start', size: TEXT } as const;
  if (kind === 'answers') {
    const name = student === undefined ? '' : ` · ${student}`;
    const latex = latexOfWords(`${wording.answers}${name}`);
    return { width: room, height, marks: [{ ...label, latex, x: 0, ink: 'adjoint', room }] };
  }
  const marks: Mark[] = [];
  const fields = [
    { called: latexOfWords(wording.name), from: 0, to: 0.62, filled: student },
    { called: latexOfWords(wording.date), from: 0.66, to: 1, filled: undefined },
  ];
  for (const { called, from, to, filled } of fields) {
    marks.push({ ...label, latex: called, x: from * room, ink: 'ink-soft' });
    const start = from * room + typeset(called).width * TEXT + 5 * PT;
    const y = baseline + 2 * PT;
    marks.push(straight({ x: start, y }, { x: to * room, y }, { ink: 'ink-soft', width: 1.2 }));
    if (filled === undefined) continue;
    const x = start + 4 * PT;
    const latex = latexOfWords(filled);
    marks.push({ ...label, latex, x, ink: 'ink', room: to * room - x });
  }
  return { width: room, height, marks };
}

/** A formula a little larger than text, smaller where it has many lines, or as large as there is room where it is long. */
function formulaPicture(latex: string, room: number, typeset: Typesetter): Picture {
  const { width, height, depth } = typeset(latex);
  const wanted = Math.max(SMALL, Math.min(1.2 * TEXT, FORMULA / (height + depth)));
  const size = Math.min(wanted, room / Math.max(width, 0.1));
  const baseline = 5 * PT + height * size;
  return {
    width: room,
    height: baseline + depth * size + 4 * PT,
    marks: [{ kind: 'label', latex, x: 0, baseline, anchor: 'start', size, ink: 'ink' }],
  };
}

interface FittedTable {
  readonly table: SetTable;
  readonly scale: number;
}

/** The table, or its halves one below the other where it is too wide to be read side by side. */
function tablesFor(
  table: TraceTable,
  room: number,
  blanks: Blanks,
  typeset: Typesetter,
): readonly FittedTable[] {
  const fitted = (set: SetTable): FittedTable => ({
    table: set,
    scale: Math.min(1, room / Math.max(1, set.width)),
  });
  const whole = fitted(setTable(table, typeset, blanks, room));
  if (whole.scale >= LEAST_TABLE) return [whole];
  return stacked(table).map((half) => fitted(setTable(half, typeset, blanks, room)));
}

function heightOf({ table, scale }: FittedTable): number {
  const rows = table.rows.reduce((sum, row) => sum + row.height, 0);
  return (table.head.height + rows + 2) * scale;
}

/** A table over as many sheets as it takes. */
function drawTable(stack: Stack, { table, scale }: FittedTable): void {
  const { rows, head } = table;
  let from = 0;
  while (from < rows.length) {
    const left = stack.left() / scale - head.height - 2;
    let to = from;
    let height = 0;
    for (let row = rows[to]; row && height + row.height <= left; row = rows[to]) {
      height += row.height;
      to++;
    }
    const isFew = to < rows.length && to - from < FEW_ROWS;
    if (isFew && !stack.isFresh()) {
      stack.turn();
      continue;
    }
    to = Math.max(to, from + 1);
    const { picture, cells } = partOfTable(table, from, to);
    stack.put(
      scaled(picture, scale),
      0,
      cells.map((cell) => ({
        key: cell.key,
        x: cell.x * scale,
        y: cell.y * scale,
        width: cell.width * scale,
        height: cell.height * scale,
      })),
    );
    from = to;
    if (from < rows.length) stack.turn();
  }
  stack.skip(GAP);
}

/** The link in small letters, to be typed or to be read off a file. */
function linkLines(link: string, paper: Paper, typeset: Typesetter): readonly Picture[] {
  const room = paperSize(paper)[0] * PT - 2 * MARGIN;
  const set = cutLines(link, room, SMALL, typeset);
  return lines(set, { size: SMALL, room, height: 1.3, typeset });
}
