import type { FoldId, NodeId } from '../../core/graph/graph';
import type { Document, View } from '../../document/document';
import type { Point } from '../../layout/point';
import { NO_STAGE, type Stage } from '../../layout/stage';
import { useView } from './view-store';

/** What the canvas can be asked to do with its view; it registers itself while it is mounted. */
export interface Viewport {
  /** Shows all of the graph. */
  fit(): void;
  /** Shows the graph as when it is opened: all of it where that can be read, else where the player is. */
  open(): void;
  /** Its size in pixels; null while it is not known. */
  size(): Size | null;
  /** Makes a change and, if the whole graph was in view, or none of it is now, shows all of what is there then. */
  following<T>(change: () => T): T;
  zoomBy(factor: number): void;
  /** Brings a node, or the closed fold that it is in, into view. */
  show(node: NodeId | FoldId): void;
  /** Brings a node or a closed fold into view and focuses it. */
  reveal(node: NodeId | FoldId): void;
  /** Brings all of an open fold into view, as far as that can be read; closely, as large as it can be. */
  showFold(fold: FoldId, closely?: boolean): void;
  /** Selects all that is seen as a node. */
  selectAll(): void;
  /** Gives the focus to the canvas, so that what is typed is added to it. */
  focus(): void;
  /** The centre of what is in view, in canvas coordinates. */
  centre(): Point;
}

type Size = Pick<Stage, 'width' | 'height'>;
/** What of a view the room for a graph goes by. */
export type Shown = Pick<View, 'arrangement' | 'folded' | 'left'>;

let viewport: Viewport | null = null;
/** How large the canvas will be once it is there. */
let expected: (view: Shown) => Size = () => NO_STAGE;

/** Says how large the canvas can be expected to be while it is not there yet. */
export function expectCanvas(size: (view: Shown) => Size): void {
  expected = size;
}

let prepare: (document: Document) => void = () => {};

/** Says how it is worked out where things of a document stand, whether there is a canvas yet or not. */
export function prepareBy(work: (document: Document) => void): void {
  prepare = work;
}

/** Works that out before a document is shown: of a large one it takes a while. */
export function prepareToShow(document: Document): void {
  prepare(document);
}

/** What a graph is laid out for just now, as a view has it. */
export function stageNow(view: Shown = useView.getState()): Stage {
  const { arrangement, folded, left } = view;
  const now = useView.getState();
  const isThere = folded === now.folded && left === now.left;
  const { width, height } = (isThere && viewport?.size()) || expected(view);
  return { arrangement, width, height };
}

/** Registers the canvas; returns what undoes that. */
export function registerViewport(registered: Viewport): () => void {
  viewport = registered;
  return () => {
    if (viewport === registered) viewport = null;
  };
}

/** Makes a change, and the canvas, if there is one, goes on showing the whole graph. */
export function following<T>(change: () => T): T {
  return viewport ? viewport.following(change) : change();
}

export function currentViewport(): Viewport | null {
  return viewport;
}
