import { Ellipsis } from 'lucide-react';
import { type CommandId, runCommand } from '../../state/command/commands';
import { useOwnKeys } from '../../state/command/keys';
import { CommandIcon } from '../parts/command/CommandIcon';
import { commandItem } from '../parts/command/command-item';
import { Menu } from '../parts/menus/Menu';

const ids = [
  ['clear', 'myGraphs', 'open', 'save', 'export', 'print', 'embed', 'present', 'sideBySide', 'ask'],
  ['settings', 'shortcuts', 'glossary'],
] as const satisfies readonly (readonly CommandId[])[];

/** What is needed seldom. */
export function MoreMenu() {
  const own = useOwnKeys((keys) => keys.own);
  const items = ids.flatMap((group, g) =>
    group.map((id, k) => ({
      ...commandItem(id, own),
      icon: <CommandIcon id={id} />,
      separated: g > 0 && k === 0,
    })),
  );
  return (
    <Menu
      label="More"
      icon={<Ellipsis />}
      items={items}
      placement="below-end"
      onChoose={(id) => runCommand(id as CommandId)}
    />
  );
}
