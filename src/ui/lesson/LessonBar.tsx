import { Check, Library, List, Pencil } from 'lucide-react';
import type { Lesson } from '../../document/document';
import { keyOfPage, useProgress } from '../../state/lesson/progress';
import { turnTo } from '../../state/lesson/turning';
import { attempt } from '../../state/loading/attempt';
import { IconButton } from '../parts/fields/Button';
import { Menu } from '../parts/menus/Menu';
import { Phrase } from '../parts/text/Phrase';
import styles from './Lesson.module.css';
import { nameOfPage } from './lesson-words';
import { wording } from './words';

/** What a lesson is gone through by: its contents, the other lessons of the course, and whether it is written. */
export function LessonBar({
  lesson,
  shown,
  onShow,
}: {
  readonly lesson: Lesson;
  readonly shown: 'page' | 'writing' | 'course';
  readonly onShow: (shown: 'page' | 'writing' | 'course') => void;
}) {
  const { pages, page } = lesson;
  const read = useProgress((progress) => progress.read);
  const count = pages.filter((each) => read.has(keyOfPage(each))).length;
  const items = pages.map((each, k) => {
    const isRead = read.has(keyOfPage(each));
    return {
      id: String(k),
      label: nameOfPage(each, k),
      ...(isRead && { detail: wording.read, icon: <Check size={14} aria-hidden /> }),
      ...(k === page && { checked: true }),
    };
  });
  return (
    <div className={styles.bar}>
      <Menu
        label={wording.contents}
        icon={<List size={16} aria-hidden />}
        items={items}
        onChoose={(id) => attempt(() => turnTo(Number(id)))}
      >
        {wording.contents}
      </Menu>
      <span className={styles.count}>
        <Phrase
          of={wording.pageOf(page + 1, pages.length, count > 0 && wording.readCounted(count))}
        />
      </span>
      <IconButton
        label={wording.course}
        icon={<Library />}
        pressed={shown === 'course'}
        onClick={() => onShow(shown === 'course' ? 'page' : 'course')}
      />
      <IconButton
        label={wording.write}
        icon={<Pencil />}
        pressed={shown === 'writing'}
        onClick={() => onShow(shown === 'writing' ? 'page' : 'writing')}
      />
    </div>
  );
}
