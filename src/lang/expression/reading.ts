import type { PrimitiveName } from '../../core/primitives/table';
import type { Cursor } from './cursor';
import type { Library } from './libraries';
import type { Instruction } from './statement';

/** What was read as the left operand of a sign: where it begins in text and code, and whether it was bare. */
export interface Left {
  readonly from: number;
  readonly code: number;
  /** The name of a constant standing by itself: the e of e^x. */
  readonly constant?: string;
}

/** A parser at work, for what reads a part of an expression. */
export interface Reading extends Cursor {
  readonly declared: ReadonlySet<string>;
  /** How many axes arrays have that the text declares. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The libraries that the text names. */
  readonly libraries: ReadonlySet<Library>;
  code: Instruction[];
  /** Reads an expression of signs that bind at least so tightly. */
  expression(least: number): Left;
  /** Reads a value without signs, and what stands directly behind it: X.T, X[0]. */
  value(): Left;
  /** Reads what is in parentheses, where a bar behind a value closes none that is open outside. */
  grouped(read: () => void): void;
  apply(what: { primitive: PrimitiveName; count: number }, left: Left): void;
}
