import { Maximize, Plus, Spline, ZoomIn, ZoomOut } from 'lucide-react';
import { type CommandId, commands, runCommand } from '../../../state/command/commands';
import { IconButton } from '../../parts/fields/Button';
import styles from './Controls.module.css';

const shown = [
  ['zoomIn', ZoomIn],
  ['zoomOut', ZoomOut],
  ['fit', Maximize],
  ['arrange', Spline],
] as const satisfies readonly (readonly [CommandId, unknown])[];

/** Buttons for the view, and one that adds, for those who have no keyboard at hand. */
export function Controls({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className={styles.controls}>
      <IconButton label="Add a node" icon={<Plus aria-hidden="true" />} onClick={onAdd} />
      {shown.map(([id, Icon]) => (
        <IconButton
          key={id}
          label={commands[id].label}
          shortcut={commands[id].shortcut}
          icon={<Icon aria-hidden="true" />}
          onClick={() => runCommand(id)}
        />
      ))}
    </div>
  );
}
