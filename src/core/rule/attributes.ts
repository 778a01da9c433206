import { ShapeError } from '../tensor/shape';

/** Numbers and shapes, and rules written by hand, that belong to a statement itself and are not differentiated. */
export type Attributes = Readonly<Record<string, Setting | string>>;

/** A number or a list of numbers: what people set. */
export type Setting = number | readonly number[];

/** Those of a statement that has none. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/**
 * An attribute that people may set. Text gives it by name, `sum(X, axis=0, keepdims=1)`; a number
 * and a list of one are the same to every list. `null` is what a list left out stands for, in the
 * words of `label`; a statement then lacks the attribute.
 * - number: any number. integer: a whole one. flag: 1 or 0.
 * - axis: one axis; a negative one counts from the end. axes: one or several; null is all.
 * - permutation: all axes in a new order. shape: extents. integers: whole numbers.
 * - rule: the text of a derivative by hand, which inference reads and nobody writes.
 */
export type AttributeSpec = {
  readonly name: string;
  readonly label: string;
  /** Whether it must be given, as what only derivative rules use must know its shape. */
  readonly required?: true;
} & (
  | { readonly kind: 'number' | 'flag' | 'axis'; readonly default: number }
  | {
      readonly kind: 'integer';
      readonly default: number;
      /** The least and the most it may be, where it says how much is computed. */
      readonly range?: readonly [least: number, most: number];
    }
  | {
      readonly kind: 'axes' | 'permutation' | 'shape' | 'integers';
      readonly default: readonly number[] | null;
    }
  | { readonly kind: 'rule'; readonly default: null }
);

/** An attribute that people set, in fields and in text. */
export type SettingSpec = Exclude<AttributeSpec, { readonly kind: 'rule' }>;

/** The attributes of a primitive that people set. */
export function settingSpecs(specs: readonly AttributeSpec[] = []): readonly SettingSpec[] {
  return specs.filter((spec) => spec.kind !== 'rule');
}

/** Attributes with the defaults of those that are left out. */
export function withDefaults(specs: readonly AttributeSpec[] = [], a: Attributes = {}): Attributes {
  const defaults = specs.flatMap(({ name, default: value }) =>
    value === null ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(defaults), ...a };
}

/** @throws ShapeError for an attribute that is not among `specs`, is of another kind, or is left out and must not be. */
export function checkAttributes(specs: readonly AttributeSpec[], a: Attributes): void {
  for (const name of Object.keys(a)) {
    if (specs.some((spec) => spec.name === name)) continue;
    const known = specs.map((spec) => spec.name);
    throw new ShapeError({ kind: 'no such attribute', name, known });
  }
  for (const spec of specs) {
    const { name, kind, required } = spec;
    const value: unknown = a[name];
    if (value === undefined) {
      if (required) throw new ShapeError({ kind: 'attribute left out', name });
      continue;
    }
    if (kind === 'rule') {
      if (typeof value === 'string') continue;
      throw new ShapeError({ kind: 'no rule', name });
    }
    const one = kind === 'number' || kind === 'integer' || kind === 'flag' || kind === 'axis';
    if (one ? typeof value === 'number' : isNumbers(value)) {
      const range = kind === 'flag' ? FLAG : kind === 'integer' ? spec.range : undefined;
      if (range) checkRange(name, value as number, range);
      continue;
    }
    throw new ShapeError({ kind: one ? 'not one number' : 'not whole numbers', name });
  }
}

const FLAG = [0, 1] as const;

function checkRange(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new ShapeError({ kind: 'attribute out of range', name, value, least, most });
}

function isNumbers(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((x) => typeof x === 'number');
  return typeof value === 'number';
}

/** The number or the numbers an attribute holds; undefined where it is left out, or is a rule. */
export function settingAt(a: Attributes, name: string): Setting | undefined {
  const value = a[name];
  return typeof value === 'string' ? undefined : value;
}

/** The number an attribute holds. @throws ShapeError when it holds a list. */
export function numberOf(a: Attributes, name: string, otherwise: number): number {
  const value = a[name] ?? otherwise;
  if (typeof value !== 'number') throw new ShapeError({ kind: 'not one number', name });
  return value;
}

/** The whole number an attribute holds. @throws ShapeError for anything else. */
export function wholeOf(a: Attributes, name: string, otherwise: number): number {
  return wholeNumber(numberOf(a, name, otherwise), name);
}

/** The whole numbers an attribute holds, or null when it is left out. @throws ShapeError for fractions. */
export function wholesOf(a: Attributes, name: string): readonly number[] | null {
  const value = settingAt(a, name);
  if (value === undefined) return null;
  const list = typeof value === 'number' ? [value] : value;
  for (const entry of list) wholeNumber(entry, name);
  return list;
}

function wholeNumber(value: number, name: string): number {
  if (!Number.isInteger(value)) throw new ShapeError({ kind: 'not whole', name, value });
  return value;
}
