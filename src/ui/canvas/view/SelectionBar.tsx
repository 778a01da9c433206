import { Ellipsis } from 'lucide-react';
import { useSelection } from '../../../state/stores/selection';
import { SelectionButtons } from '../../parts/command/SelectionButtons';
import { IconButton } from '../../parts/fields/Button';
import { classes } from '../../parts/text/classes';
import { elementOf } from '../node/focus';
import { openActions } from '../scene/canvas-store';
import controls from './Controls.module.css';
import { wording } from './early-words';
import styles from './SelectionBar.module.css';

/**
 * What to do with what is selected, for fingers: they have no keys for it, and the inspector may be
 * hidden. It is there on touch screens only.
 */
export function SelectionBar() {
  const { nodes, wires, notes } = useSelection();
  const others = wires.length + notes.length;
  if (nodes.length + others === 0) return null;
  const [first] = nodes;
  const only = nodes.length === 1 && others === 0 ? first : undefined;
  return (
    <div
      className={classes(controls.controls, styles.bar)}
      data-single={only === undefined ? undefined : ''}
    >
      {only !== undefined && (
        <IconButton
          label={wording.actions}
          icon={<Ellipsis aria-hidden="true" />}
          onClick={() => {
            const box = elementOf(only)?.getBoundingClientRect();
            if (box) openActions(only, box);
          }}
        />
      )}
      <SelectionButtons nodes={nodes.length + notes.length > 0} />
    </div>
  );
}
