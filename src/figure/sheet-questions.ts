import { brokenLines } from './broken-lines';
import { PT } from './paper';
import { type LabelMark, type Mark, type Picture, straight } from './picture';
import type { Typesetter } from './typeset';
import { latexOfTerm, latexOfWords } from './words';

/** What is asked on paper. */
export interface SheetQuestion {
  readonly prompt: string;
  /** Lines among which one is to be found, each with the number at its end. */
  readonly lines: readonly string[];
  readonly fields: readonly SheetField[];
}

interface SheetField {
  /** What the field is for, as v′₁; empty where the question says it. */
  readonly name: string;
  readonly answer: string;
  /** Whether the answer takes a line of its own. */
  readonly wide: boolean;
}

const TEXT = 10 * PT;
const LINE = 1.45 * TEXT;
/** Room for what is written by hand. */
const FIELD = 24 * PT;
/** Before what is asked, for its number. */
const INDENT = 18 * PT;
const BETWEEN = 16 * PT;
const COLUMNS = 3;

/** Each question as the lines that it takes: what is asked, and where it is answered, or the answers. */
export function questionBlocks(
  questions: readonly SheetQuestion[],
  room: number,
  answers: boolean,
  typeset: Typesetter,
): readonly (readonly Picture[])[] {
  return questions.map(({ prompt, lines, fields }, k) => {
    const inside = room - INDENT;
    const text = brokenLines(prompt.split(/(?<=\s)/).map(pieceOf), inside, TEXT, typeset);
    const asked = text.map((latex, line) => {
      const number = line === 0 ? [label(latexOfWords(`${k + 1}.`), 0, TEXT)] : [];
      return picture(room, LINE, [...number, { ...label(latex, INDENT, TEXT), room: inside }]);
    });
    const listed = lines.map((line, at) =>
      picture(room, LINE, [
        label(latexOfWords(`(${at + 1})`), INDENT, TEXT),
        { ...label(latexOfTerm(line), INDENT + 2 * INDENT, TEXT), room: inside - 2 * INDENT },
      ]),
    );
    return [...asked, ...listed, ...fieldRows(fields, room, answers, typeset)];
  });
}

/** A word of a question, which may be the name of a number. */
function pieceOf(word: string): string {
  return /[₀-₉₋′∂→×÷]|\u0307/u.test(word) ? latexOfTerm(word) : latexOfWords(word);
}

function* fieldRows(
  fields: readonly SheetField[],
  room: number,
  answers: boolean,
  typeset: Typesetter,
): Generator<Picture> {
  const inside = room - INDENT;
  let row: Mark[] = [];
  let column = 0;
  for (const { name, answer, wide } of fields) {
    const columns = wide ? 1 : COLUMNS;
    if (column >= columns || (wide && column > 0)) {
      yield picture(room, FIELD, row);
      row = [];
      column = 0;
    }
    const width = (inside - (columns - 1) * BETWEEN) / columns;
    const from = INDENT + column * (width + BETWEEN);
    const baseline = FIELD - 8 * PT;
    const latex = name === '' ? '' : `${latexOfTerm(name)} =`;
    const start = from + (latex === '' ? 0 : typeset(latex).width * TEXT + 5 * PT);
    const left = width - (start - from);
    if (latex !== '') row.push(label(latex, from, baseline));
    if (answers) {
      row.push({ ...label(latexOfTerm(answer), start, baseline), ink: 'adjoint', room: left });
    } else {
      const y = baseline + 3 * PT;
      const stroke = { ink: 'ink-soft', width: 1.2 } as const;
      row.push(straight({ x: start, y }, { x: start + left, y }, stroke));
    }
    column = wide ? columns : column + 1;
  }
  if (row.length > 0) yield picture(room, FIELD, row);
}

function label(latex: string, x: number, baseline: number): LabelMark {
  return { kind: 'label', latex, x, baseline, anchor: 'start', size: TEXT, ink: 'ink' };
}

function picture(width: number, height: number, marks: readonly Mark[]): Picture {
  return { width, height, marks };
}
