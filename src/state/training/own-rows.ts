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
import { quoted } from '../../words/en/quoted';
import { shown } from '../../words/shown';
import { currentDocument } from '../stores/document-store';
import { inform, refuse } from '../stores/notices';
import { changeRecipe } from './train';
import { useTraining } from './training-store';
import { wording } from './words';

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
    refuse(wording.isTooLargeToLearn(shown(file.name, LONGEST_NAME)), wording.takeAPartOfIts);
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
    setRows(wording.takeRowsOfYourOwn, found.table, true);
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
  setRows(wording.drawARow, { ...before, rows: [...before.rows, row] });
}

/** Begins rows of one's own with none but two, one of each class, for what is drawn. */
export function beginDrawing(): void {
  setRows(wording.beginToDrawRows, {
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
    wording.rowsOfFeatures(rows.length, columns.length - 1, header),
    classes ? wording.theLastColumnSaysWhich(classes.length) : wording.theLastColumnIsA,
  ];
  if (spread.length > 0) {
    told.push(wording.wordsOfBecameColumnsOf(spread.map(({ column }) => quoted(column))));
  }
  if (incomplete > 0) {
    told.push(wording.rowsLeftOutForMissing(incomplete));
  }
  return wording.featuresAreNormalisedWhichCan(told.join('; '));
}

function problemWords({ problem }: TableError): readonly [cause: string, mend: string] {
  switch (problem.kind) {
    case 'no rows':
      return [wording.thereIsNoCompleteRow, wording.giveALineForEach];
    case 'one column':
      return [wording.aRowHasOneNumber, wording.giveFeaturesAndLastThe];
    case 'uneven':
      return [
        wording.lineHasTheFirst(problem.line, problem.cells, problem.expected),
        wording.giveAllLinesTheSame,
      ];
    case 'too many words':
      return [
        wording.theColumnHasDifferentWords(quoted(problem.column), problem.words),
        wording.leaveOutColumnsSuchAs,
      ];
    case 'too large':
      return [wording.itHasTooManyRows, wording.takeAPartOfIt];
    case 'no such array':
      return [wording.thisIsNoArrayOf, wording.saveATwoDimensionalArray];
  }
}
