import type { NestedNumbers } from '../../core/tensor/tensor';
import type { View } from '../../document/document';

/** A graph to start from, as text in the expression language with the values of its inputs. */
export interface Example {
  /** Stays the same for good: links and lessons may name it. */
  readonly id: string;
  readonly title: string;
  /** What to see in it, in one sentence. */
  readonly teaches: string;
  /** What that is about: nodes by their names, or by their primitives. */
  readonly about?: readonly string[];
  readonly text: string;
  /** Inputs not listed are as the text leaves them. */
  readonly inputs: Readonly<Record<string, number | NestedNumbers>>;
  /** Its folds by their names, each with the named values that are computed in it. */
  readonly folds?: Readonly<Record<string, readonly string[]>>;
  readonly view?: Partial<View>;
}
