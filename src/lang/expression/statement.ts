import type { Attributes } from '../../core/attributes';
import type { PrimitiveName } from '../../core/primitives/table';

/** A range of characters in the text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface NameAt extends Range {
  readonly name: string;
}

/** One move of a stack machine; a list of them is an expression in the order in which it is computed. */
export type Instruction =
  | (Range & { readonly do: 'number'; readonly value: number })
  | (Range & { readonly do: 'name'; readonly name: string })
  | (Range & {
      readonly do: 'apply';
      readonly primitive: PrimitiveName;
      readonly count: number;
      readonly attributes?: Attributes;
    });

/** `target = code`, `target(parameters) = code`, or `code` alone. */
export interface ParsedStatement extends Range {
  readonly target: NameAt | null;
  readonly parameters: readonly NameAt[] | null;
  readonly code: readonly Instruction[];
  /** The number of `x = 2`, which declares an input; null for whatever is computed, `x = (2)` included. */
  readonly declared: number | null;
}
