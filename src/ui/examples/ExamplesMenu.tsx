import { BookOpen } from 'lucide-react';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { announce } from '../../state/stores/notices';
import { openExample } from '../../state/visit/opening';
import { Menu } from '../parts/menus/Menu';
import { exampleList } from './early';
import { wording } from './words';

const course = latePart(() => import('../../state/lesson/course'), wording.theLessonsOfTheCourse);

/** Graphs to start from, each with what there is to see in it. Opening one can be undone. */
export function ExamplesMenu() {
  const listing = exampleList.usePart();
  return (
    <Menu
      label={wording.examples}
      icon={<BookOpen />}
      items={listing?.exampleItems ?? []}
      List={listing?.ExampleList}
      columns
      onChoose={(id) => {
        if (id === listing?.COURSE) attempt(async () => (await course()).openCourse('small-steps'));
        const example = listing?.exampleById(id);
        if (!example) return;
        attempt(async () => {
          await openExample(example);
          announce(`${example.title}. ${example.teaches}`);
        });
      }}
    >
      {wording.examples}
    </Menu>
  );
}
