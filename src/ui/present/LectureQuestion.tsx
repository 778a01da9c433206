import { rightAnswers } from '../../classroom/check/answers';
import { placeNames } from '../../classroom/check/asked';
import type { Stop } from '../../classroom/lesson/stops';
import { mistakeTexts } from '../../words/en/mistake';
import { promptWords } from '../../words/en/question';
import styles from './Lecture.module.css';
import { wording } from './words';

type QuestionStop = Extract<Stop, { readonly asked: unknown }>;

const stages = {
  think: wording.think,
  hands: wording.showOfHands,
  reveal: wording.answer,
} as const;

/** A question of a lecture, which waits: first all think, then they show which answer they have, then it is told. */
export function LectureQuestion({
  stop,
  digits,
}: {
  readonly stop: QuestionStop;
  readonly digits: number;
}) {
  const { kind, question, asked, choices } = stop;
  const told = kind === 'reveal';
  const [field] = asked.fields;
  const bug = field?.form === 'line' ? field.bug : null;
  return (
    <section aria-label={wording.question} className={styles.question}>
      <p className={styles.stage}>{stages[kind]}</p>
      <p className={styles.prompt}>
        {question.prompt ?? promptWords[question.kind](placeNames(asked))}
      </p>
      {bug && (
        <ol className={styles.choices}>
          {bug.lines.map(({ symbols, number }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are, and two may say the same.
            <li key={k} data-right={(told && k === bug.wrong) || undefined}>
              <span className={styles.answer}>
                {symbols} = {number}
              </span>
              {told && k === bug.wrong && (
                <span className={styles.why}>{mistakeTexts[bug.mistake].title}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {kind !== 'think' && choices.length > 0 && (
        <ol className={styles.choices}>
          {choices.map(({ text, mistake }) => (
            <li key={text} data-right={(told && mistake === null) || undefined}>
              <span className={styles.answer}>{text}</span>
              {told && (
                <span className={styles.why}>
                  {mistake === null ? wording.right : mistakeTexts[mistake].title}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {told && !bug && choices.length === 0 && (
        <p className={styles.answer}>{rightAnswers(asked, digits).join(', ')}</p>
      )}
    </section>
  );
}
