import { mistakeTexts } from '../../words/en/mistake';
import type { Mark } from '../assignment/mark';
import type { Marked } from '../assignment/report';
import { wording } from '../assignment/words';

/** What is said of one question, without its answer. */
function sentenceOf(mark: Mark['questions'][number]): string {
  if (mark.right) return `${wording.right}.`;
  if (mark.attempts === 0) return `${wording.notAnswered}.`;
  const titles = mark.mistakes.map((id) => mistakeTexts[id].title);
  return titles.length === 0
    ? `${wording.notRight}.`
    : `${wording.notRight}: ${titles.join('; ')}.`;
}

/** Of several the first that can be marked: more of them are no more attempts. */
function firstOf(all: readonly Marked[]): Mark | null {
  const found = all.find((each) => 'mark' in each);
  return found && 'mark' in found ? found.mark : null;
}

function whyNone(all: readonly Marked[]): string {
  const [problem] = all.flatMap((each) => ('problem' in each ? [each.problem] : []));
  return problem ?? wording.noLink;
}

function whose({ student, points, most, notices }: Mark): string {
  const told = notices.map((notice) => wording.notices[notice]).join(' ');
  const notes = told === '' ? '' : ` ${wording.besides(told)}`;
  return wording.handedInAs(student, points, most) + notes;
}

/** What Gradescope reads as results.json. */
export function gradescopeResults(all: readonly Marked[], questions: number): unknown {
  const mark = firstOf(all);
  if (!mark) return { score: 0, max_score: questions, output: whyNone(all) };
  return {
    output: whose(mark),
    tests: mark.questions.map((question, k) => ({
      name: wording.question(k + 1),
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
      name: wording.question(k + 1),
      points: question.right ? 1 : 0,
      max_points: 1,
      message: sentenceOf(question),
    })),
  };
}
