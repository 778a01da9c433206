import { fromTensor, type NestedNumbers } from '../../core/tensor/tensor';
import { Execution } from './execution';
import { argumentsInSource, namesOf, readProgram } from './program';
import { Recorder } from './recorder';
import { numberOf, type Value } from './value';

/** An argument that a function is called with. */
export type Argument =
  /** Numbers to differentiate by: of an array where `array` says so. */
  | {
      readonly kind: 'input';
      readonly numbers: number | NestedNumbers;
      readonly array: boolean;
    }
  | { readonly kind: 'items'; readonly items: readonly Argument[]; readonly list: boolean }
  /** What the program itself decides by. */
  | { readonly kind: 'plain'; readonly value: number | boolean | string | null }
  /** What the function takes where nothing is given. */
  | { readonly kind: 'default' };

/**
 * What a function is called with to be tried: what the program calls it with, where that is known before it
 * runs, else ones, as where it is transformed.
 * @param fixed parameters that are numbers of the program; null for all that are whole numbers.
 * @throws ParseError where the program is no Python.
 */
export function callOf(
  source: string,
  name: string,
  fixed: readonly string[] | null,
): readonly (readonly [parameter: string, argument: Argument])[] {
  const read = readProgram(source);
  const execution = new Execution(new Recorder());
  const scope = namesOf(read, execution);
  const found = scope.get(name);
  if (found?.kind !== 'function') return [];
  const given = argumentsInSource(read, found.function, execution, scope);
  return found.function.parameters.map(({ name: parameter, default: usual }, k) => {
    const value = given?.[k] ?? null;
    if (!value && usual) return [parameter, { kind: 'default' }];
    const isFixed = fixed?.includes(parameter) ?? null;
    return [parameter, argumentOf(value ?? numberOf(1, false), isFixed)];
  });
}

/** @param isFixed whether a number is the program’s own; null where whole numbers are. */
function argumentOf(value: Value, isFixed: boolean | null): Argument {
  switch (value.kind) {
    case 'number':
      return (isFixed ?? value.whole)
        ? { kind: 'plain', value: value.value }
        : { kind: 'input', numbers: value.value, array: false };
    case 'array':
      return { kind: 'input', numbers: fromTensor(value.tensor), array: true };
    case 'items': {
      const items = value.items.map((item) => argumentOf(item, isFixed));
      return { kind: 'items', items, list: value.list };
    }
    case 'flag':
    case 'text':
      return { kind: 'plain', value: value.value };
    default:
      return { kind: 'plain', value: null };
  }
}
