/** What a field of no message holds. Whole numbers of 64 bits are numbers: nothing that is read counts further. */
export type ScalarKind = keyof ScalarOf;

interface ScalarOf {
  readonly int32: number;
  readonly int64: number;
  readonly uint64: number;
  readonly enum: number;
  readonly bool: boolean;
  readonly float: number;
  readonly double: number;
  readonly string: string;
  readonly bytes: Uint8Array;
}

/** Names of the values of an enumeration, which text has in their place. */
type Names = Readonly<Record<string, number>>;

/** How often a field may stand in a message; a map has a value for each key, which is a string. */
type Times = 'once' | 'often' | 'map';

/** One field of a message: its number on the wire, what it holds and how often. */
export interface Field<K = ScalarKind | Message, T extends Times = Times> {
  readonly number: number;
  readonly kind: K;
  readonly times: T;
  readonly names?: Names;
}

/** A message as data: its fields by name. What is not among them is skipped. */
export interface Message {
  readonly [name: string]: Field;
}

type ValueOf<K> = K extends ScalarKind ? ScalarOf[K] : K extends Message ? Read<K> : never;

/** What is read of a message: lists and maps that may be empty, and what may be missing. */
export type Read<M> = {
  readonly [N in keyof M as M[N] extends Field<infer _K, 'once'> ? never : N]: M[N] extends Field<
    infer K,
    'map'
  >
    ? ReadonlyMap<string, ValueOf<K>>
    : M[N] extends Field<infer K, 'often'>
      ? readonly ValueOf<K>[]
      : never;
} & {
  readonly [N in keyof M as M[N] extends Field<infer _K, 'once'> ? N : never]?: M[N] extends Field<
    infer K,
    'once'
  >
    ? ValueOf<K>
    : never;
};

type WrittenOf<K> = K extends ScalarKind ? ScalarOf[K] : K extends Message ? Written<K> : never;

/** What is written of a message: any of its fields. */
export type Written<M> = {
  readonly [N in keyof M]?: M[N] extends Field<infer K, infer T>
    ? T extends 'map'
      ? ReadonlyMap<string, WrittenOf<K>>
      : T extends 'often'
        ? readonly WrittenOf<K>[]
        : WrittenOf<K>
    : never;
};

export function once<const K>(number: number, kind: K): Field<K, 'once'> {
  return { number, kind, times: 'once' };
}

export function often<const K>(number: number, kind: K): Field<K, 'often'> {
  return { number, kind, times: 'often' };
}

export function map<const K>(number: number, kind: K): Field<K, 'map'> {
  return { number, kind, times: 'map' };
}

/** A number that text has a name for. */
export function named(number: number, names: Names): Field<'enum', 'once'> {
  return { number, kind: 'enum', times: 'once', names };
}

/** Numbers that text has names for. */
export function namedOften(number: number, names: Names): Field<'enum', 'often'> {
  return { number, kind: 'enum', times: 'often', names };
}

/** The fields that a map's entries have on the wire. */
export function entryOf({ kind }: Field): Message {
  return { key: once(1, 'string'), value: { number: 2, kind, times: 'once' } };
}
