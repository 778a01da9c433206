import { BookOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce, complain } from '../../state/stores/notices';
import { openExample } from '../../state/visit/opening';
import { Menu } from '../parts/menus/Menu';
import type { MenuItem } from '../parts/menus/MenuList';

type Examples = typeof import('../../file/examples/examples');

/** Graphs to start from, each with what there is to see in it. Opening one can be undone. */
export function ExamplesMenu() {
  // They are fetched once the page is there.
  const [examples, setExamples] = useState<Examples | null>(null);
  useEffect(() => {
    let left = false;
    import('../../file/examples/examples').then(
      (loaded) => !left && setExamples(loaded),
      () => complain('The examples could not be loaded.', 'Reload the page when you are online.'),
    );
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
        openExample(example).then(
          () => announce(`${example.title}. ${example.teaches}`),
          () =>
            complain('The example could not be opened.', 'Reload the page when you are online.'),
        );
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
