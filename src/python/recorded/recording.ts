import type { Role } from '../../core/program/role';
import { NO_ATTRIBUTES } from '../../core/rule/attributes';
import { scalar, type Tensor } from '../../core/tensor/tensor';
import type { Engine } from '../tape/engine';
import type { Log } from '../tape/log';
import type { Value } from '../tape/value';
import type { RecordedEntry, Recording, Scope } from './entry';
import { primitiveOf } from './own-operations';

/** Values of a run that a graph is made of at most. */
const MOST_RECORDED = 400_000;

/** What is known of scopes, by their numbers, and of those around them. */
export type ScopesOf = (asked: readonly number[]) => ReadonlyMap<number, Scope>;

/** What the program calls its values, and what it says that they are for, by their places in the log. */
export interface Told {
  readonly names: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, Role>>;
}

/**
 * What led to a value that was swept back from, else to the one made last; null of an empty tape.
 * @param root its place in the log.
 */
export function recordingOfTape(
  { tape: { log } }: Engine,
  root: number,
  { names, roles }: Told,
  scopesOf: ScopesOf,
): Recording | null {
  if (root < 0) return null;
  const order = log.reached([root], MOST_RECORDED);
  if (!order) return null;
  const entries = entriesOf(log, order, { names, roles });
  return { entries, result: names[root] ?? null, scopes: scopesOf(scopesIn(entries)) };
}

/** Values of all of a tape, and results among them, that a graph is made of at most. */
const MOST_WHOLE = 5000;
const MOST_RESULTS = 60;

/**
 * The results of a tape, by their places in the log: what nothing else was made of, and what was swept back from.
 * Null where they are one, or all of the tape is too much to be seen at once.
 */
export function resultsOfTape({ tape: { log }, sweeps }: Engine): readonly number[] | null {
  if (log.length > MOST_WHOLE) return null;
  const results = new Set<number>();
  for (let at = 0; at < log.length; at++) {
    for (const operand of log.operandsAt(at)) results.delete(operand);
    if (!log.leafAt(at)) results.add(at);
  }
  for (const { root } of sweeps.told()) results.add(root);
  const found = [...results].sort((a, b) => a - b);
  return found.length < 2 || found.length > MOST_RESULTS ? null : found;
}

/** All that is on a tape, of several results: each has its own subset of the graph. */
export function recordingOfWholeTape(
  { tape: { log } }: Engine,
  results: readonly number[],
  told: Told,
  scopesOf: ScopesOf,
): Recording | null {
  const order = log.reached(results, MOST_WHOLE);
  if (!order) return null;
  const entries = entriesOf(log, order, told);
  const ends = results.map((root) => order.indexOf(root));
  return { entries, result: null, results: ends, scopes: scopesOf(scopesIn(entries)) };
}

function entriesOf(
  log: Log,
  order: readonly number[],
  { names, roles }: Told,
): readonly RecordedEntry[] {
  const place = new Map(order.map((at, k) => [at, k]));
  // What is not learnt is data only where something is.
  const isLearnt = order.some((at) => roles[at] === 'parameter');
  return order.map((at): RecordedEntry => {
    const leaf = log.leafAt(at);
    const kept = log.keptAt(at);
    const name = names[at];
    const role = leaf && (isLearnt || roles[at] === 'target') ? roles[at] : undefined;
    return {
      at,
      operation: leaf ? null : log.operationAt(at),
      operands: log.operandsAt(at).map((operand) => place.get(operand) as number),
      attributes: log.attributesAt(at),
      line: log.lineAt(at),
      scope: log.scopeAt(at),
      ...(kept && { value: kept }),
      ...(leaf && { value: leaf, constant: name === undefined && !log.isNeeded(at) }),
      ...(name !== undefined && { name }),
      ...(role && { role }),
    };
  });
}

function scopesIn(entries: readonly { readonly scope: number }[]): readonly number[] {
  return [...new Set(entries.map(({ scope }) => scope))];
}

/** What a run of a program's own classes led to, in arrays by entry; see `watched` of the host. */
export type Watched = readonly [
  /** 0 of a leaf, −1 of a number that the program wrote down, else the number of its operation, from 1. */
  operation: Int32Array,
  starts: Uint32Array,
  operands: Uint32Array,
  values: Float64Array,
  lines: Uint32Array,
  scopes: Int32Array,
  /** The derivatives that the program computed, and whether it told one. */
  theirs: Float64Array,
  hasTheirs: Uint8Array,
  /** Where arrays stand among the values, and what they are. */
  arraysAt: Uint32Array,
  arrays: readonly Value[],
  /** Where arrays stand among the derivatives, and what they are. */
  theirArraysAt: Uint32Array,
  theirArrays: readonly Value[],
  told: string,
];

interface WatchedNames {
  readonly names: Readonly<Record<number, string>>;
  readonly result: string | null;
  /** What each operation is called, a primitive where it is called as one, and whether its operands are turned. */
  readonly operations: readonly (readonly [name: string, turned: boolean])[];
  /** How often something was swept back from. */
  readonly sweeps: number;
}

/**
 * What led to a value of a program's own classes. What a function of the program did is a primitive where it is
 * called as one and gives its value; else only the program knows what it is.
 */
export function recordingOfWatched(watched: Watched, scopesOf: ScopesOf): Recording {
  const [operation, starts, operands, values, lines, scopes, theirs, hasTheirs] = watched;
  const [, , , , , , , , arraysAt, arrays, theirArraysAt, theirArrays, told] = watched;
  const { names, result, operations, sweeps } = JSON.parse(told) as WatchedNames;
  const tensors = tensorsAt(arraysAt, arrays);
  const derivatives = tensorsAt(theirArraysAt, theirArrays);
  const tensorAt = (at: number) => tensors.get(at) ?? scalar(values[at] as number);
  const entries = Array.from(operation, (number, at): RecordedEntry => {
    const [line, scope] = [lines[at] as number, scopes[at] as number];
    const value = tensorAt(at);
    const name = names[at];
    const named = {
      ...(name !== undefined && { name }),
      ...(hasTheirs[at] === 1 && { theirs: derivatives.get(at) ?? (theirs[at] as number) }),
    };
    const [does, turned] = operations[number - 1] ?? [null, false];
    if (does === null) {
      const constant = number < 0 && { constant: true };
      return { operation: null, operands: [], line, scope, value, ...named, ...constant };
    }
    const given = Array.from(operands.subarray(starts[at], starts[at + 1]));
    if (turned) given.reverse();
    const is = primitiveOf(does, given.map(tensorAt), value);
    if (!is) return { operation: `${does}_`, operands: [], line, scope, value, ...named };
    return {
      operation: is.name,
      operands: given,
      line,
      scope,
      ...(is.attributes !== NO_ATTRIBUTES && { attributes: is.attributes }),
      ...(!tensors.has(at) && { number: values[at] as number }),
      ...named,
    };
  });
  return { entries, result, sweeps, scopes: scopesOf(scopesIn(entries)) };
}

function tensorsAt(at: Uint32Array, values: readonly Value[]): ReadonlyMap<number, Tensor> {
  return new Map([...at].map((place, k) => [place, (values[k] as Value).tensor]));
}
