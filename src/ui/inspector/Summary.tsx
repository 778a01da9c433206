import { useDocument } from '../../state/stores/document-store';
import { counted } from '../../words/en/grammar';
import styles from './Inspector.module.css';

/** What the graph holds, complete or not, while no single node is selected. */
export function Summary({ selected }: { readonly selected: number }) {
  const nodes = useDocument((state) => state.document.graph.nodes);
  if (selected > 1) return <p className={styles.hint}>{selected} nodes selected</p>;
  const of = (kind: (typeof nodes)[number]['kind']) =>
    exactly(nodes.filter((node) => node.kind === kind).length, kind);
  return (
    <p className={styles.hint}>
      {nodes.length === 0
        ? 'The graph is empty.'
        : `${exactly(nodes.length, 'node')}: ${of('input')}, ${of('output')}. Select a node to see and change it.`}
    </p>
  );
}

function exactly(count: number, noun: string): string {
  return counted(count, noun, String(count));
}
