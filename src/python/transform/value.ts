import type { Tensor } from '../../core/tensor/tensor';
import type { ParseError } from '../../lang/read/parse-error';
import { transformedTexts } from '../../words/en/transform';
import type { Scope } from './scope';
import type { Syntax } from './syntax';

/** What a name of a program stands for while it is gone through without being run. */
export type Value =
  /** A number of the program itself; whole where Python has it as an int. */
  | { readonly kind: 'number'; readonly value: number; readonly whole: boolean }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'array'; readonly tensor: Tensor; readonly learns: boolean }
  /** What a statement computes; a flag where it is whether something holds. */
  | { readonly kind: 'traced'; readonly statement: number; readonly flag: boolean }
  | Items
  | { readonly kind: 'function'; readonly function: PythonFunction }
  /** A module, or what is in one: numpy, numpy.log. */
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'method'; readonly of: Value; readonly name: string }
  | { readonly kind: 'slice'; readonly text: string }
  /** What could not be told; who asks for it is told why. */
  | { readonly kind: 'unknown'; readonly why: ParseError };

/** A list, which may change, or a tuple. */
export interface Items {
  readonly kind: 'items';
  readonly items: Value[];
  readonly list: boolean;
}

export interface PythonFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Statements, or the expression of a lambda. */
  readonly body: { readonly statements: readonly Syntax[] } | { readonly expression: Syntax };
  /** Where names are looked up that are not its own. */
  readonly scope: Scope<Value>;
  readonly syntax: Syntax;
}

export interface Parameter {
  readonly name: string;
  readonly default: Value | null;
  readonly syntax: Syntax;
}

export const NONE: Value = { kind: 'none' };

export function numberOf(value: number, whole = Number.isInteger(value)): Value {
  return { kind: 'number', value, whole };
}

export function flagOf(value: boolean): Value {
  return { kind: 'flag', value };
}

export function traced(statement: number, flag = false): Value {
  return { kind: 'traced', statement, flag };
}

export function itemsOf(items: Value[], list = false): Items {
  return { kind: 'items', items, list };
}

/** What a value is, in words: “a list”. */
export function kindInWords(value: Value): string {
  switch (value.kind) {
    case 'number':
      return transformedTexts.aNumber;
    case 'flag':
      return transformedTexts.aTruthValue;
    case 'text':
      return transformedTexts.aText;
    case 'none':
      return 'None';
    case 'array':
      return transformedTexts.anArray;
    case 'traced':
      return transformedTexts.aComputedValue;
    case 'items':
      return value.list ? transformedTexts.aList : transformedTexts.aTuple;
    case 'function':
    case 'method':
      return transformedTexts.aFunction;
    case 'module':
      return value.path;
    case 'slice':
      return transformedTexts.aSlice;
    case 'unknown':
      return transformedTexts.somethingUnknown;
  }
}
