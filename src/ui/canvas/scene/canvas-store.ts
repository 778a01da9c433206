import { create } from 'zustand';
import type { NodeId, Port } from '../../../core/graph/graph';
import type { Point } from '../../../layout/point';
import { useEmbed } from '../../../state/stores/embed-store';
import type { Box } from '../../parts/overlays/place';

/** A list to choose from, open on the canvas. */
export type Choosing =
  /** What to add; it is wired from `sources`, and placed at `at` or where there is room. */
  | {
      readonly kind: 'add';
      readonly query: string;
      readonly at: Point | null;
      readonly sources: readonly NodeId[];
    }
  /** What the value of a node should run into. */
  | {
      readonly kind: 'connect';
      readonly from: NodeId;
      readonly at: Point | null;
      /** The one node among whose ports is chosen. */
      readonly into?: NodeId;
    }
  /** What should feed a port. */
  | { readonly kind: 'feed'; readonly port: Port; readonly at: Point | null };

/** One end of a wire that a person has pressed, waiting for the other. */
export type Pending =
  | { readonly end: 'outlet'; readonly node: NodeId }
  | { readonly end: 'port'; readonly node: NodeId; readonly index: number };

/** The two views of one graph that have its keys. */
export type KeyView = 'canvas' | 'outline';

/** What is going on on the canvas, or in the outline, that is no part of the document. */
export interface CanvasState {
  /** Which of the views had the focus last: what is asked to take the focus takes it there. */
  readonly keys: KeyView;
  readonly choosing: Choosing | null;
  /** Where on the screen the open list or menu stands. */
  readonly anchor: Box;
  /** The node whose actions are open. */
  readonly actions: NodeId | null;
  /** What of a node is being typed. */
  readonly editing: { readonly node: NodeId; readonly what: 'value' | 'name' } | null;
  readonly pending: Pending | null;
  /** Nodes that stay selected while the keyboard goes on to others. */
  readonly held: readonly NodeId[];
  /** Nodes that what is said beside the canvas is about, each described by the element with the id of `LESSON`. */
  readonly about: readonly NodeId[];
  /** A node that takes the focus as soon as it is an element. */
  readonly focusing: NodeId | null;
  /** The node that had the focus last; it stays an element wherever it is. */
  readonly focused: NodeId | null;
}

/** The id of the element that tells what there is to see in the graph. */
export const LESSON = 'lesson';

const CLOSED = { choosing: null, actions: null, editing: null } as const;

export const useCanvas = create<CanvasState>()(() => ({
  ...CLOSED,
  keys: 'canvas',
  anchor: { left: 0, top: 0, right: 0, bottom: 0 },
  pending: null,
  held: [],
  about: [],
  focusing: null,
  focused: null,
}));

/** Whether what is typed of a node is typed in this view. */
export function isEditing(
  { editing, keys }: CanvasState,
  view: KeyView,
  node: NodeId,
  what: 'value' | 'name',
): boolean {
  return keys === view && editing?.node === node && editing.what === what;
}

/** Whether a node is to take the focus in this view. */
export function isAsked({ focusing, keys }: CanvasState, view: KeyView, node: NodeId): boolean {
  return keys === view && focusing === node;
}

/** In a frame of another page nothing is built. */
const isFrame = () => useEmbed.getState().frame !== null;

export function choose(choosing: Choosing, anchor: Box): void {
  if (isFrame()) return;
  useCanvas.setState({ ...CLOSED, choosing, anchor, pending: null });
}

export function openActions(node: NodeId, anchor: Box): void {
  if (isFrame()) return;
  useCanvas.setState({ ...CLOSED, actions: node, anchor });
}

export function startEditing(node: NodeId, what: 'value' | 'name'): void {
  const { frame } = useEmbed.getState();
  if (frame && (frame.locked || what === 'name')) return;
  useCanvas.setState({ ...CLOSED, editing: { node, what } });
}

/** Closes whatever is open and, unless told otherwise, gives the focus back to a node. */
export function close(focus: NodeId | null = useCanvas.getState().focused): void {
  useCanvas.setState({ ...CLOSED, focusing: focus });
}

export function focusNode(node: NodeId): void {
  useCanvas.setState({ focusing: node, focused: node });
}

/** A box of no size, to open something at a point of the screen. */
export function boxAt({ x, y }: Point): Box {
  return { left: x, top: y, right: x, bottom: y };
}
