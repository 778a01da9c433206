import { applyToTensors } from '../../core/algebra/tensors';
import type { PrimitiveName } from '../../core/primitives/table';
import { primitives } from '../../core/primitives/table';
import type { Role } from '../../core/program/role';
import { arityOf } from '../../core/rule/primitive';
import { scalar } from '../../core/tensor/tensor';
import type { Engine } from '../tape/engine';
import type { RecordedEntry, Recording, Scope } from './entry';

/** Values of a run that a graph is made of at most. */
const MOST = 50_000;

/** What is known of scopes, by their numbers, and of those around them. */
export type ScopesOf = (asked: readonly number[]) => ReadonlyMap<number, Scope>;

/** What the program calls its values, and what it says that they are for, by their places in the log. */
export interface Told {
  readonly names: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, Role>>;
}

/** What led to the value that was swept back from last, or else to the one made last; null of an empty tape. */
export function recordingOfTape(
  { tape: { log }, swept }: Engine,
  { names, roles }: Told,
  scopesOf: ScopesOf,
): Recording | null {
  const root = swept ?? log.length - 1;
  if (root < 0) return null;
  const reached = new Set<number>([root]);
  const open = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const operand of log.operandsAt(at)) {
      if (reached.has(operand)) continue;
      reached.add(operand);
      open.push(operand);
    }
    if (reached.size > MOST) return null;
  }
  const order = [...reached].sort((a, b) => a - b);
  const place = new Map(order.map((at, k) => [at, k]));
  // What is not learnt is data only where something is.
  const isLearnt = order.some((at) => roles[at] === 'parameter');
  const entries = order.map((at): RecordedEntry => {
    const leaf = log.leafAt(at);
    const name = names[at];
    const role = leaf && (isLearnt || roles[at] === 'target') ? roles[at] : undefined;
    return {
      operation: leaf ? null : log.operationAt(at),
      operands: log.operandsAt(at).map((operand) => place.get(operand) as number),
      attributes: log.attributesAt(at),
      line: log.lineAt(at),
      scope: log.scopeAt(at),
      ...(leaf && { value: leaf, constant: name === undefined && !log.isNeeded(at) }),
      ...(name !== undefined && { name }),
      ...(role && { role }),
    };
  });
  return { entries, result: names[root] ?? null, scopes: scopesOf(scopesIn(entries)) };
}

function scopesIn(entries: readonly { readonly scope: number }[]): readonly number[] {
  return [...new Set(entries.map(({ scope }) => scope))];
}

interface Watched {
  readonly entries?: readonly {
    readonly operation?: string;
    readonly operands?: readonly number[];
    /** A number, or the word for one that JSON has not. */
    readonly value: number | string;
    readonly theirs?: number | string;
    readonly name?: string;
    readonly constant?: boolean;
    readonly line: number;
    readonly scope: number;
  }[];
  readonly result: string | null;
  readonly sweeps?: number;
}

/**
 * What led to a value of a program's own classes. What a function of the program did is a primitive where it is
 * called as one and gives its value; else only the program knows what it is.
 */
export function recordingOfWatched(text: string, scopesOf: ScopesOf): Recording | null {
  const { entries, result, sweeps } = JSON.parse(text) as Watched;
  if (!entries) return null;
  return {
    result,
    ...(sweeps !== undefined && { sweeps }),
    scopes: scopesOf(scopesIn(entries)),
    entries: entries.map((entry) => {
      const { operation, operands = [], theirs, name, constant, line, scope } = entry;
      const value = Number(entry.value);
      const does =
        operation !== undefined &&
        computes(
          operation,
          operands.map((at) => Number(entries[at]?.value ?? NaN)),
          value,
        );
      return {
        operation: operation ?? null,
        operands: does ? operands : [],
        line,
        scope,
        ...(!does && { value: scalar(value) }),
        ...(operation !== undefined && !does && { operation: `${operation}_` }),
        ...(name !== undefined && { name }),
        ...(constant && { constant }),
        ...(theirs !== undefined && { theirs: Number(theirs) }),
      };
    }),
  };
}

/** Whether a primitive of this name gives this value of these operands, to nine digits. */
function computes(name: string, operands: readonly number[], value: number): boolean {
  const primitive = primitives[name as PrimitiveName];
  if (!primitive) return false;
  const [least, most] = arityOf(primitive);
  if (operands.length < least || operands.length > most) return false;
  const found = applyToTensors(name as PrimitiveName, operands.map(scalar)).data[0] as number;
  return Object.is(found, value) || Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value));
}
