import type { PrimitiveName } from '../../core/primitives/table';
import type { Library } from './libraries';
import type { TextRange } from './statement';
import type { Token } from './token';

/** What stands between two commas of a call. */
export interface Argument extends TextRange {
  /** Where its code begins. */
  readonly start: number;
  /** The name before it, as in `axis=0`, which makes it a setting. */
  readonly keyword: Token | null;
}

/** A function call whose arguments have been read into the code. */
export interface Call {
  readonly name: Token;
  candidates: readonly PrimitiveName[];
  readonly args: Argument[];
  /** The text it stands in, as it was typed. */
  readonly text: string;
  /** Whether it stands behind its first operand: x.sum(). */
  readonly isMethod: boolean;
  /** The libraries that the text names, and how many axes the arrays have that it declares. */
  readonly libraries: ReadonlySet<Library>;
  readonly ranks: ReadonlyMap<string, number>;
  /** Just after the closing parenthesis. */
  end: number;
}
