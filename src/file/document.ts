import { EMPTY_GRAPH, type Graph, type NodeId } from '../core/graph';

/** A place on the canvas, in pixels at zoom 1: the upper left corner of a node. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a person makes, and what undo goes back over. */
export interface Document {
  readonly graph: Graph;
  readonly positions: Readonly<Record<NodeId, Point>>;
  /** The output node whose reverse sweep is shown; null means the first. */
  readonly output: NodeId | null;
  /** The adjoint of that output, from which the sweep starts. */
  readonly seed: number;
}

/** How adjoints are written: v′ (Harrison), v̄ (Griewank), ∂y/∂v (Leibniz), v.grad (PyTorch). */
export type AdjointNotation = 'prime' | 'bar' | 'leibniz' | 'grad';

/** How a document is shown; it travels with a link but undo does not touch it. */
export interface View {
  readonly notation: AdjointNotation;
  /** Decimals shown, 0 to 15. */
  readonly digits: number;
  /** Whether rows of the trace that the player has not reached show their numbers. */
  readonly unreached: 'dimmed' | 'full';
  /** How many steps of the trace have been taken. */
  readonly step: number;
}

/** All that a link or the saved work holds. */
export interface Snapshot {
  readonly document: Document;
  readonly view: View;
}

/** A piece of a graph, with the wires among its nodes: what is copied and pasted. */
export interface Fragment {
  readonly graph: Graph;
  readonly positions: Readonly<Record<NodeId, Point>>;
}

export const EMPTY_DOCUMENT: Document = Object.freeze({
  graph: EMPTY_GRAPH,
  positions: Object.freeze({}),
  output: null,
  seed: 1,
});

export const DEFAULT_VIEW: View = Object.freeze({
  notation: 'prime',
  digits: 3,
  unreached: 'dimmed',
  step: 0,
});
