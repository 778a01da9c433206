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
import { wording } from './words';

/** The open page of a lesson, to be written: its words, its graph and its place among the others. */
export function PageWriter({ lesson: { pages, page } }: { readonly lesson: Lesson }) {
  const open = pages[page] as LessonPage;
  const [previewed, setPreviewed] = useState(false);
  const full = pages.length >= limits.pages && wording.aLessonTakesPages(limits.pages);
  return (
    <Part name={wording.writePage(page + 1)}>
      <TextField
        label={wording.titleOfThePage}
        value={open.title}
        most={limits.title}
        onText={(title) => writePage({ title })}
      />
      <TextField
        label={wording.whatIsRead}
        hint={wording.markdownFormulasStandBetween}
        rows={12}
        value={open.prose}
        most={limits.prose}
        onText={(prose) => writePage({ prose })}
      />
      <div>
        <Button pressed={previewed} onClick={() => setPreviewed(!previewed)}>
          {wording.preview}
        </Button>
      </div>
      {previewed && (
        <section aria-label={wording.preview} className={styles.preview}>
          <Prose text={open.prose} />
        </section>
      )}
      <TextField
        label={wording.speakersNotes}
        hint={wording.onlyWhoPresentsTheLesson}
        rows={4}
        value={open.notes}
        most={limits.prose}
        onText={(notes) => writePage({ notes })}
      />
      <QuestionFields questions={open.questions} />
      <Buttons>
        <Button variant="primary" onClick={takeGraph}>
          {wording.useTheGraphAsIt}
        </Button>
        <Button disabled={full} onClick={addPage}>
          {wording.addAPage}
        </Button>
        <Button disabled={page === 0 && wording.itIsTheFirstPage} onClick={() => movePage(-1)}>
          {wording.moveUp}
        </Button>
        <Button
          disabled={page === pages.length - 1 && wording.itIsTheLastPage}
          onClick={() => movePage(1)}
        >
          {wording.moveDown}
        </Button>
        <Button
          disabled={pages.length === 1 && wording.aLessonHasAtLeast}
          onClick={() => attempt(removePage)}
        >
          {wording.removeThePage}
        </Button>
        <Button variant="danger" onClick={endLesson}>
          {wording.takeTheLessonAway}
        </Button>
      </Buttons>
    </Part>
  );
}
