import { useState } from 'react';
import { limits } from '../../core/limits';
import type { Lesson, LessonPage } from '../../document/document';
import {
  addPage,
  endLesson,
  movePage,
  removePage,
  takeGraph,
  writePage,
} from '../../state/lesson/writing';
import { attempt } from '../../state/loading/attempt';
import { Button } from '../parts/fields/Button';
import { Buttons, Part } from '../parts/frame/Section';
import { Prose } from '../parts/prose/Prose';
import styles from './Lesson.module.css';
import { QuestionFields } from './QuestionFields';
import { TextField } from './TextField';

/** The open page of a lesson, to be written: its words, its graph and its place among the others. */
export function PageWriter({ lesson: { pages, page } }: { readonly lesson: Lesson }) {
  const open = pages[page] as LessonPage;
  const [previewed, setPreviewed] = useState(false);
  const full = pages.length >= limits.pages && `A lesson takes ${limits.pages} pages.`;
  return (
    <Part name={`Write page ${page + 1}`}>
      <TextField
        label="Title of the page"
        value={open.title}
        most={limits.title}
        onText={(title) => writePage({ title })}
      />
      <TextField
        label="What is read"
        hint="Markdown; formulas stand between $ and $. A link leads to https://… or, as #2, to a page."
        rows={12}
        value={open.prose}
        most={limits.prose}
        onText={(prose) => writePage({ prose })}
      />
      <div>
        <Button pressed={previewed} onClick={() => setPreviewed(!previewed)}>
          Preview
        </Button>
      </div>
      {previewed && (
        <section aria-label="Preview" className={styles.preview}>
          <Prose text={open.prose} />
        </section>
      )}
      <TextField
        label="Speaker’s notes"
        hint="Only who presents the lesson sees them."
        rows={4}
        value={open.notes}
        most={limits.prose}
        onText={(notes) => writePage({ notes })}
      />
      <QuestionFields questions={open.questions} />
      <Buttons>
        <Button variant="primary" onClick={takeGraph}>
          Use the graph as it is now
        </Button>
        <Button disabled={full} onClick={addPage}>
          Add a page
        </Button>
        <Button disabled={page === 0 && 'It is the first page.'} onClick={() => movePage(-1)}>
          Move up
        </Button>
        <Button
          disabled={page === pages.length - 1 && 'It is the last page.'}
          onClick={() => movePage(1)}
        >
          Move down
        </Button>
        <Button
          disabled={pages.length === 1 && 'A lesson has at least one page.'}
          onClick={() => attempt(removePage)}
        >
          Remove the page
        </Button>
        <Button variant="danger" onClick={endLesson}>
          Take the lesson away
        </Button>
      </Buttons>
    </Part>
  );
}
