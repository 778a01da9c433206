import { useState } from 'react';
import { beginLesson } from '../../state/lesson/writing';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { late } from '../parts/frame/late';
import { Part, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { LessonBar } from './LessonBar';
import { PageReader } from './PageReader';
import { wording } from './words';

const PageWriter = late(
  async () => (await import('./PageWriter')).PageWriter,
  wording.whatWritesLessons,
);

const CourseList = late(
  async () => (await import('./CourseList')).CourseList,
  wording.theLessonsOfTheCourse,
);

/** The lesson that the graph is of: read page by page, or written. Where there is none, those that ship. */
export function LessonPanel({ name }: PageProps) {
  const lesson = useDocument(({ document }) => document.lesson);
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  const [shown, show] = useState<'page' | 'writing' | 'course'>('page');
  if (!lesson) {
    const begin = () => {
      beginLesson();
      show('writing');
    };
    return (
      <Sections name={name}>
        <Part>
          <p>{wording.aLessonIsPagesTo}</p>
          <div>
            <Button variant="primary" disabled={empty && wording.thereIsNoGraphYet} onClick={begin}>
              {wording.makeALessonOfThis}
            </Button>
          </div>
        </Part>
        <CourseList />
      </Sections>
    );
  }
  return (
    <Sections name={name} actions={<LessonBar lesson={lesson} shown={shown} onShow={show} />}>
      {shown === 'writing' && <PageWriter lesson={lesson} />}
      {shown === 'page' && <PageReader lesson={lesson} />}
      {shown === 'course' && <CourseList onOpened={() => show('page')} />}
    </Sections>
  );
}
