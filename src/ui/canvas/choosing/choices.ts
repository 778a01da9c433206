import { type Graph, type NodeId, nodeById, type Port } from '../../../core/graph/graph';
import { parametersOf } from '../../../core/graph/parameters';
import {
  type Addable,
  catalogue,
  isMeantAsName,
  namedAddables,
  namesPrimitive,
  ownAddables,
} from '../../../document/catalogue';
import { derivedOf } from '../../../document/derived';
import { operandName } from '../../../document/labels';
import { currentDocument } from '../../../state/stores/document-store';
import { type ChooserOption, fold } from '../../parts/menus/chooser-rank';
import { readNumber } from '../../parts/text/number-text';
import { nameIn, portsFor, sourcesFor } from '../node/lay-wire';
import { symbolOf } from '../scene/reading';
import { sceneOf } from '../scene/scene';
import { wording } from './words';

/** A line of a Chooser on the canvas, with what choosing it means. */
export type Choice = ChooserOption &
  (
    | { readonly does: 'add'; readonly addable: Addable }
    | { readonly does: 'go'; readonly node: NodeId }
    | { readonly does: 'find'; readonly text: string }
    | { readonly does: 'note' }
    | { readonly does: 'into'; readonly port: Port }
    | { readonly does: 'from'; readonly node: NodeId }
  );

/** While nothing is typed, no more existing nodes and ports than this are listed. */
const UNASKED = 12;

function adding(addable: Addable): Choice {
  const { id, label, symbol, keywords, group } = addable;
  return { id, label, symbol, keywords, group, does: 'add', addable };
}

/** What can be added, with what the typed text itself may stand for. */
export function additions(
  graph: Graph,
  query: string,
  fit: (addable: Addable) => boolean,
): Choice[] {
  const taken = new Set(graph.nodes.flatMap((node) => ('name' in node && node.name) || []));
  const named = namedAddables(query, readNumber(query), taken);
  // The word input begun is that word before it is a name of its own.
  const [before, after] = isMeantAsName(query) ? [named, []] : [[], named];
  return [...before, ...ownAddables(graph), ...catalogue, ...after].filter(fit).map(adding);
}

/**
 * What typing on the canvas may mean, in this order: nodes of that name, to go to; an input of that
 * name; primitives. What a primitive goes by exactly is the primitive first. Last, the text can be looked
 * for in the graph and its trace.
 */
export function typed(graph: Graph, query: string): Choice[] {
  const [named, begun] = nodesCalled(graph, query);
  const added = additions(graph, query, () => true);
  const all = namesPrimitive(query) ? [...added, ...named] : [...named, ...added];
  return [...all, ...begun, NOTE, ...lookedFor(graph, query.trim())];
}

const NOTE: Choice = {
  id: 'note',
  does: 'note',
  label: wording.note,
  symbol: '¶',
  keywords: ['text', 'comment', 'annotation', 'arrow'],
  group: wording.onTheCanvas,
};

function lookedFor({ nodes }: Graph, text: string): readonly Choice[] {
  if (text === '' || nodes.length === 0) return [];
  const group = wording.onTheCanvas;
  return [{ id: 'find', does: 'find', text, label: wording.findInGraphAndTrace(text), group }];
}

/** Nodes that have exactly a name, and some of those whose names begin with it. */
function nodesCalled(graph: Graph, query: string): readonly [Choice[], Choice[]] {
  const sought = query.trim().normalize('NFC');
  if (sought === '') return [[], []];
  const { checked, subscripts } = derivedOf(currentDocument());
  const [exact, begun]: [Choice[], Choice[]] = [[], []];
  for (const node of graph.nodes) {
    const statement = checked.statementOf.get(node.id);
    const subscript = statement === undefined ? undefined : subscripts[statement];
    const given = 'name' in node && node.name ? [node.name] : [];
    const names = subscript === undefined ? given : [...given, `v${subscript}`];
    const isCalled = names.includes(sought);
    if (!isCalled && !names.some((name) => fold(name).startsWith(fold(sought)))) continue;
    (isCalled ? exact : begun).push({
      id: `go ${node.id}`,
      does: 'go',
      node: node.id,
      label: wording.goTo(nameIn(currentDocument(), node.id)),
      // Its own symbol is found before all else.
      symbol: isCalled && !namesPrimitive(sought) ? sought : '→',
      keywords: names,
      group: wording.onTheCanvas,
    });
  }
  return [exact, begun.slice(0, UNASKED)];
}

/** What a value could run into: ports there are, of all nodes or of one, and new nodes. */
export function destinations(
  graph: Graph,
  from: NodeId,
  query: string,
  into?: NodeId,
): readonly Choice[] {
  const nodes = nodeById(graph);
  const all = portsFor(graph, from);
  const offered = into === undefined ? all : all.filter(({ port }) => port.node === into);
  const ports = offered.map(({ port, occupant, cyclic }): Choice => {
    const node = nodes.get(port.node);
    const operand = node && operandName(node, port.index);
    return {
      id: `port ${port.node} ${port.index}`,
      does: 'into',
      port,
      label: portLabel(graph, port),
      symbol: node ? symbolOf(node) : '',
      keywords: operand ? [operand] : [],
      group: wording.onTheCanvas,
      ...(cyclic
        ? { disabledReason: wording.wouldCloseACycle }
        : {
            detail:
              occupant === null
                ? wording.empty
                : wording.replaces(nameIn(currentDocument(), occupant)),
          }),
    };
  });
  if (into !== undefined) return ports;
  // Ports that are taken, and there are many, wait to be asked for.
  const empty = ports.filter(({ detail }) => detail === 'empty');
  const listed = query.trim() === '' ? empty.slice(0, UNASKED) : ports;
  return [...listed, ...additions(graph, query, ({ what }) => takesOperands(what.kind))];
}

/** A port beside the symbol of its node: `v2, operand a`. */
function portLabel(graph: Graph, { node: id, index }: Port): string {
  const node = nodeById(graph).get(id);
  const name = nameIn(currentDocument(), id);
  const own = node
    ? undefined
    : sceneOf(currentDocument()).byId.get(id)?.fold?.application?.definition;
  const operand = own ? parametersOf(own)[index] : node && operandName(node, index);
  return operand ? `${name}, ${operand}` : name;
}

/** What could feed a port: values there are, and new nodes. */
export function origins(graph: Graph, port: Port, query: string): readonly Choice[] {
  const nodes = nodeById(graph);
  const sources = sourcesFor(graph, port).map(({ node, cyclic }): Choice => {
    const source = nodes.get(node);
    const reason = cyclic ? { disabledReason: wording.wouldCloseACycle } : {};
    const label = nameIn(currentDocument(), node);
    return {
      id: `node ${node}`,
      does: 'from',
      node,
      label,
      // Found by its operator, it comes before a new node of the same kind.
      symbol: source ? symbolOf(source) : '',
      group: wording.onTheCanvas,
      ...reason,
    };
  });
  const listed = query.trim() === '' ? sources.slice(0, UNASKED) : sources;
  return [...listed, ...additions(graph, query, ({ what }) => what.kind !== 'output')];
}

function takesOperands(kind: Addable['what']['kind']): boolean {
  return kind === 'primitive' || kind === 'output' || kind === 'own';
}
