import { BookOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { announce } from '../../state/stores/notices';
import { openExample } from '../../state/visit/opening';
import { Menu } from '../parts/menus/Menu';
import type { MenuItem } from '../parts/menus/MenuList';

const loadExamples = latePart(() => import('../../file/examples/examples'), 'The examples');
type Examples = Awaited<ReturnType<typeof loadExamples>>;

/** Graphs to start from, each with what there is to see in it. Opening one can be undone. */
export function ExamplesMenu() {
  // They are fetched once the page is there.
  const [examples, setExamples] = useState<Examples | null>(null);
  useEffect(() => {
    let left = false;
    attempt(async () => {
      const loaded = await loadExamples();
      if (!left) setExamples(loaded);
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <Menu
      label="Examples"
      icon={<BookOpen />}
      items={examples === null ? [] : itemsOf(examples)}
      columns
      onChoose={(id) => {
        const example = examples?.exampleById(id);
        if (!example) return;
        attempt(async () => {
          await openExample(example);
          announce(`${example.title}. ${example.teaches}`);
        });
      }}
    >
      Examples
    </Menu>
  );
}

function itemsOf({ exampleGroups }: Examples): MenuItem[] {
  return exampleGroups.flatMap((group) =>
    group.examples.map((example) => ({
      id: example.id,
      label: example.title,
      detail: example.teaches,
      group: group.title,
    })),
  );
}
