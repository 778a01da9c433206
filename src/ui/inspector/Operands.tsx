import { useState } from 'react';
import {
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
  portCount,
} from '../../core/graph/graph';
import { downstreamOf } from '../../core/graph/reach';
import { unwire, wire } from '../../document/edits';
import { operandName, operandPart, shortLabel } from '../../document/labels';
import { useDerived } from '../../state/document/use-derived';
import { edit, useDocument } from '../../state/stores/document-store';
import { announce } from '../../state/stores/notices';
import { capital } from '../parts/text/capital';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** A list of sources per operand port: all of wiring by keyboard, in native selects. */
export function Operands({ node }: { readonly node: GraphNode }) {
  return Array.from({ length: portCount(node) }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index.
    <Operand key={index} node={node} index={index} />
  ));
}

/** Of a graph with more nodes than this a list holds all only once it is about to be opened. */
const FEW = 200;

function Operand({ node, index }: { readonly node: GraphNode; readonly index: number }) {
  const { graph } = useDocument((state) => state.document);
  const [opened, setOpened] = useState(false);
  const all = opened || graph.nodes.length <= FEW;
  const part = operandPart(node, index);
  const from = operandsOf(node)[index] ?? '';
  const choose = (source: string) => {
    const to = { node: node.id, index };
    edit(source === '' ? wording.disconnect : wording.wire, (now) =>
      source === '' ? unwire(now, [to]) : wire(now, { from: source, to }),
    );
    announce(source === '' ? wording.disconnected : wording.wired);
  };
  return (
    <label className={styles.field}>
      <span>{part ?? wording.operand}</span>
      <select
        value={from}
        aria-label={capital(operandName(node, index) ?? wording.operand)}
        className={styles.select}
        onChange={(event) => choose(event.target.value)}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
      >
        <option value="">{wording.empty}</option>
        <Sources graph={all ? graph : only(graph, from)} of={node} from={from} />
      </select>
    </label>
  );
}

/** An option per node whose value can run into a port of `of`; what depends on it can't be chosen. */
function Sources({
  graph,
  of,
  from,
}: {
  readonly graph: Graph;
  readonly of: GraphNode;
  readonly from: NodeId;
}) {
  const derived = useDerived();
  const after = downstreamOf(graph, of.id);
  return graph.nodes
    .filter((source) => source.kind !== 'output' && source.id !== of.id)
    .map((source) => (
      <option
        key={source.id}
        value={source.id}
        disabled={source.id !== from && after.has(source.id)}
      >
        {shortLabel(derived, source)}
      </option>
    ));
}

function only(graph: Graph, id: NodeId): Graph {
  return { nodes: graph.nodes.filter((node) => node.id === id) };
}
