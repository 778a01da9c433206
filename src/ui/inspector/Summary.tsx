import { useDocument } from '../../state/document/document-store';
import { useDerived } from '../../state/document/use-derived';
import styles from './Inspector.module.css';

/** What the graph holds, while no single node is selected. */
export function Summary({ selected }: { readonly selected: number }) {
  const { checked } = useDerived();
  const nodes = useDocument((state) => state.document.graph.nodes.length);
  if (selected > 1) return <p className={styles.hint}>{selected} nodes selected</p>;
  const { inputs, outputs } = checked.program;
  return (
    <p className={styles.hint}>
      {nodes === 0
        ? 'The graph is empty.'
        : `${count(nodes, 'node')}: ${count(inputs.length, 'input')}, ${count(outputs.length, 'output')}. Select a node to see and change it.`}
    </p>
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
