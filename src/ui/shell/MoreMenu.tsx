import { Ellipsis, FilePlus2, FolderOpen, Keyboard, Save, Settings2 } from 'lucide-react';
import { runCommand } from '../../state/command/commands';
import { Menu } from '../parts/menus/Menu';
import type { MenuItem } from '../parts/menus/MenuList';
import type { ShellDialog } from './shell-dialog';

const items: readonly MenuItem[] = [
  { id: 'new', label: 'New empty graph', icon: <FilePlus2 /> },
  { id: 'open', label: 'Open a file…', icon: <FolderOpen /> },
  { id: 'save', label: 'Save to a file', icon: <Save /> },
  { id: 'settings', label: 'Settings…', icon: <Settings2 />, separated: true },
  { id: 'shortcuts', label: 'Keyboard shortcuts…', icon: <Keyboard />, shortcut: '?' },
];

const workFile = () => import('../share/work-file');

/** What is needed seldom. */
export function MoreMenu({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  return (
    <Menu
      label="More"
      icon={<Ellipsis />}
      items={items}
      placement="below-end"
      onChoose={(id) => {
        if (id === 'new') runCommand('clear');
        else if (id === 'open') void workFile().then(({ openFile }) => openFile());
        else if (id === 'save') void workFile().then(({ saveFile }) => saveFile());
        else onDialog(id as ShellDialog);
      }}
    />
  );
}
