import { type NodeId, nodeById, type Port } from '../../core/graph/graph';
import { primitives } from '../../core/primitives/table';
import type { Document } from '../../document/document';
import { add, move, type NewNode, type NewThing, wire } from '../../document/edits';
import { nodeHeights } from '../../layout/node-height';
import type { Point } from '../../layout/point';
import { DEFAULT_SIZE } from '../../layout/size';
import { latePart } from '../loading/late-part';
import { attemptEdit } from '../loading/unmade';
import { currentDocument, edit } from '../stores/document-store';
import { announce } from '../stores/notices';
import { select, useSelection } from '../stores/selection';
import { currentViewport } from '../stores/viewport';
import { wording } from './words';

/** How a new node is wired and where it goes. */
export interface Placement {
  /** Its upper left corner; without it, beside what it is wired to or, where that is nothing, in the middle of the view. */
  readonly at?: Point | undefined;
  /** Nodes wired into its ports, in their order. */
  readonly sources?: readonly NodeId[];
  /** A port that it feeds. */
  readonly into?: Port;
}

/** Adds a node as one step of undo, selects it and brings it into view. */
export function addNode(what: NewNode, { at, sources = [], into }: Placement = {}): NodeId {
  const before = currentDocument();
  const nodes = nodeById(before.graph);
  const feeds = what.kind === 'primitive' || what.kind === 'output';
  const wired = feeds
    ? sources.filter((id) => nodes.has(id) && nodes.get(id)?.kind !== 'output')
    : [];
  const beside = into && before.positions[into.node];
  const place = at ?? (beside ? leftOf(beside) : wired.length === 0 ? middleOfView() : undefined);
  const { document, id } = add(before, what, place, wired);
  const placed = place ? move(document, { [id]: freePlace(document, id, place) }) : document;
  const fed = into ? wire(placed, { from: id, to: into }) : placed;
  // Refused, it is told why; the node that is left selected is the one that was.
  if (!edit(wording.add(nameOf(what)), () => fed)) return id;
  select([id]);
  announce(wording.added(nameOf(what)));
  currentViewport()?.reveal(id);
  return id;
}

/** Adds a node wired from the selected nodes in the order in which they were selected. */
export function addFromSelection(what: NewThing): void {
  addThing(what, { sources: useSelection.getState().nodes });
}

const own = latePart(() => import('./own'), wording.whatAppliesOwnPrimitives);

/** The same as `addNode`, of own primitives too. */
export function addThing(what: NewThing, placement: Placement = {}): void {
  if (what.kind === 'own') attemptEdit(own, ({ applyNow }) => applyNow(what.name, placement));
  else addNode(what, placement);
}

function leftOf({ x, y }: Point): Point {
  return { x: x - DEFAULT_SIZE.width - DEFAULT_SIZE.columnGap, y };
}

function middleOfView(): Point | undefined {
  const centre = currentViewport()?.centre();
  const { width, height } = DEFAULT_SIZE;
  return centre && { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2) };
}

/** The place nearest below the wanted one where no other node stands. */
function freePlace({ graph, positions }: Document, id: NodeId, wanted: Point): Point {
  const { width, height, rowGap } = DEFAULT_SIZE;
  const heights = nodeHeights(graph);
  const heightAt = (node: NodeId) => heights.get(node) ?? height;
  const inColumn = Object.entries(positions)
    .filter(([other, { x }]) => other !== id && Math.abs(x - wanted.x) < width)
    // A node that is taller reaches as far beyond its place above as below.
    .map(([other, at]) => ({ y: at.y, apart: (heightAt(other) + heightAt(id)) / 2 }))
    .sort((a, b) => a.y - b.y);
  let { y } = wanted;
  for (const taken of inColumn) {
    if (Math.abs(taken.y - y) < taken.apart) y = taken.y + taken.apart + rowGap;
  }
  return { x: wanted.x, y };
}

function nameOf(what: NewNode): string {
  if (what.kind === 'primitive') return primitives[what.primitive].label;
  return what.kind === 'constant'
    ? wording.constant(String(what.value))
    : `${what.kind} ${what.name ?? ''}`.trim();
}
