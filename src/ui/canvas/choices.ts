import { type Graph, type NodeId, nodeById, type Port, portCount } from '../../core/graph';
import { type Addable, catalogue, namedAddables } from '../../state/catalogue';
import type { ChooserOption } from '../parts/chooser-rank';
import { readNumber } from '../parts/number-text';
import { nameIn, operandName, portName, portsFor, sourcesFor } from './wiring';

/** A line of a Chooser on the canvas, with what choosing it means. */
export type Choice = ChooserOption &
  (
    | { readonly does: 'add'; readonly addable: Addable }
    | { readonly does: 'into'; readonly port: Port }
    | { readonly does: 'from'; readonly node: NodeId }
  );

/** While nothing is typed, no more existing nodes and ports than this are listed. */
const UNASKED = 12;

function adding(addable: Addable): Choice {
  const { id, label, symbol, keywords, group } = addable;
  return { id, label, symbol, keywords, group, does: 'add', addable };
}

/** What can be added, with what the typed text itself may stand for first. */
export function additions(
  graph: Graph,
  query: string,
  fit: (addable: Addable) => boolean,
): Choice[] {
  const taken = new Set(graph.nodes.flatMap((node) => ('name' in node && node.name) || []));
  const named = namedAddables(query, readNumber(query), taken);
  return [...named, ...catalogue].filter(fit).map(adding);
}

/** What a value could run into: ports there are, and new nodes. */
export function destinations(graph: Graph, from: NodeId, query: string): readonly Choice[] {
  const nodes = nodeById(graph);
  const ports = portsFor(graph, from).map(({ port, occupant, cyclic }): Choice => {
    const node = nodes.get(port.node);
    const operand = node && operandName(node, port.index);
    return {
      id: `port ${port.node} ${port.index}`,
      does: 'into',
      port,
      label: portName(graph, port),
      symbol: node?.kind === 'output' ? 'y' : '→',
      keywords: operand ? [operand] : [],
      group: 'On the canvas',
      ...(cyclic
        ? { disabledReason: 'would close a cycle' }
        : { detail: occupant === null ? 'empty' : `replaces ${nameIn(graph, occupant)}` }),
    };
  });
  const listed = query.trim() === '' ? ports.slice(0, UNASKED) : ports;
  return [...listed, ...additions(graph, query, ({ what }) => takesOperands(what.kind))];
}

/** What could feed a port: values there are, and new nodes. */
export function origins(graph: Graph, port: Port, query: string): readonly Choice[] {
  const sources = sourcesFor(graph, port).map(({ node, cyclic }): Choice => {
    const reason = cyclic ? { disabledReason: 'would close a cycle' } : {};
    const label = nameIn(graph, node);
    return {
      id: `node ${node}`,
      does: 'from',
      node,
      label,
      symbol: '→',
      group: 'On the canvas',
      ...reason,
    };
  });
  const listed = query.trim() === '' ? sources.slice(0, UNASKED) : sources;
  return [...listed, ...additions(graph, query, ({ what }) => what.kind !== 'output')];
}

function takesOperands(kind: Addable['what']['kind']): boolean {
  return kind === 'primitive' || kind === 'output';
}

/** The first empty port of a node, else its first; null when it has none. */
export function firstPort(graph: Graph, id: NodeId): Port | null {
  const node = nodeById(graph).get(id);
  if (!node || portCount(node) === 0) return null;
  const operands = 'operands' in node ? node.operands : [];
  const empty = operands.indexOf(null);
  return { node: id, index: Math.max(0, empty) };
}
