import { useDocument } from '../../state/stores/document-store';
import styles from './Inspector.module.css';
import { wording } from './words';

/** What the graph holds, complete or not, while no single node is selected. */
export function Summary({ selected }: { readonly selected: number }) {
  const nodes = useDocument((state) => state.document.graph.nodes);
  if (selected > 1) return <p className={styles.hint}>{wording.nodesSelected(selected)}</p>;
  const of = (kind: (typeof nodes)[number]['kind']) =>
    nodes.filter((node) => node.kind === kind).length;
  return (
    <p className={styles.hint}>
      {nodes.length === 0
        ? wording.theGraphIsEmpty
        : wording.selectANodeToSee(nodes.length, of('input'), of('output'))}
    </p>
  );
}
