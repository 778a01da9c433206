import { X } from 'lucide-react';
import { nodeById } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import { shortLabel } from '../../../document/labels';
import { runCommand } from '../../../state/command/commands';
import { useDocument } from '../../../state/stores/document-store';
import { useFocus } from '../../../state/stores/focus';
import { IconButton } from '../../parts/fields/Button';
import styles from './FocusBar.module.css';
import { wording } from './late-words';

/** Says which paths are looked at alone, with a way back to all. */
export function FocusBar() {
  const { nodes, towards } = useFocus();
  const document = useDocument((state) => state.document);
  const [first] = nodes;
  const only =
    nodes.length === 1 && first !== undefined ? nodeById(document.graph).get(first) : null;
  const what = only ? shortLabel(derivedOf(document), only) : wording.nodes(nodes.length);
  return (
    <section aria-label={wording.focus} className={styles.bar}>
      <p>
        {towards === 'outputs'
          ? wording.pathsFromToTheOutputs(what)
          : wording.pathsFromTheInputsTo(what)}
      </p>
      <IconButton
        label={wording.leaveFocus}
        shortcut="Escape"
        icon={<X aria-hidden="true" />}
        onClick={() => runCommand('leaveFocus')}
      />
    </section>
  );
}
