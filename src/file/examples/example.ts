import type { View } from '../document';

/** A graph to start from, as text in the expression language with the values of its inputs. */
export interface Example {
  /** Stays the same for good: links and lessons may name it. */
  readonly id: string;
  readonly title: string;
  /** What to see in it, in one sentence. */
  readonly teaches: string;
  readonly text: string;
  /** Inputs not listed are 0. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly view?: Partial<View>;
}
