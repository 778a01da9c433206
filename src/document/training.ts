import type { NodeId } from '../core/graph/graph';

/** Optimisers by their names. */
export const optimiserNames = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'] as const;

export type OptimiserName = (typeof optimiserNames)[number];

/** How parameters are changed by their gradient. */
export interface OptimiserRecipe {
  readonly name: OptimiserName;
  /** The learning rate. */
  readonly rate: number;
  /** The share of the parameters that is added to their gradient, or, by AdamW, taken from them. */
  readonly decay: number;
  /** The greatest Euclidean norm of the whole gradient, which is shortened to it; 0 for none. */
  readonly clip: number;
}

/** Rows of a person's own: numbers, the targets last. */
export interface OwnTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** What the numbers of the last column stand for, where it is of classes. */
  readonly classes?: readonly string[];
}

/** Where rows come from. */
export interface DataRecipe {
  /** The id of a data set, or `own`. */
  readonly set: string;
  /** How many rows are made, of a set that is made. */
  readonly rows: number;
  /** How far rows stray, of a set that is made: 0 to 1. */
  readonly noise: number;
  /** The share of rows that are only tested on. */
  readonly test: number;
  /** Whether each feature is shifted and scaled to mean 0 and variance 1 over the rows that are learnt from. */
  readonly normalised: boolean;
  readonly own?: OwnTable;
}

/** How a graph is trained: with the graph, all that a run follows from. */
export interface Training {
  readonly data: DataRecipe;
  readonly optimiser: OptimiserRecipe;
  /** Rows of one update; 0 for all. */
  readonly batch: number;
  /** Ways through the data that Train goes on for. */
  readonly epochs: number;
  /** What data, their split and their order are drawn by. */
  readonly seed: number;
  /** Whether the gradient is set to zero before each update. */
  readonly zeroed: boolean;
  /** How far a run has come that the parameters are the result of. */
  readonly progress?: Progress;
}

export interface Progress {
  /** Updates that were made. */
  readonly updates: number;
  /** The parameters that it began with, row-major. */
  readonly start: Readonly<Record<NodeId, readonly number[]>>;
}

export const DEFAULT_TRAINING: Training = Object.freeze({
  data: Object.freeze({ set: 'xor', rows: 200, noise: 0.1, test: 0.2, normalised: false }),
  optimiser: Object.freeze({ name: 'adam', rate: 0.03, decay: 0, clip: 0 }),
  batch: 20,
  epochs: 100,
  seed: 1,
  zeroed: true,
});

/** What may say how it is trained. */
interface Trainable {
  readonly training?: Training;
}

export function trainingOf({ training }: Trainable): Training {
  return training ?? DEFAULT_TRAINING;
}

/** The document to be trained in another way: a run that was under way is of the way before. */
export function withTraining<D extends Trainable>(document: D, changed: Partial<Training>): D {
  const { progress: _, ...recipe } = trainingOf(document);
  return { ...document, training: { ...recipe, ...changed } };
}
