import { applyToTensors, tensors } from '../../core/algebra/tensors';
import type { Graph } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { NO_ATTRIBUTES } from '../../core/rule/attributes';
import { DEFAULT_CONVENTION } from '../../core/rule/convention';
import { contribution } from '../../core/sweep/contribution';
import { scalar, type Tensor } from '../../core/tensor/tensor';
import type { RecordedEntry, Recording } from './entry';

/** Partials that stand for one call at most. */
const MOST_PARTIALS = 2 ** 16;
/** Nodes that stand for one value that comes out of a call that is left out. */
const SUMMARY = 5;

/** A recording in which what some calls and turns did is left out. */
export interface Outline {
  readonly recording: Recording;
  /** The calls and turns that are left out, by their numbers. */
  readonly closed: ReadonlySet<number>;
}

/**
 * A run that is too large for a graph, with what some of its calls and turns did left out: what comes out of one is
 * linear in what goes into it, with the value and the partial derivatives that the run had there, so that values and
 * adjoints everywhere else are those of the whole.
 * @param most nodes to come near to.
 * @param wanted a call or turn whose inside is asked for before any other.
 * @returns null where that can't be done, as with arrays.
 */
export function outlineOf(recording: Recording, most: number, wanted = -1): Outline | null {
  const { entries } = recording;
  const tree = scopeTree(recording);
  const opened = openedScopes(tree, entries, most, wanted);
  const closedOf = tree.outermost(opened);
  const values = valuesOf(entries);
  const isOut = entries.map(() => false);
  const at = (e: number) => tree.scopes[e] as number;
  entries.forEach(({ operands }, user) => {
    for (const operand of operands) {
      const closed = closedOf(at(operand));
      if (closed !== -1 && closed !== closedOf(at(user))) isOut[operand] = true;
    }
  });
  isOut[entries.length - 1] = true;

  const kept: RecordedEntry[] = [];
  const place = new Map<number, number>();
  const add = (entry: RecordedEntry) => kept.push(entry) - 1;
  const placeOf = (e: number): number => {
    const known = place.get(e);
    if (known !== undefined) return known;
    // A leaf is put in where it is first read.
    const added = add(entries[e] as RecordedEntry);
    place.set(e, added);
    return added;
  };
  const partials = partialsOf(entries, values);
  const closed = new Set<number>();
  for (const [e, entry] of entries.entries()) {
    if (isLeaf(entry)) continue;
    const scope = closedOf(at(e));
    if (scope === -1) {
      const operands = entry.operands.map(placeOf);
      place.set(e, add({ ...entry, operands }));
      continue;
    }
    if (!isOut[e]) continue;
    const y = values[e];
    if (y?.shape.length !== 0) return null;
    closed.add(scope);
    const { line } = recording.scopes.get(scope) ?? entry;
    const where = { line, scope };
    const found = sweptIn(
      e,
      entries,
      partials,
      (x) => closedOf(at(x)) === scope && !isLeaf(entries[x] as RecordedEntry),
    );
    if (!found) return null;
    const inside = [...found].filter(([x]) => !entries[x]?.constant);
    const value = y.data[0] as number;
    const rest = inside.reduce((sum, [x, p]) => sum - p * (values[x]?.data[0] as number), value);
    const constant = (tensor: Tensor) =>
      add({ operation: null, operands: [], value: tensor, constant: true, ...where });
    const named = {
      ...(entry.name !== undefined && { name: entry.name }),
      ...(entry.theirs !== undefined && { theirs: entry.theirs }),
    };
    if (inside.length === 0) {
      place.set(e, add({ operation: null, operands: [], value: y, ...where, ...named }));
      continue;
    }
    const operands = inside.map(([x]) => placeOf(x));
    const [weights, read] = [
      constant(vector(inside.map(([, p]) => p))),
      add({ operation: 'stack', operands, ...where }),
    ];
    const product = add({ operation: 'dot', operands: [weights, read], ...where });
    const left = constant(scalar(rest));
    place.set(e, add({ operation: 'add', operands: [product, left], ...where, ...named }));
  }
  return { recording: { ...recording, entries: kept }, closed };
}

function vector(numbers: readonly number[]): Tensor {
  return { shape: [numbers.length], data: Float64Array.from(numbers) };
}

function isLeaf({ operands }: RecordedEntry): boolean {
  return operands.length === 0;
}

/** The derivatives of a value by what goes into its call; null where they are more than can stand for it. */
function sweptIn(
  from: number,
  entries: readonly RecordedEntry[],
  partials: (e: number) => readonly number[] | null,
  isInside: (e: number) => boolean,
): ReadonlyMap<number, number> | null {
  const reached = new Set([from]);
  const open = [from];
  for (let e = open.pop(); e !== undefined; e = open.pop()) {
    for (const x of entries[e]?.operands ?? []) {
      if (reached.has(x) || !isInside(x)) continue;
      reached.add(x);
      open.push(x);
    }
  }
  const adjoints = new Map([[from, 1]]);
  const found = new Map<number, number>();
  for (const e of [...reached].sort((a, b) => b - a)) {
    const adjoint = adjoints.get(e) ?? 0;
    const by = partials(e);
    if (!by) return null;
    for (const [k, x] of (entries[e] as RecordedEntry).operands.entries()) {
      const sums = reached.has(x) ? adjoints : found;
      sums.set(x, (sums.get(x) ?? 0) + adjoint * (by[k] as number));
    }
  }
  return found.size > MOST_PARTIALS ? null : found;
}

/** The derivative of each entry by each of its operands, worked out when it is asked for; null of arrays. */
function partialsOf(
  entries: readonly RecordedEntry[],
  values: readonly (Tensor | undefined)[],
): (e: number) => readonly number[] | null {
  const o = tensors[DEFAULT_CONVENTION];
  const one = scalar(1);
  const known: (readonly number[] | undefined)[] = [];
  return (e) => {
    const before = known[e];
    if (before) return before;
    const { operation, operands, attributes = NO_ATTRIBUTES } = entries[e] as RecordedEntry;
    const given = operands.map((x) => values[x] as Tensor);
    const y = values[e] as Tensor;
    if ([y, ...given].some(({ shape }) => shape.length > 0)) return null;
    const primitive = primitives[operation as PrimitiveName];
    const found = operands.map((_, k) => {
      const amount = contribution(o, primitive, k, one, given, y, attributes);
      return (amount?.data[0] as number | undefined) ?? 0;
    });
    known[e] = found;
    return found;
  };
}

/** What each entry was. */
function valuesOf(entries: readonly RecordedEntry[]): readonly Tensor[] {
  const values: Tensor[] = [];
  for (const { operation, operands, attributes, value, number } of entries) {
    if (value) values.push(value);
    else if (number !== undefined) values.push(scalar(number));
    else {
      const given = operands.map((x) => values[x] as Tensor);
      values.push(applyToTensors(operation as PrimitiveName, given, attributes));
    }
  }
  return values;
}

interface ScopeTree {
  /** The scope of each entry; that of a leaf is none. */
  readonly scopes: readonly number[];
  readonly around: (scope: number) => number;
  readonly inside: ReadonlyMap<number, readonly number[]>;
  /** Of a scope the outermost one around it, or itself, that is not among the opened; −1 for none. */
  readonly outermost: (opened: ReadonlySet<number>) => (scope: number) => number;
}

function scopeTree({ entries, scopes }: Recording): ScopeTree {
  const around = (scope: number) => scopes.get(scope)?.around ?? -1;
  const inside = new Map<number, number[]>();
  for (const scope of [...scopes.keys()].sort((a, b) => a - b)) {
    const outer = around(scope);
    inside.set(outer, [...(inside.get(outer) ?? []), scope]);
  }
  return {
    scopes: entries.map((entry) => (isLeaf(entry) || !scopes.has(entry.scope) ? -1 : entry.scope)),
    around,
    inside,
    outermost: (opened) => {
      const known = new Map<number, number>();
      const outermost = (scope: number): number => {
        if (scope === -1) return -1;
        const before = known.get(scope);
        if (before !== undefined) return before;
        const outer = outermost(around(scope));
        const found = outer !== -1 ? outer : opened.has(scope) ? -1 : scope;
        known.set(scope, found);
        return found;
      };
      return outermost;
    },
  };
}

/** The scopes whose inside is shown: those further out first, as long as there is room. */
function openedScopes(
  { scopes, around, inside }: ScopeTree,
  entries: readonly RecordedEntry[],
  most: number,
  wanted: number,
): ReadonlySet<number> {
  const direct = new Map<number, number>();
  const comesOut = new Map<number, number>();
  const count = (counts: Map<number, number>, scope: number) =>
    counts.set(scope, (counts.get(scope) ?? 0) + 1);
  const depths = new Map<number, number>([[-1, 0]]);
  const depthOf = (scope: number): number => {
    const known = depths.get(scope);
    if (known !== undefined) return known;
    const depth = depthOf(around(scope)) + 1;
    depths.set(scope, depth);
    return depth;
  };
  // How far out each value is read: in the innermost scope that has it and all that read it.
  const common = [...scopes];
  entries.forEach(({ operands }, user) => {
    for (const operand of operands) {
      let [a, b] = [common[operand] as number, scopes[user] as number];
      while (a !== b) {
        if (depthOf(a) >= depthOf(b)) a = around(a);
        else b = around(b);
      }
      common[operand] = a;
    }
  });
  entries.forEach((entry, e) => {
    if (isLeaf(entry)) return;
    count(direct, scopes[e] as number);
    for (let s = scopes[e] as number; s !== common[e] && s !== -1; s = around(s))
      count(comesOut, s);
  });
  const costOf = (scope: number) => SUMMARY * (comesOut.get(scope) ?? 0);
  const moreBy = (scope: number) =>
    (direct.get(scope) ?? 0) + (inside.get(scope) ?? []).reduce((sum, s) => sum + costOf(s), 0);
  const opened = new Set<number>([-1]);
  let size = entries.filter(isLeaf).filter(({ name }) => name !== undefined).length + moreBy(-1);
  const open = (scope: number) => {
    if (opened.has(scope)) return;
    opened.add(scope);
    size += moreBy(scope) - costOf(scope);
  };
  const way: number[] = [];
  for (let s = wanted; s !== -1; s = around(s)) way.push(s);
  for (const scope of way.reverse()) open(scope);
  const first = wanted === -1 ? [] : (inside.get(wanted) ?? []);
  const next = [...first, ...(inside.get(-1) ?? [])];
  for (let k = 0; k < next.length; k++) {
    const scope = next[k] as number;
    if (!opened.has(scope)) {
      if (size + moreBy(scope) - costOf(scope) > most) continue;
      open(scope);
    }
    next.push(...(inside.get(scope) ?? []));
  }
  return opened;
}

/** Nodes of a graph that stands for a run that is too large for one. */
const OUTLINE = 12_000;

/**
 * What of a run can be a graph: all of it, or its outline where that is too much; null where neither can.
 * @param wanted a call or turn whose inside is asked for.
 */
export function seenOf(recording: Recording, wanted = -1): Outline | null {
  if (recording.entries.length < limits.nodes) return { recording, closed: new Set() };
  const outline = outlineOf(recording, OUTLINE, wanted);
  return outline && outline.recording.entries.length < limits.nodes ? outline : null;
}

/** Whether a graph has what stands for calls that were left out of it. */
export function isOutline({ nodes, folds = [] }: Graph): boolean {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return folds.some(({ nodes: inside }) => {
    const primitivesIn = inside.flatMap((id) => {
      const node = known.get(id);
      return node?.kind === 'primitive' ? [node] : [];
    });
    return (
      primitivesIn.length >= 3 &&
      primitivesIn.every(({ primitive }, k) => primitive === ['stack', 'dot', 'add'][k % 3])
    );
  });
}
