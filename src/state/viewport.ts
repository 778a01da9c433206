import type { NodeId } from '../core/graph';
import type { Point } from '../file/document';

/** What the canvas can be asked to do with its view; it registers itself while it is mounted. */
export interface Viewport {
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a node into view and focuses it. */
  reveal(node: NodeId): void;
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

export function currentViewport(): Viewport | null {
  return viewport;
}
