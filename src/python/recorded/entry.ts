import type { Attributes } from '../../core/rule/attributes';
import type { Tensor } from '../../core/tensor/tensor';

/** A value that a run made, as it is told of afterwards. Operands are places in the same list, before it. */
export interface RecordedEntry {
  /** The primitive that made it, or what the program calls its own function; null of a leaf. */
  readonly operation: string | null;
  readonly operands: readonly number[];
  readonly attributes?: Attributes;
  /** Of a leaf, its numbers; of what a function of the program's own made, the numbers that it gave. */
  readonly value?: Tensor;
  /** What the program calls it, if anything. */
  readonly name?: string;
  /** Whether it is a number that the program only wrote down on the way. */
  readonly constant?: boolean;
}

/** What led to one value, that one last. */
export interface Recording {
  readonly entries: readonly RecordedEntry[];
  /** What the program calls the result, if anything. */
  readonly result: string | null;
}
