import type { NodeId } from '../core/graph/graph';
import type { MistakeId } from '../words/en/mistake';

/** A number at a node. */
export type NodeNumber = 'value' | 'adjoint' | 'tangent';
/**
 * A number at a wire: the partial derivative along it, what flows along it, and in reverse mode the adjoint at
 * its beginning as it stands once that has arrived, which is a cell of the trace.
 */
export type WireNumber = 'partial' | 'contribution' | 'running';

/**
 * What is asked about a graph: a kind, and a place in the graph or its trace. `prompt` is in the words of who
 * asks, where the usual ones do not do.
 */
export type Question = { readonly prompt?: string } & (
  | { readonly kind: NodeNumber | 'operator' | 'node'; readonly node: NodeId }
  /** The wire that ends at operand `port` of `node`. */
  | { readonly kind: WireNumber | 'wire'; readonly node: NodeId; readonly port: number }
  /** All numbers of one kind. */
  | { readonly kind: 'column'; readonly of: NodeNumber }
  /** The nodes in the order of the sweep. */
  | { readonly kind: 'order' }
  /** Which node fires at this step of the trace. */
  | { readonly kind: 'next'; readonly step: number }
  /** Which line of the sweep is wrong, where this mistake is made at a node, or along the wire to one of its ports. */
  | {
      readonly kind: 'bug';
      readonly mistake: MistakeId;
      readonly node: NodeId;
      readonly port?: number;
    }
);

export type QuestionKind = Question['kind'];

/** What somebody answers: a text for each field of the question, in their order. */
export type Answer = readonly string[];

/** What is asked for in one field. */
export type FieldForm = 'number' | 'operator' | 'node' | 'order' | 'line';

/** The most there may be of questions, of characters of a prompt and of an answer, and of fields. */
export const questionLimits = {
  questions: 100,
  prompt: 2000,
  answer: 2000,
  fields: 1000,
} as const;
