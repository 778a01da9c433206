import { type GraphNode, operandsOf } from '../../core/graph/graph';
import { operandName, shortLabel } from '../../document/labels';
import { useDerived } from '../../state/document/use-derived';
import { useDocument } from '../../state/stores/document-store';
import { select } from '../../state/stores/selection';
import { currentViewport } from '../../state/stores/viewport';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** Where the value of a node goes; pressing a line goes there. */
export function Readers({ node }: { readonly node: GraphNode }) {
  const document = useDocument((state) => state.document);
  const derived = useDerived();
  if (node.kind === 'output') return null;
  const readers = document.graph.nodes.flatMap((reader) =>
    operandsOf(reader).flatMap((from, index) => (from === node.id ? [{ reader, index }] : [])),
  );
  if (readers.length === 0) return <p className={styles.hint}>{wording.goesNowhereYet}</p>;
  return (
    <div>
      <h3 className={styles.heading}>{wording.goesTo}</h3>
      <ul>
        {readers.map(({ reader, index }) => (
          <li key={`${reader.id} ${index}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                select([reader.id]);
                currentViewport()?.reveal(reader.id);
              }}
            >
              {[shortLabel(derived, reader), operandName(reader, index)].filter(Boolean).join(', ')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
