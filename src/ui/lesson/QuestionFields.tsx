import { Trash2 } from 'lucide-react';
import { type Question, questionLimits } from '../../document/question';
import { removeQuestion, takeQuestion, writePrompt } from '../../state/lesson/writing';
import { questionNames } from '../../words/en/question';
import { Button, IconButton } from '../parts/fields/Button';
import styles from './Lesson.module.css';
import { TextField } from './TextField';

/** What the open page asks: each question in words of one's own, and what adds the one that waits. */
export function QuestionFields({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <fieldset className={styles.asked}>
      <legend>Questions</legend>
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
            label={`Remove question ${k + 1}`}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => removeQuestion(k)}
          />
        </div>
      ))}
      <p className={styles.hint}>
        Press Ask above the graph: what is selected, or what the player does next, becomes a
        question. Words of your own take the place of the usual ones.
      </p>
      <div>
        <Button onClick={takeQuestion}>Add the question that is asked now</Button>
      </div>
    </fieldset>
  );
}
