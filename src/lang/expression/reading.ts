import type { PrimitiveName } from '../../core/primitives/table';
import type { Cursor } from './cursor';
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
  code: Instruction[];
  /** Reads an expression of signs that bind at least so tightly. */
  expression(least: number): Left;
  /** Reads a value without signs, and what stands directly behind it: X.T, X[0]. */
  value(): Left;
  apply(what: { primitive: PrimitiveName; count: number }, left: Left): void;
}
