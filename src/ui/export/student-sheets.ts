import { sheetFor } from '../../classroom/assignment/mark';
import { rightAnswers } from '../../classroom/check/answers';
import { type Asked, fieldName, promptOf } from '../../classroom/check/asked';
import { type Assignment, assignmentLimits } from '../../document/assignment';
import type { Question } from '../../document/question';
import type { BlankChoice, BlankKey } from '../../figure/blanks';
import type { Paper, Sheet } from '../../figure/paper';
import type { SheetQuestion } from '../../figure/sheet-questions';
import { type SheetParts, sheetsOf } from '../../figure/sheets';
import type { Typesetter } from '../../figure/typeset';
import type { PaperSource } from './paper-source';

/** So many students have sheets at once. */
export const MOST_STUDENTS = 400;

/** An assignment on paper: what is on it, and how it is laid out. */
export interface OnPaper {
  readonly source: PaperSource;
  readonly assignment: Assignment;
  readonly hash: string;
  readonly paper: Paper;
  readonly graph: boolean;
  readonly table: boolean;
  /** Whether the answers are filled in. */
  readonly solution: boolean;
  readonly link: string | null;
  readonly code: SheetParts['code'];
}

/** The names or numbers of students in a text, one a line. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, assignmentLimits.student))
    .filter((line) => line !== '');
}

/**
 * Makes the sheets of an assignment, one after the other for each student, with the numbers that are the student's;
 * where nobody is named, one for whoever writes a name on it, with the numbers of the graph. Yields how many there are,
 * so that a page can go on in between.
 */
export function* makingSheets(
  on: OnPaper,
  names: readonly string[],
  typeset: Typesetter,
): Generator<number, readonly Sheet[], undefined> {
  const { assignment, hash, paper, solution } = on;
  // Students of one set of numbers have one sheet but for the name.
  const known = new Map<string, Parts>();
  const sheets: Sheet[] = [];
  for (const name of names.length > 0 ? names.slice(0, MOST_STUDENTS) : [null]) {
    const given = name === null ? { ...assignment, numbers: [] } : assignment;
    const { document, asked } = sheetFor(given, hash, name ?? '');
    const key = JSON.stringify(document.graph.nodes);
    const { parts, blanks } = known.get(key) ?? partsOf(on, on.source.of(document), asked, typeset);
    known.set(key, { parts, blanks });
    const whose = name === null ? parts : { ...parts, student: name };
    sheets.push(...sheetsOf(whose, paper, { cells: blanks, answers: solution }, typeset));
    yield sheets.length;
  }
  return sheets;
}

interface Parts {
  readonly parts: SheetParts;
  readonly blanks: ReadonlySet<BlankKey>;
}

function partsOf(
  { assignment, graph, table, solution, link, code }: OnPaper,
  source: PaperSource,
  asked: readonly (Asked | null)[],
  typeset: Typesetter,
): Parts {
  const blanks = new Set(
    blanksFor(assignment.questions).flatMap((each) => [...source.blanks(each)]),
  );
  const { digits } = assignment.snapshot.view;
  const parts: SheetParts = {
    title: assignment.title || source.title,
    kind: solution ? 'answers' : 'worksheet',
    formula: source.formula,
    inputs: source.inputs,
    graph: graph ? source.graph(solution ? new Set() : blanks, typeset) : null,
    table: table ? source.table : null,
    questions: asked.flatMap((each) => (each ? [questionOf(each, digits)] : [])),
    ...{ link, code },
  };
  return { parts, blanks };
}

/** What of the run is not shown where these are asked: derivatives never are, values where they are asked for. */
function blanksFor(questions: readonly Question[]): readonly BlankChoice[] {
  const asksValues = questions.some(
    (question) =>
      question.kind === 'value' ||
      question.kind === 'bug' ||
      (question.kind === 'column' && question.of === 'value'),
  );
  const derivatives = ['derivatives', 'partials'] as const;
  return asksValues ? ['values', ...derivatives] : derivatives;
}

function questionOf(asked: Asked, digits: number): SheetQuestion {
  const answers = rightAnswers(asked, digits);
  const bug = asked.fields.flatMap((field) => (field.form === 'line' ? field.bug.lines : []));
  return {
    prompt: promptOf(asked),
    lines: bug.map(({ symbols, number }) => `${symbols} = ${number}`),
    fields: asked.fields.map((field, k) => ({
      name: fieldName(asked, field),
      answer: answers[k] ?? '',
      wide: field.form === 'order' || (answers[k] ?? '').length > 12,
    })),
  };
}
