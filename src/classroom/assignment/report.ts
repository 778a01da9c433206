import type { HandedIn } from '../../document/assignment';
import { csvRows, csvText } from '../../lang/table/csv';
import { mistakeTexts } from '../../words/en/mistake';
import type { Mark } from './mark';
import { wording } from './words';

/** Something that was read for marking: its mark, or why it has none. */
export type Marked =
  | { readonly from: string; readonly mark: Mark; readonly handedIn: HandedIn }
  | { readonly from: string; readonly problem: string };

/** A table of marks for spreadsheets: a row for each that was handed in. */
export function marksCsv(all: readonly Marked[], questions: number): string {
  const numbers = Array.from({ length: questions }, (_, k) => k + 1);
  const columns = wording.columns;
  const head = [
    ...[columns.student, columns.points, columns.of],
    ...numbers.flatMap((k) =>
      [columns.question, columns.attempts, columns.hints, columns.mistake].map(
        (column) => `${column} ${k}`,
      ),
    ),
    ...[columns.notes, columns.from],
  ];
  const rows = all.map((each) => {
    const from = csvText(each.from);
    if ('problem' in each) {
      return ['', '', '', ...numbers.flatMap(() => ['', '', '', '']), csvText(each.problem), from];
    }
    const { student, points, most, questions: marks, notices } = each.mark;
    const cells = numbers.flatMap((k) => {
      const mark = marks[k - 1];
      if (!mark) return ['', '', '', ''];
      const mistakes = mark.mistakes.map((id) => mistakeTexts[id].title).join('; ');
      return [mark.right ? '1' : '0', String(mark.attempts), String(mark.hints), csvText(mistakes)];
    });
    const said = csvText(notices.map((notice) => wording.notices[notice]).join(' '));
    return [csvText(student), String(points), String(most), ...cells, said, from];
  });
  return csvRows([head, ...rows]);
}

/** How often something became of a question. */
export interface Share {
  readonly what: string;
  readonly right: boolean;
  readonly count: number;
}

/** Of each question, what became of it, the most frequent mistake first. */
export function distribution(
  all: readonly Marked[],
  questions: number,
): readonly (readonly Share[])[] {
  return Array.from({ length: questions }, (_, k) => {
    const counts = new Map<string, number>();
    for (const each of all) {
      if ('problem' in each) continue;
      const what = outcomeOf(each.mark, k);
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return [...counts]
      .map(([what, count]) => ({ what, right: what === wording.right, count }))
      .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
  });
}

function outcomeOf({ questions }: Mark, k: number): string {
  const mark = questions[k];
  if (!mark || mark.attempts === 0) return wording.notAnswered;
  if (mark.right) return wording.right;
  const [mistake] = mark.mistakes;
  return mistake ? mistakeTexts[mistake].title : wording.notKnown;
}
