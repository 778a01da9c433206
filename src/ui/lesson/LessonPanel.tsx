import { useState } from 'react';
import { beginLesson } from '../../state/lesson/writing';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { late } from '../parts/frame/late';
import { Part, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { LessonBar } from './LessonBar';
import { PageReader } from './PageReader';

const PageWriter = late(
  async () => (await import('./PageWriter')).PageWriter,
  'What writes lessons',
);

const CourseList = late(
  async () => (await import('./CourseList')).CourseList,
  'The lessons of the course',
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
          <p>
            A lesson is pages to read, each with its graph. Write one of the graph that is open, or
            take one of the course.
          </p>
          <div>
            <Button
              variant="primary"
              disabled={
                empty && 'There is no graph yet: build one, or take a lesson of the course.'
              }
              onClick={begin}
            >
              Make a lesson of this graph
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
