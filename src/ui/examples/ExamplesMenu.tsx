import { BookOpen } from 'lucide-react';
import { exampleById, exampleGroups } from '../../file/examples/examples';
import { announce } from '../../state/notices';
import { openExample } from '../../state/session';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/MenuList';

const items: readonly MenuItem[] = exampleGroups.flatMap((group) =>
  group.examples.map((example) => ({
    id: example.id,
    label: example.title,
    detail: example.teaches,
    group: group.title,
  })),
);

/** Graphs to start from, each with what there is to see in it. Opening one can be undone. */
export function ExamplesMenu() {
  return (
    <Menu
      label="Examples"
      icon={<BookOpen />}
      items={items}
      columns
      onChoose={(id) => {
        const example = exampleById(id);
        if (!example) return;
        openExample(example);
        announce(`${example.title}. ${example.teaches}`);
      }}
    >
      Examples
    </Menu>
  );
}
