import { Plus } from 'lucide-react';
import type { CommandId } from '../../../state/command/commands';
import { CommandButton } from '../../parts/command/CommandButton';
import { IconButton } from '../../parts/fields/Button';
import styles from './Controls.module.css';

const shown: readonly CommandId[] = ['zoomIn', 'zoomOut', 'fit', 'arrange'];

/** Buttons for the view, and one that adds, for those who have no keyboard at hand. */
export function Controls({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className={styles.controls}>
      <IconButton label="Add a node" icon={<Plus aria-hidden="true" />} onClick={onAdd} />
      {shown.map((id) => (
        <CommandButton key={id} id={id} />
      ))}
    </div>
  );
}
