import { type Asked, placeNames, primitiveSign } from '../../classroom/check/asked';
import { type FieldVerdict, isRight } from '../../classroom/check/check';
import type { Diagnosis } from '../../classroom/check/diagnosis';
import { operandsAt } from '../../core/program/program';
import { type MistakePlace, mistakeTexts } from '../../words/en/mistake';
import { answerWords, questionTexts } from '../../words/en/question';
import { said } from '../../words/problem';
import { wording } from './words';

/** What is said of an answer: that it is right, or of the first field that is not, what went wrong. */
export function sayVerdict(asked: Asked, verdicts: readonly FieldVerdict[]): string {
  if (isRight(verdicts)) return wording.right;
  const wrong = verdicts.filter(({ kind }) => kind !== 'right');
  const [first] = wrong as [FieldVerdict];
  const count =
    verdicts.length > 1 ? wording.ofAreRight(verdicts.length - wrong.length, verdicts.length) : '';
  return count + sayWrong(asked, first);
}

function sayWrong(asked: Asked, verdict: FieldVerdict): string {
  switch (verdict.kind) {
    case 'right':
      return '';
    case 'unreadable':
      return said(answerWords, verdict.problem).message;
    case 'not known':
      return asked.question.kind === 'bug' ? questionTexts.otherLine : wording.notRightItIsNot;
    case 'mistaken': {
      const sentences = verdict.diagnoses.map((each) =>
        mistakeTexts[each.mistake].sentence(placeOf(asked, each)),
      );
      const [only, ...others] = sentences;
      return others.length === 0
        ? wording.notRight(only)
        : wording.notRightThisNumberComes(
            sentences.map((each, k) => `${k + 1}: ${each}`).join(' '),
          );
    }
  }
}

/** Hints for the first field that is wrong: where, what, how. */
export function hintsFor(asked: Asked, verdicts: readonly FieldVerdict[]): readonly string[] {
  const [field] = asked.fields;
  if (field?.form === 'line') {
    const { mistake, at } = field.bug;
    const { title, where } = mistakeTexts[mistake];
    return questionTexts.bugHints(title, where(placeOf(asked, { mistake, at })));
  }
  const wrong = verdicts.find(({ kind }) => kind !== 'right');
  const [diagnosis] = wrong?.kind === 'mistaken' ? wrong.diagnoses : [];
  if (!diagnosis) return questionTexts.plainHints(placeNames(asked));
  const words = mistakeTexts[diagnosis.mistake];
  const place = placeOf(asked, diagnosis);
  return [words.where(place), words.what(place), words.how(place)];
}

function placeOf({ setting, names, mode }: Asked, { at }: Diagnosis): MistakePlace {
  const { program } = setting;
  const statement = names[at.statement] ?? wording.theOutput;
  const operand = at.position < 0 ? undefined : operandsAt(program, at.statement)[at.position];
  return {
    statement,
    primitive: primitiveSign(program, at.statement),
    operand: operand === undefined ? statement : (names[operand] ?? statement),
    mode,
  };
}
