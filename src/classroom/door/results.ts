import { mistakeTexts } from '../../words/en/mistake';
import type { Mark } from '../assignment/mark';
import type { Marked } from '../assignment/report';

/** What is said of one question, without its answer. */
function sentenceOf(mark: Mark['questions'][number]): string {
  if (mark.right) return 'Right.';
  if (mark.attempts === 0) return 'Not answered.';
  const titles = mark.mistakes.map((id) => mistakeTexts[id].title);
  return titles.length === 0 ? 'Not right.' : `Not right: ${titles.join('; ')}.`;
}

/** Of several the first that can be marked: more of them are no more attempts. */
function firstOf(all: readonly Marked[]): Mark | null {
  const found = all.find((each) => 'mark' in each);
  return found && 'mark' in found ? found.mark : null;
}

function whyNone(all: readonly Marked[]): string {
  const [problem] = all.flatMap((each) => ('problem' in each ? [each.problem] : []));
  return problem ?? 'No link is in what was submitted: paste what Hand in gives.';
}

function whose({ student, points, most, notices }: Mark): string {
  const notes = notices.length === 0 ? '' : ` Told besides: ${notices.join(', ')}.`;
  return `Handed in as ${student || 'nobody'}: ${points} of ${most}.${notes}`;
}

/** What Gradescope reads as results.json. */
export function gradescopeResults(all: readonly Marked[], questions: number): unknown {
  const mark = firstOf(all);
  if (!mark) return { score: 0, max_score: questions, output: whyNone(all) };
  return {
    output: whose(mark),
    tests: mark.questions.map((question, k) => ({
      name: `Question ${k + 1}`,
      score: question.right ? 1 : 0,
      max_score: 1,
      status: question.right ? 'passed' : 'failed',
      output: sentenceOf(question),
      visibility: 'visible',
    })),
  };
}

/** What PrairieLearn reads as results.json. */
export function prairieLearnResults(all: readonly Marked[]): unknown {
  const mark = firstOf(all);
  if (!mark) return { gradable: false, format_errors: [whyNone(all)] };
  return {
    gradable: true,
    score: mark.points / mark.most,
    message: whose(mark),
    tests: mark.questions.map((question, k) => ({
      name: `Question ${k + 1}`,
      points: question.right ? 1 : 0,
      max_points: 1,
      message: sentenceOf(question),
    })),
  };
}
