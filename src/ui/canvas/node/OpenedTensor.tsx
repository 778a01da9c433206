import { useEffect } from 'react';
import { type GraphNode, nodeById } from '../../../core/graph/graph';
import type { NestedNumbers, Tensor } from '../../../core/tensor/tensor';
import type { Derived } from '../../../document/derived';
import { setValue } from '../../../document/edits';
import { shortLabel } from '../../../document/labels';
import { isPending } from '../../../document/pending';
import { setTangent, tangentsOf, tangentTensor } from '../../../document/tangents';
import { closeTensor, type Opened, openTensor, useOpened } from '../../../state/arrays/opened';
import { useDerived } from '../../../state/document/use-derived';
import { reachedBy } from '../../../state/player/reached';
import { currentSteps } from '../../../state/player/stops';
import { edit, settle, useDocument } from '../../../state/stores/document-store';
import { usePlayer, useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { OpenTensor } from '../../parts/tensor/OpenTensor';
import { capital } from '../../parts/text/capital';
import { wording } from './early-words';
import { givenTensor } from './given-tensor';

/** The array that is open large, whoever asked for it. */
export function OpenedTensor() {
  const opened = useOpened((state) => state.opened);
  const graph = useDocument((state) => state.document.graph);
  const sheet = useDocument((state) => state.sheet.id);
  const node = opened === null ? undefined : nodeById(graph).get(opened.node);
  if (!opened || !node) return null;
  // What is typed for a node is for none of the same id in another document.
  return <OfNode key={`${sheet} ${node.id}`} node={node} what={opened.what} />;
}

function OfNode({ node, what }: { readonly node: GraphNode; readonly what: Opened['what'] }) {
  const derived = useDerived();
  const digits = useView((state) => state.digits);
  const seed = useSeed(node, what);
  const own = what === 'value' ? givenTensor(node) : seed;
  const reached = useReached(derived, node, what);
  const trace = useTrace();
  const derivative = trace.mode === 'forward' ? 'tangent' : 'adjoint';
  // What is being worked out will be there again.
  const gone = reached === null && own === null && !isPending(trace);
  const tensor = own ?? reached;
  useEffect(() => {
    if (gone) closeTensor();
  }, [gone]);
  if (tensor === null) return null;
  const name = shortLabel(derived, node);
  const change = (value: number | NestedNumbers) => {
    const set = node.kind === 'input' ? node.name : 'constant';
    if (seed) {
      edit(wording.setTheTangentOf(set), (document) => setTangent(document, node.id, value));
    } else edit(wording.set(set), (document) => setValue(document, node.id, value));
    settle();
  };
  return (
    <OpenTensor
      title={what === 'value' ? capital(name) : wording.of(capital(derivative), name)}
      tensor={tensor}
      digits={digits}
      onClose={closeTensor}
      onAgain={() => openTensor(node.id, what)}
      fixed={seed !== null}
      {...(own ? { onChange: change } : {})}
    />
  );
}

/** The tangent that an input is seeded with, in forward mode; null for all else. */
function useSeed(node: GraphNode, what: Opened['what']): Tensor | null {
  const tangent = useDocument(({ document }) => tangentsOf(document).get(node.id));
  const trace = useTrace();
  const value = givenTensor(node);
  if (what === 'value' || tangent === undefined || !value || trace.mode === 'reverse') return null;
  return tangentTensor(tangent, value.shape);
}

/** What has come to a node so far. */
function useReached(derived: Derived, node: GraphNode, what: Opened['what']): Tensor | null {
  const trace = useTrace();
  const cursor = usePlayer();
  const statement = derived.checked.statementOf.get(node.id);
  if (statement === undefined) return null;
  return reachedBy(trace, node, statement, currentSteps(trace, cursor))[what];
}
