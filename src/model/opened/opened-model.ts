import type { Graph } from '../../core/graph/graph';

/** A graph that was read of a model, and what is to be said of it. */
export interface OpenedModel {
  readonly graph: Graph;
  /** What the model calls itself; empty where it says nothing. */
  readonly title: string;
  /** Extents that the model leaves open, by their names, which are 1 here. */
  readonly open: readonly string[];
}
