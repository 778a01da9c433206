import { Check } from 'lucide-react';
import { pagesOf } from '../../classroom/lesson/course/course';
import type { CourseLesson } from '../../classroom/lesson/course/course-lesson';
import { course, openCourse } from '../../state/lesson/course';
import { keyOfPage, useProgress } from '../../state/lesson/progress';
import { attempt } from '../../state/loading/attempt';
import { Section } from '../parts/frame/Section';
import styles from './Lesson.module.css';
import { wording } from './words';

/** The lessons of the course in their order, each with what one learns and how much of it was read. */
export function CourseList({ onOpened }: { readonly onOpened?: () => void }) {
  return (
    <Section title={wording.theCourse} about={wording.lessonsOfAboutTenMinutes(course.length)}>
      <ol className={styles.course}>
        {course.map((lesson) => (
          <CourseEntry key={lesson.id} lesson={lesson} onOpened={onOpened} />
        ))}
      </ol>
    </Section>
  );
}

function CourseEntry({
  lesson,
  onOpened,
}: {
  readonly lesson: CourseLesson;
  readonly onOpened: (() => void) | undefined;
}) {
  const pages = pagesOf(lesson);
  const count = useProgress(({ read }) => pages.filter((page) => read.has(keyOfPage(page))).length);
  const isRead = count === pages.length;
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() =>
          attempt(async () => {
            if (await openCourse(lesson.id)) onOpened?.();
          })
        }
      >
        <span className={styles.name}>
          {lesson.title}
          {isRead && <Check size={14} role="img" aria-label={wording.read} />}
        </span>
        <span className={styles.teaches}>{lesson.teaches}</span>
        {count > 0 && !isRead && (
          <span className={styles.teaches}>{wording.ofPagesRead(count, pages.length)}</span>
        )}
      </button>
    </li>
  );
}
