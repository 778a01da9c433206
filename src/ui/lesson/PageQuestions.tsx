import { Check } from 'lucide-react';
import { useEffect, useId } from 'react';
import { ask, placeNames } from '../../classroom/check/asked';
import { isRight } from '../../classroom/check/check';
import type { LessonPage } from '../../document/document';
import type { Question } from '../../document/question';
import { pose } from '../../state/classroom/asking';
import { useAsking } from '../../state/classroom/asking-store';
import { keyOfQuestion, questionAnswered, useProgress } from '../../state/lesson/progress';
import { restorePage } from '../../state/lesson/turning';
import { attempt } from '../../state/loading/attempt';
import { inform } from '../../state/stores/notices';
import { promptWords } from '../../words/en/question';
import { Button } from '../parts/fields/Button';
import styles from './Lesson.module.css';
import { wording } from './words';

/** What a page asks: each question with what has it wait below the graph. */
export function PageQuestions({ page }: { readonly page: LessonPage }) {
  const heading = useId();
  if (page.questions.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.questions}>
      <h4 id={heading}>{wording.nowYou}</h4>
      <ol>
        {page.questions.map((question, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id but its place.
          <PageQuestion key={k} page={page} question={question} at={k} />
        ))}
      </ol>
    </section>
  );
}

function PageQuestion({
  page,
  question,
  at,
}: {
  readonly page: LessonPage;
  readonly question: Question;
  readonly at: number;
}) {
  const answered = useProgress(({ read }) => read.has(keyOfQuestion(page, at)));
  const right = useAsking(
    ({ asking }) => asking?.asked.question === question && isRight(asking.verdicts),
  );
  useEffect(() => {
    if (right) questionAnswered(page, at);
  }, [right, page, at]);
  const words = useId();
  const begin = async () => {
    // What is asked is about the graph of the page, whatever was done to it.
    await restorePage();
    if (!pose(question)) inform(wording.thisQuestionIsAboutSomething);
  };
  return (
    <li>
      <p id={words}>
        {promptOf(page, question)}{' '}
        {answered && <Check size={14} role="img" aria-label={wording.answered} />}
      </p>
      <Button aria-describedby={words} onClick={() => attempt(begin)}>
        {answered ? wording.answerAgain : wording.answer}
      </Button>
    </li>
  );
}

function promptOf({ document, view }: LessonPage, question: Question): string {
  if (question.prompt !== undefined) return question.prompt;
  const asked = ask(document, question, view.mode);
  return asked ? promptWords[question.kind](placeNames(asked)) : wording.aQuestionAboutWhatIs;
}
