import { lessonAfter, shippedAs } from '../../classroom/lesson/course/course';
import { openCourse } from '../../state/lesson/course';
import { attempt } from '../../state/loading/attempt';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { Phrase } from '../parts/text/Phrase';
import styles from './Lesson.module.css';
import { wording } from './words';

/** What comes after a lesson of the course, at its end. */
export function NextLesson() {
  const shipped = useDocument(({ document }) => shippedAs(document));
  if (!shipped) return null;
  const next = lessonAfter(shipped.id);
  return (
    <section aria-label={wording.afterThisLesson} className={styles.after}>
      {next ? (
        <>
          <p>
            <Phrase of={wording.theNextLesson(<strong>{next.title}</strong>, next.teaches)} />
          </p>
          <Button onClick={() => attempt(() => openCourse(next.id))}>
            {wording.openTheNextLesson}
          </Button>
        </>
      ) : (
        <p>{wording.thisIsTheEndOf}</p>
      )}
    </section>
  );
}
