import type { GraphNode } from '../../../core/graph/graph';
import { renamed } from '../../../state/document/renamed';
import { NameField } from '../../parts/fields/NameField';
import { close } from '../scene/canvas-store';
import styles from './NodeView.module.css';
import { wording } from './words';

/** The name of a node, being typed in its place. */
export function NameEntry({ node }: { readonly node: GraphNode }) {
  return (
    <NameField
      label={wording.name}
      hideLabel
      takeFocus
      placeholder={wording.nameInline}
      value={(node.kind !== 'constant' && node.name) || ''}
      className={`${styles.entry} nodrag nopan`}
      onRename={(name) => renamed(node.id, name)}
      onDone={(how) => close(how === 'key' ? node.id : null)}
    />
  );
}
