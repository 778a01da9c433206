import { BookOpen } from 'lucide-react';
import { attempt } from '../../state/loading/attempt';
import { announce } from '../../state/stores/notices';
import { openExample } from '../../state/visit/opening';
import { Menu } from '../parts/menus/Menu';
import type { MenuItem } from '../parts/menus/MenuList';
import { exampleList } from './early';

/** Graphs to start from, each with what there is to see in it. Opening one can be undone. */
export function ExamplesMenu() {
  const examples = exampleList.usePart();
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

type Examples = NonNullable<ReturnType<typeof exampleList.now>>;

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
