import type { GraphNode } from '../../core/graph';
import { edit } from '../../state/document/document-store';
import { RenameError, rename } from '../../state/document/edits';
import { NameField } from '../parts/NameField';
import { close } from './canvas-store';
import styles from './NodeView.module.css';

/** The name of a node, being typed in its place. */
export function NameEntry({ node }: { readonly node: GraphNode }) {
  const onRename = (name: string) => {
    try {
      edit('rename', (document) => rename(document, node.id, name));
      return null;
    } catch (error) {
      if (!(error instanceof RenameError)) throw error;
      return `${error.message}. ${error.mend}`;
    }
  };
  return (
    <NameField
      label="Name"
      hideLabel
      takeFocus
      placeholder="name"
      value={(node.kind !== 'constant' && node.name) || ''}
      className={`${styles.entry} nodrag nopan`}
      onRename={onRename}
      onDone={(how) => close(how === 'key' ? node.id : null)}
    />
  );
}
