import { type GraphNode, operandsOf, portCount } from '../../core/graph';
import { edit, useDocument } from '../../state/document/document-store';
import { unwire, wire } from '../../state/document/edits';
import { operandName, shortLabel } from '../../state/document/labels';
import { downstreamOf } from '../../state/document/reach';
import { useDerived } from '../../state/document/use-derived';
import { announce } from '../../state/notices';
import styles from './Inspector.module.css';

/** A list of sources per operand port: all of wiring by keyboard, in native selects. */
export function Operands({ node }: { readonly node: GraphNode }) {
  const document = useDocument((state) => state.document);
  const derived = useDerived();
  const { graph } = document;
  if (portCount(node) === 0) return null;
  // A value can't be fed by what depends on it.
  const after = downstreamOf(graph, node.id);
  const sources = graph.nodes
    .filter((source) => source.kind !== 'output' && source.id !== node.id)
    .map((source) => ({ id: source.id, label: shortLabel(derived, source) }));
  const choose = (index: number, from: string) => {
    const to = { node: node.id, index };
    edit(from === '' ? 'disconnect' : 'wire', (now) =>
      from === '' ? unwire(now, [to]) : wire(now, { from, to }),
    );
    announce(from === '' ? 'Disconnected' : 'Wired');
  };
  return Array.from({ length: portCount(node) }, (_, index) => {
    const name = operandName(node, index) ?? 'operand';
    const from = operandsOf(node)[index] ?? '';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index.
      <label key={index} className={styles.field}>
        <span>{name === 'operand' ? 'Operand' : name.slice('operand '.length)}</span>
        <select
          value={from}
          aria-label={capital(name)}
          className={styles.select}
          onChange={(event) => choose(index, event.target.value)}
        >
          <option value="">– empty –</option>
          {sources.map(({ id, label }) => (
            <option key={id} value={id} disabled={id !== from && after.has(id)}>
              {label}
            </option>
          ))}
        </select>
      </label>
    );
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
