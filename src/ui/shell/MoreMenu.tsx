import { Ellipsis } from 'lucide-react';
import { type CommandId, runCommand } from '../../state/command/commands';
import { useOwnKeys } from '../../state/command/keys';
import { whyNotBeside } from '../../state/command/why-not-beside';
import { CommandIcon } from '../parts/command/CommandIcon';
import { commandItem } from '../parts/command/command-item';
import { useWindowSize } from '../parts/frame/window-size';
import { Menu } from '../parts/menus/Menu';
import { wording } from './words';

const ids = [
  ['clear', 'myGraphs', 'open', 'save', 'export', 'print', 'embed', 'present', 'sideBySide', 'ask'],
  ['settings', 'shortcuts', 'glossary'],
] as const satisfies readonly (readonly CommandId[])[];

/** What is needed seldom. */
export function MoreMenu() {
  const own = useOwnKeys((keys) => keys.own);
  const alone = whyNotBeside(useWindowSize());
  const items = ids.flatMap((group, g) =>
    group.map((id, k) => ({
      ...commandItem(id, own),
      icon: <CommandIcon id={id} />,
      separated: g > 0 && k === 0,
      ...(id === 'sideBySide' && alone ? { disabled: true, detail: alone } : {}),
    })),
  );
  return (
    <Menu
      label={wording.more}
      icon={<Ellipsis />}
      items={items}
      placement="below-end"
      onChoose={(id) => runCommand(id as CommandId)}
    />
  );
}
