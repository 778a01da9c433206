import { lessonAfter, shippedAs } from '../../classroom/lesson/course/course';
import { openCourse } from '../../state/lesson/course';
import { attempt } from '../../state/loading/attempt';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import styles from './Lesson.module.css';

/** What comes after a lesson of the course, at its end. */
export function NextLesson() {
  const shipped = useDocument(({ document }) => shippedAs(document));
  if (!shipped) return null;
  const next = lessonAfter(shipped.id);
  return (
    <section aria-label="After this lesson" className={styles.after}>
      {next ? (
        <>
          <p>
            The next lesson: <strong>{next.title}</strong>. {next.teaches}
          </p>
          <Button onClick={() => attempt(() => openCourse(next.id))}>Open the next lesson</Button>
        </>
      ) : (
        <p>This is the end of the course. Build a graph of your own, and make a lesson of it.</p>
      )}
    </section>
  );
}
