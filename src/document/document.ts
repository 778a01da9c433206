import { EMPTY_GRAPH, type Graph, type NodeId } from '../core/graph/graph';
import { type Convention, DEFAULT_CONVENTION } from '../core/rule/convention';
import type { NestedNumbers } from '../core/tensor/tensor';
import type { Point } from '../layout/point';
import type { Note } from './note';
import type { Question } from './question';
import { type LinkKey, linkKeys, type Settings, usual } from './settings';
import type { Training } from './training';

/**
 * The tangent of an input: a number, which every element of an array has; nested arrays of the
 * input's shape; or, for an array, 1 in one element, counted row-major, and 0 in the others.
 */
export type TangentSeed = number | NestedNumbers | { readonly element: number };

/** A differentiation that made a document: of what quantity its newest outputs are the derivatives. */
export interface Differentiated {
  /** The name of the output, as it was then; null for the whole gradient, times a vector. */
  readonly output: string | null;
  /** Which differentiation, counted from 1, had made that output; 0 for none. */
  readonly after: number;
  /** The input by which that one had made it the derivative; null for the gradient or where there is none. */
  readonly by: string | null;
  /** The one number it was taken as: itself, the sum of an array, its product with a vector, or an element. */
  readonly as: 'number' | 'sum' | 'vector' | readonly number[];
  /** The factor it was taken with. */
  readonly times: number;
}

/** A text that a graph was read from. */
export interface SourceText {
  /** The id of the front end that reads it. */
  readonly language: string;
  readonly text: string;
}

/** A file that stands beside a program, which imports or reads it: its text, or its bytes in base64. */
export type ProgramFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly bytes: string }
);

/** What a person makes, and what undo goes back over. */
export interface Document {
  readonly graph: Graph;
  readonly positions: Readonly<Record<NodeId, Point>>;
  /** The output node whose reverse sweep is shown; null means the first. */
  readonly output: NodeId | null;
  /** The adjoint of that output, from which the sweep starts. */
  readonly seed: number;
  /**
   * Tangents of inputs, from which forward mode starts: 0 for one that is not named here. When none
   * is, that of the first input's first element is 1.
   */
  readonly tangents: Readonly<Record<NodeId, TangentSeed>>;
  /** Whose derivative is taken where there is none. */
  readonly convention: Convention;
  /** What this was differentiated from, however often: a document that has no primal itself. */
  readonly primal: Document | null;
  /** How this came from its primal, one after the other; of an older link nothing is known of that. */
  readonly differentiated: readonly Differentiated[];
  /**
   * What the graph was read from, whatever was done to it since; left out where printing the graph
   * gives a text of the same meaning.
   */
  readonly source?: SourceText;
  /** What stands beside the program, each under a name of its own; left out where nothing does. */
  readonly files?: readonly ProgramFile[];
  /** How it is trained; left out where it never was, and in a primal. */
  readonly training?: Training;
  /** What the person calls it, in one line; left out where they don't, and in a primal. */
  readonly title?: string;
  /** What is written on the canvas beside the graph; left out where nothing is. */
  readonly notes?: readonly Note[];
  /** The lesson whose page the graph is of; left out where it is of none, and in a primal. */
  readonly lesson?: Lesson;
}

/** Pages of prose in an order, each with its graph. */
export interface Lesson {
  readonly pages: readonly [LessonPage, ...LessonPage[]];
  /** The page that is open, counted from 0. */
  readonly page: number;
}

/** A page of a lesson. */
export interface LessonPage {
  /** What it is called, in one line; empty where it is called nothing. */
  readonly title: string;
  /** What is read, in Markdown; what stands between dollar signs is a formula in LaTeX. */
  readonly prose: string;
  /** What only the speaker sees, likewise. */
  readonly notes: string;
  /** The graph that is seen with it, as the page is opened; it has neither a title nor a lesson of its own. */
  readonly document: Document;
  /** How that is shown then: at which step, in which tab. */
  readonly view: View;
  /** What is asked about it. */
  readonly questions: readonly Question[];
}

/** How a document is shown; it travels with a link but undo does not touch it. */
export type View = Settings<LinkKey>;

/** How adjoints are written. */
export type AdjointNotation = View['notation'];

/** Which trace is shown and played. */
export type Mode = View['mode'];

/** All that a link or the saved work holds. */
export interface Snapshot {
  readonly document: Document;
  readonly view: View;
}

/** A piece of a graph, with the wires among its nodes: what is copied and pasted. */
export interface Fragment {
  readonly graph: Graph;
  readonly positions: Readonly<Record<NodeId, Point>>;
  /** What is written about these nodes; left out where nothing is. */
  readonly notes?: readonly Note[];
}

export const EMPTY_DOCUMENT: Document = Object.freeze({
  graph: EMPTY_GRAPH,
  positions: Object.freeze({}),
  output: null,
  seed: 1,
  tangents: Object.freeze({}),
  convention: DEFAULT_CONVENTION,
  primal: null,
  differentiated: Object.freeze([]),
});

export const DEFAULT_VIEW: View = Object.freeze(usual(linkKeys));
