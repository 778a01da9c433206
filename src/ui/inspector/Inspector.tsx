import { foldTree } from '../../core/graph/fold-tree';
import { nodeById } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { useDocument } from '../../state/stores/document-store';
import { useSelection } from '../../state/stores/selection';
import { late } from '../parts/frame/late';
import { Panel } from '../parts/frame/Panel';
import styles from './Inspector.module.css';
import { Summary } from './Summary';
import { wording } from './words';

const NodeDetails = late(
  async () => (await import('./NodeDetails')).NodeDetails,
  wording.whatShowsTheSelectedNode,
);

const OwnDetails = late(
  async () => (await import('./OwnDetails')).OwnDetails,
  wording.whatShowsOwnPrimitives,
);

/** All about the selected node, and forms for everything that can be changed of it. */
export function Inspector() {
  const graph = useDocument((state) => state.document.graph);
  const selection = useSelection((state) => state.nodes);
  const last = selection.at(-1);
  const node = last === undefined ? undefined : nodeById(graph).get(last);
  // Of a selected fold its own primitive, of nothing all of them.
  const of = last === undefined ? undefined : foldTree(graph).byId.get(last)?.of;
  const own = (graph.definitions ?? []).filter(
    ({ name }) => selection.length === 0 || (selection.length === 1 && name === of),
  );
  return (
    <Panel label={wording.selectedNode} className={styles.inspector}>
      {node && selection.length === 1 ? (
        <NodeDetails key={node.id} node={node} />
      ) : (
        <Summary selected={selection.length} />
      )}
      {own.map((definition) => (
        <OwnDetails
          key={`${definition.name} ${parametersOf(definition).join()}`}
          definition={definition}
        />
      ))}
    </Panel>
  );
}
