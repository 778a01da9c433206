import type { OwnTable } from '../../document/training';
import { trainingOf } from '../../document/training';
import { type DataSet, rowsOf } from '../../learn/data/data-set';
import {
  type Missing,
  readNpy,
  readTable,
  TableError,
  type TableRead,
} from '../../learn/data/table';
import { counted, listed, plural } from '../../words/en/grammar';
import { quoted } from '../../words/en/quoted';
import { shown } from '../../words/shown';
import { currentDocument } from '../stores/document-store';
import { inform, refuse } from '../stores/notices';
import { changeRecipe } from './train';
import { useTraining } from './training-store';

/** The largest file that is read, in bytes. */
const MOST_BYTES = 2 ** 24;
/** Characters of a file’s name that a message takes. */
const LONGEST_NAME = 60;

/** Takes rows that were pasted or typed as what is learnt from. */
export function takeText(text: string, missing: Missing = 'left out'): void {
  take(
    () => readTable(text, missing),
    missing,
    (other) => takeText(text, other),
  );
}

/** Takes the rows of a file: of NumPy's `.npy`, or of a text. */
export async function takeFile(file: File): Promise<void> {
  if (file.size > MOST_BYTES) {
    refuse(
      `${shown(file.name, LONGEST_NAME)} is too large to learn from here.`,
      'Take a part of its rows.',
    );
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.npy$/i.test(file.name)) take(() => readNpy(bytes), 'left out', null);
  else takeText(new TextDecoder().decode(bytes));
}

/** @param again takes the same rows with another answer to what is missing; null where that can’t be had. */
function take(
  read: () => TableRead,
  missing: Missing,
  again: ((missing: Missing) => void) | null,
): void {
  try {
    const found = read();
    setRows('take rows of your own', found.table, true);
    useTraining.setState({ taken: { found, missing, again } });
    inform(tableWords(found));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const [cause, mend] = problemWords(error);
    refuse(cause, mend);
  }
}

/** Puts one more row of two features into what is learnt from: its class and where it was drawn. */
export function drawRow(set: DataSet, row: readonly [x: number, y: number, of: number]): void {
  const { data } = trainingOf(currentDocument());
  const width = set.features.length;
  const before =
    data.set === 'own' && data.own
      ? data.own
      : {
          columns: [...set.features, 'class'],
          rows: Array.from({ length: rowsOf(set) }, (_, k) => [
            ...set.x.subarray(k * width, (k + 1) * width),
            set.y[k] as number,
          ]),
          ...(set.classes && { classes: set.classes }),
        };
  setRows('draw a row', { ...before, rows: [...before.rows, row] });
}

/** Begins rows of one's own with none but two, one of each class, for what is drawn. */
export function beginDrawing(): void {
  setRows('begin to draw rows', {
    columns: ['x1', 'x2', 'class'],
    rows: [
      [-0.5, 0, 0],
      [0.5, 0, 1],
    ],
    classes: ['0', '1'],
  });
}

/** @param normalised whether features are; rows that are drawn are learnt from as they are, all of them. */
function setRows(label: string, own: OwnTable, normalised = false): void {
  const { data } = trainingOf(currentDocument());
  const test = normalised ? data.test : 0;
  changeRecipe(label, { data: { ...data, set: 'own', own, test, normalised } });
}

function tableWords({ table, header, incomplete, spread }: TableRead): string {
  const { columns, rows, classes } = table;
  const told = [
    `${counted(rows.length, 'row')} of ${counted(columns.length - 1, 'feature')}, ${header ? 'named by the first line' : 'without names'}`,
    classes
      ? `the last column says which of ${classes.length} classes`
      : 'the last column is a number to be told',
  ];
  if (spread.length > 0) {
    told.push(
      `words of ${listed(spread.map(({ column }) => quoted(column)))} became columns of 0 and 1`,
    );
  }
  if (incomplete > 0) {
    told.push(
      `${counted(incomplete, 'row')} in which something is missing ${plural(incomplete, 'was', 'were')} left out`,
    );
  }
  return `${told.join('; ')}. Features are normalised, which can be changed under Data. Undo takes it back.`;
}

function problemWords({ problem }: TableError): readonly [cause: string, mend: string] {
  switch (problem.kind) {
    case 'no rows':
      return [
        'There is no complete row in it.',
        'Give a line for each row, its cells with commas between, the target last.',
      ];
    case 'one column':
      return [
        'A row has one number alone.',
        'Give features and, last, the target, with commas between.',
      ];
    case 'uneven':
      return [
        `Line ${problem.line} has ${counted(problem.cells, 'cell')}, the first ${problem.expected}.`,
        'Give all lines the same number of cells.',
      ];
    case 'too many words':
      return [
        `The column ${quoted(problem.column)} has ${problem.words} different words.`,
        'Leave out columns such as names, or give numbers.',
      ];
    case 'too large':
      return ['It has too many rows or columns.', 'Take a part of it.'];
    case 'no such array':
      return [
        'This is no array of rows that NumPy has saved.',
        'Save a two-dimensional array of numbers: np.save("rows.npy", np.column_stack([X, y])).',
      ];
  }
}
