import type { Graph, NodeId } from '../../core/graph/graph';
import type { Role } from '../../core/program/role';
import type { Note } from './note';

/** A graph read from a text, and where in the text each node is written. */
export interface ParsedGraph {
  readonly graph: Graph;
  readonly ranges: ReadonlyMap<NodeId, readonly [from: number, to: number]>;
  /**
   * Inputs whose value the text gives, as in `x = 2`. The others are 1 by default, and all ones where
   * the text gives a shape, as in `x = input(2, 3)`.
   */
  readonly declared: ReadonlySet<NodeId>;
  /** Inputs of which the text says what they are for, null for nothing; left out where it says so of none. */
  readonly roles?: ReadonlyMap<NodeId, Role | null>;
  /** Outputs that could not have the name the text gives them, since an input has it: what they are called by that name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What its author may have meant otherwise, in the order of the text. */
  readonly notes: readonly Note[];
}
