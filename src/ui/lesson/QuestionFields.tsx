import { Trash2 } from 'lucide-react';
import { type Question, questionLimits } from '../../document/question';
import { removeQuestion, takeQuestion, writePrompt } from '../../state/lesson/writing';
import { questionNames } from '../../words/en/question';
import { Button, IconButton } from '../parts/fields/Button';
import styles from './Lesson.module.css';
import { TextField } from './TextField';
import { wording } from './words';

/** What the open page asks: each question in words of one's own, and what adds the one that waits. */
export function QuestionFields({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <fieldset className={styles.asked}>
      <legend>{wording.questions}</legend>
      {questions.map((question, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id but its place.
        <div key={k} className={styles.one}>
          <TextField
            label={`${k + 1}. ${questionNames[question.kind]}`}
            value={question.prompt ?? ''}
            most={questionLimits.prompt}
            onText={(prompt) => writePrompt(k, prompt)}
          />
          <IconButton
            label={wording.removeQuestion(k + 1)}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => removeQuestion(k)}
          />
        </div>
      ))}
      <p className={styles.hint}>{wording.pressAskAboveTheGraph}</p>
      <div>
        <Button onClick={takeQuestion}>{wording.addTheQuestionThatIs}</Button>
      </div>
    </fieldset>
  );
}
