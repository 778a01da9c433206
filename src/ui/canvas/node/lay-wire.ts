import { foldTree } from '../../../core/graph/fold-tree';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
  type Port,
  portCount,
  type Wire,
  WireError,
} from '../../../core/graph/graph';
import { parametersOf } from '../../../core/graph/parameters';
import { downstreamOf, upstreamOf } from '../../../core/graph/reach';
import { derivedOf } from '../../../document/derived';
import type { Document } from '../../../document/document';
import { unwire, wire } from '../../../document/edits';
import { operandName, shortLabel, twinsIn } from '../../../document/labels';
import { currentDocument, edit } from '../../../state/stores/document-store';
import { announce, refuse } from '../../../state/stores/notices';
import { type Scene, sceneOf } from '../scene/scene';
import { wording } from './words';

/** The node whose value comes out of an outlet of what is seen: of a closed fold one of those in it. */
export function outletNode(scene: Scene, id: NodeId | FoldId, outlet: number): NodeId {
  return scene.byId.get(id)?.fold?.outs[outlet] ?? id;
}

/** The ports in the graph that a port of what is seen stands for: of a closed fold those that read the same. */
export function portsMeant(port: Port): readonly Port[] {
  const scene = sceneOf(currentDocument());
  const fold = scene.byId.get(port.node)?.fold;
  if (!fold) return [port];
  if (fold.application) return fold.application.ports[port.index] ?? [];
  const wire = scene.seen?.wiresTo(port.node).find((one) => one.port === port.index);
  return wire?.ports ?? [];
}

/** Lays a wire, or says why it can't be laid. Returns whether it was. */
export function layWire({ from, to: end }: Wire): boolean {
  const document = currentDocument();
  const { graph } = document;
  const [first, ...others] = portsMeant(end);
  if (!first) return false;
  const laid = { from: outletNode(sceneOf(document), from, 0), to: first };
  try {
    const wired = others.reduce((so, to) => wire(so, { ...laid, to }), wire(document, laid));
    const nodes = nodeById(graph);
    const to = nodes.get(laid.to.node) as GraphNode;
    const replaced = operandsOf(to)[laid.to.index] ?? null;
    if (replaced === laid.from) return true;
    const says = wording.wiredInto(
      nameIn(document, laid.from),
      portName(document, sceneOf(document), laid.to),
    );
    const instead = replaced === null ? '' : wording.inPlaceOf(nameIn(document, replaced));
    edit(wording.wire, () => wired);
    announce(says + instead);
    return true;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    refuse(wireComplaint(document, error), wording.aGraphMustNotFeed);
    return false;
  }
}

/** Takes the wire off a port. */
export function takeWire(port: Port): void {
  const document = currentDocument();
  const name = portName(document, sceneOf(document), port);
  edit(wording.disconnect, (now) => unwire(now, [port]));
  announce(wording.disconnected(name));
}

/** Why a wire can't be laid, with the nodes of the cycle it would close by name. */
function wireComplaint(document: Document, error: WireError): string {
  if (!error.cycle) return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  return wording.thisWireWouldCloseA(cycleText(document, error.cycle));
}

/** `v₁ → v₂ → v₁` in short names. */
function cycleText(document: Document, cycle: readonly NodeId[]): string {
  const names = cycle.map((id) => nameIn(document, id));
  const [first] = names;
  const round = first === undefined ? [] : [...names, first];
  return round.join(' → ');
}

/** A node by its name in the trace, or by its operator; a fold by its own name. */
export function nameIn(document: Document, id: NodeId | FoldId): string {
  const { graph } = document;
  const node = nodeById(graph).get(id);
  if (!node) return foldTree(graph).byId.get(id)?.name ?? id;
  const label = shortLabel(derivedOf(document), node);
  const twin = twinsIn(graph).get(id);
  return twin === undefined ? label : `${label}, ${twin}`;
}

/** `operand a of subtraction −, v5`. */
export function portName(document: Document, scene: Scene, { node: id, index }: Port): string {
  const { graph } = document;
  const node = nodeById(graph).get(id);
  const fold = node ? undefined : definedAt(graph, scene, id);
  if (fold) return wording.parametersOf(fold.parameters[index], fold.name);
  if (!node) return id;
  const operand = operandName(node, index);
  return operand === null ? nameIn(document, id) : wording.operandOf(operand, nameIn(document, id));
}

/** A port that a value could run into. */
export interface OpenPort {
  readonly port: Port;
  /** What feeds it now. */
  readonly occupant: NodeId | null;
  /** Whether a wire into it would close a cycle. */
  readonly cyclic: boolean;
}

/** All ports that the value of a node could run into: empty ones, then occupied ones, then what it may not run into. */
export function portsFor(graph: Graph, from: NodeId): readonly OpenPort[] {
  const upstream = upstreamOf(graph, from);
  const ports: OpenPort[] = [];
  const seen = sceneOf(currentDocument()).byId;
  for (const node of graph.nodes) {
    if (isInOwn(node.id, seen)) continue;
    const operands = operandsOf(node);
    for (let index = 0; index < portCount(node); index++) {
      const port = { node: node.id, index };
      ports.push({ port, occupant: operands[index] ?? null, cyclic: upstream.has(node.id) });
    }
  }
  for (const port of portsOfOwn()) {
    const [first] = portsMeant(port);
    const node = first && graph.nodes.find(({ id }) => id === first.node);
    const occupant = (node && operandsOf(node)[first.index]) ?? null;
    ports.push({ port, occupant, cyclic: first !== undefined && upstream.has(first.node) });
  }
  const rank = ({ occupant, cyclic }: OpenPort) => (cyclic ? 2 : occupant === null ? 0 : 1);
  return ports.sort((a, b) => rank(a) - rank(b));
}

/** The ports of closed own primitives. */
function portsOfOwn(): readonly Port[] {
  return sceneOf(currentDocument()).nodes.flatMap(({ id, fold }) =>
    (fold?.application?.given ?? []).map((_, index) => ({ node: id, index })),
  );
}

/** Whether a node is in a closed own primitive, whose ports stand for its. */
function isInOwn(id: NodeId, seen: ReturnType<typeof sceneOf>['byId']): boolean {
  if (seen.has(id)) return false;
  const as = sceneOf(currentDocument()).seen?.seenAs(id);
  return as !== undefined && seen.get(as)?.fold?.application !== undefined;
}

/** An own primitive that a fold applies. */
function definedAt(graph: Graph, scene: Scene, id: FoldId) {
  const definition = scene.byId.get(id)?.fold?.application?.definition;
  const name = foldTree(graph).byId.get(id)?.name ?? id;
  return definition && { name, parameters: parametersOf(definition) };
}

/** The nodes whose values could feed a port, and those that may not because a cycle would close. */
export function sourcesFor(
  graph: Graph,
  port: Port,
): readonly { readonly node: NodeId; readonly cyclic: boolean }[] {
  const downstream = downstreamOf(graph, port.node);
  const sources = graph.nodes
    .filter((node) => node.kind !== 'output')
    .map(({ id }) => ({ node: id, cyclic: downstream.has(id) }));
  return sources.sort((a, b) => Number(a.cyclic) - Number(b.cyclic));
}
