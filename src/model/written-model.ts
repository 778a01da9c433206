import type { Graph } from '../core/graph/graph';
import type { Program } from '../core/program/program';

/** What is written as a model: a program, and what people see of it. */
export interface ModelSource {
  readonly program: Program;
  /** What it is called. */
  readonly title: string;
  /** What the names of its files begin with; `model` where left out. */
  readonly file?: string;
  /** The graph that it is of, whose folds stand before the names of nodes. */
  readonly graph: Graph;
}

/** Choices of how a model is written. */
export interface ModelChoices {
  /** Whether the backward pass is in it, with a gradient of each input as an output. */
  readonly gradients: boolean;
  /** What numbers without a dtype are; float64 ones stay so, or become float32 with all others. */
  readonly numbers: 'as here' | 'float32';
}
