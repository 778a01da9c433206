import { ChevronDown, Plus } from 'lucide-react';
import { type Arrangement, arrangements } from '../../../layout/stage';
import type { CommandId } from '../../../state/command/commands';
import { latePart } from '../../../state/loading/late-part';
import { attemptEdit } from '../../../state/loading/unmade';
import { useView } from '../../../state/stores/view-store';
import { CommandButton } from '../../parts/command/CommandButton';
import { IconButton } from '../../parts/fields/Button';
import { Menu } from '../../parts/menus/Menu';
import styles from './Controls.module.css';
import { wording } from './words';

const arrangement = latePart(
  () => import('../../../state/document/arrangement'),
  wording.whatArrangesGraphs,
);

const shown: readonly CommandId[] = ['note', 'find', 'zoomIn', 'zoomOut', 'fit', 'arrange'];

const ways: Readonly<Record<Arrangement, { readonly label: string; readonly detail: string }>> = {
  automatic: { label: wording.automatic, detail: wording.asTheShapeOfThe },
  right: { label: wording.leftToRight, detail: wording.oneColumnForEachWave },
  down: { label: wording.topDown, detail: wording.oneRowForEachWave },
  wrapped: { label: wording.wrapped, detail: wording.inLinesAsTextIs },
};

/** Buttons for the view, and one that adds, for those who have no keyboard at hand. */
export function Controls({ onAdd }: { readonly onAdd: () => void }) {
  const chosen = useView(({ arrangement }) => arrangement);
  return (
    <div className={styles.controls}>
      <IconButton label={wording.addANode} icon={<Plus aria-hidden="true" />} onClick={onAdd} />
      {shown.map((id) => (
        <CommandButton key={id} id={id} />
      ))}
      <Menu
        label={wording.arrangement}
        icon={<ChevronDown aria-hidden="true" />}
        items={arrangements.map((id) => ({ id, ...ways[id], checked: id === chosen }))}
        placement="above-start"
        className={styles.ways}
        onChoose={(id) => {
          attemptEdit(arrangement, ({ arrangeAs }) => arrangeAs(id as Arrangement));
        }}
      />
    </div>
  );
}
