import type { NodeId } from '../../core/graph/graph';
import type { Point } from '../../layout/point';

/** What the canvas can be asked to do with its view; it registers itself while it is mounted. */
export interface Viewport {
  fit(): void;
  /** Makes a change and, if the whole graph was in view, or none of it is now, shows all of what is there then. */
  following<T>(change: () => T): T;
  zoomBy(factor: number): void;
  /** Brings a node into view and focuses it. */
  reveal(node: NodeId): void;
  /** Gives the focus to the canvas, so that what is typed is added to it. */
  focus(): void;
  /** The centre of what is in view, in canvas coordinates. */
  centre(): Point;
}

let viewport: Viewport | null = null;

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
