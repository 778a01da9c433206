import type { PrimitiveName } from '../../core/primitives/table';
import type { Role } from '../../core/program/role';
import type { Attributes } from '../../core/rule/attributes';
import type { NestedNumbers } from '../../core/tensor/tensor';

/** A range of characters in the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface NameAt extends TextRange {
  readonly name: string;
}

/** One move of a stack machine; a list of them is an expression in the order in which it is computed. */
export type Instruction =
  | (TextRange & { readonly do: 'number'; readonly value: number })
  /** A list of numbers, or of lists of one shape. */
  | (TextRange & { readonly do: 'tensor'; readonly value: NestedNumbers })
  | (TextRange & { readonly do: 'name'; readonly name: string })
  | (TextRange & {
      readonly do: 'apply';
      readonly primitive: PrimitiveName;
      readonly count: number;
      readonly attributes?: Attributes;
    })
  /** Applies a function of the text's own, or of the document's. */
  | (TextRange & { readonly do: 'call'; readonly name: string; readonly count: number });

/** What somebody says flows back to a parameter, as text. */
export interface WrittenTerm extends TextRange {
  readonly text: string;
}

/** `target = code`, `target(parameters) = code`, or `code` alone. */
export interface ParsedStatement extends TextRange {
  readonly target: NameAt | null;
  readonly parameters: readonly NameAt[] | null;
  readonly code: readonly Instruction[];
  /** The value of `x = 2`, which declares an input; null for whatever is computed, `x = (2)` included. */
  readonly declared: number | NestedNumbers | null;
  /** Whether a declaration gives no value: it says no more than a shape, as `x = input(2, 3)` does, or a role. */
  readonly valueless?: true;
  /** What a declaration says that the input is for, as `w: parameter = 2` does. */
  readonly role?: Role | 'plain';
  /** The derivative by hand of a function, by parameter. */
  readonly rule?: readonly WrittenTerm[];
}
