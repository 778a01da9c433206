import { Copy, Trash2 } from 'lucide-react';
import { runCommand } from '../../../state/command/commands';
import { IconButton } from '../fields/Button';

/** What can be done with what is selected. Only nodes can be duplicated, not wires. */
export function SelectionButtons({ nodes }: { readonly nodes: boolean }) {
  return (
    <>
      {nodes && (
        <IconButton
          label="Duplicate"
          icon={<Copy aria-hidden="true" />}
          onClick={() => runCommand('duplicate')}
        />
      )}
      <IconButton
        label="Delete"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => runCommand('delete')}
      />
    </>
  );
}
