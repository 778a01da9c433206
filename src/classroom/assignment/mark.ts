import { type Assignment, type HandedIn, NO_WORK, type Work } from '../../document/assignment';
import type { Document } from '../../document/document';
import type { MistakeId } from '../../words/en/mistake';
import { type Asked, ask } from '../check/asked';
import { check, type FieldVerdict, isRight } from '../check/check';
import { hashOf } from './hash';
import { documentFor } from './own-numbers';
import { wording } from './words';

/** What an assignment asks a student: by question, with the numbers that are the student's. */
export interface Sheet {
  readonly document: Document;
  /** Null where a question has no answer in this graph. */
  readonly asked: readonly (Asked | null)[];
}

export function sheetFor(assignment: Assignment, hash: string, student: string): Sheet {
  const document = documentFor(assignment, hash, student);
  const { mode } = assignment.snapshot.view;
  const asked = assignment.questions.map((question) => ask(document, question, mode));
  return { document, asked };
}

/** What became of one question, judged anew from what was answered. */
interface QuestionMark {
  readonly right: boolean;
  /** Attempts that counted: no more than were allowed, up to the first that was right. */
  readonly attempts: number;
  readonly hints: number;
  /** Of the last that counted. */
  readonly verdicts: readonly FieldVerdict[];
  /** The mistakes it shows, each once. */
  readonly mistakes: readonly MistakeId[];
}

/** The mark of one who handed in. */
export interface Mark {
  readonly student: string;
  /** Questions that are right. */
  readonly points: number;
  readonly most: number;
  readonly questions: readonly QuestionMark[];
  /** What is odd about it, and is told. */
  readonly notices: readonly MarkNotice[];
}

/**
 * Other numbers of work than of questions, or more attempts than were allowed: somebody wrote it by hand. Or that one
 * name has handed in more than once.
 */
type MarkNotice = 'other questions' | 'too many attempts' | 'handed in more than once';

/** That something answers another assignment. */
class OtherAssignment extends Error {
  override readonly name = 'OtherAssignment';
}

/**
 * Marks what was handed in. All is worked out from the answers; nothing that is handed in says what it is worth.
 * @throws OtherAssignment where it answers another, or one that was changed since.
 */
export async function marked(assignment: Assignment, handedIn: HandedIn): Promise<Mark> {
  const hash = await hashOf(assignment);
  if (handedIn.assignment !== hash) {
    throw new OtherAssignment(wording.anotherAssignment);
  }
  const sheet = sheetFor(assignment, hash, handedIn.student);
  const questions = sheet.asked.map((asked, k) =>
    questionMark(assignment, asked, handedIn.work[k] ?? NO_WORK),
  );
  const { attempts, questions: posed } = assignment;
  const notices: MarkNotice[] = [];
  if (handedIn.work.length !== posed.length) notices.push('other questions');
  if (attempts !== null && handedIn.work.some((work) => work.attempts.length > attempts)) {
    notices.push('too many attempts');
  }
  const points = questions.filter(({ right }) => right).length;
  return { student: handedIn.student, points, most: posed.length, questions, notices };
}

function questionMark(
  { attempts, relative, snapshot }: Assignment,
  asked: Asked | null,
  work: Work,
): QuestionMark {
  const { digits } = snapshot.view;
  const counted = work.attempts.slice(0, attempts ?? work.attempts.length);
  let verdicts: readonly FieldVerdict[] = [];
  let taken = 0;
  for (const { answer } of asked ? counted : []) {
    verdicts = check(asked as Asked, answer, { digits, relative });
    taken++;
    if (isRight(verdicts)) break;
  }
  const kinds = verdicts.flatMap((verdict) =>
    verdict.kind === 'mistaken' ? verdict.diagnoses.slice(0, 1).map(({ mistake }) => mistake) : [],
  );
  return {
    // An answer that was looked at is nobody's own.
    right: isRight(verdicts) && !work.revealed,
    attempts: taken,
    hints: work.hints,
    verdicts,
    mistakes: [...new Set(kinds)],
  };
}
