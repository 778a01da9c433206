import type { Fold, FoldId, GraphNode, NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { Tensor } from '../../core/tensor/tensor';
import type { Scope } from './entry';
import { identifier } from './names';
import { lineOf } from './place';

/** Operations that are worth a fold. */
const LEAST = 3;
/** Things side by side from which on they are taken together, and what they are taken together to. */
const SIDE_BY_SIDE = 16;
const TOGETHER = 8;
/** Inputs from which on those of one array, or one part of a model, are a fold. */
const INPUTS = 12;
/** Folds around a node at most, which leaves some to what is taken together. */
const DEPTH = limits.foldDepth - 8;

/** Where a node comes from: the innermost scope, −1 for none, and of an input what the program calls it. */
export interface Whereabouts {
  readonly scope: number;
  readonly line: number;
  readonly called?: string;
  /** Its place in the log of a framework's tape. */
  readonly at?: number;
  /** The derivative that the program's own classes computed of it. */
  readonly theirs?: number | Tensor;
}

/** A call, a turn, or things that are taken together; or one operation with the constants that it reads. */
type Item = Group | { readonly nodes: readonly NodeId[]; readonly line: number };

interface Group {
  name: string;
  readonly items: Item[];
  /** Operations in it, at any depth. */
  size: number;
}

/**
 * The folds of what a run recorded: one for each call and each turn of a loop that made some operations, and
 * where many things stand side by side, for those that follow each other. What a call or a turn made follows
 * each other in time, so that nothing that comes out of a fold leads back into it.
 * @param nodes in the order in which they were made, a constant right before what reads it.
 */
export function foldsOf(
  nodes: readonly GraphNode[],
  whereabouts: readonly Whereabouts[],
  scopes: ReadonlyMap<number, Scope>,
): readonly Fold[] {
  const root: Group = { name: '', items: [], size: 0 };
  for (const group of inputGroups(nodes, whereabouts)) root.items.push(group);
  const groups = new Map<number, Group>();
  const groupOf = (scope: number): Group => {
    const known = groups.get(scope);
    if (known) return known;
    const told = scopes.get(scope);
    if (!told) return root;
    const made = { name: told.name, items: [], size: 0 };
    groups.set(scope, made);
    groupOf(told.around).items.push(made);
    return made;
  };
  let constants: NodeId[] = [];
  nodes.forEach(({ id, kind }, k) => {
    const { scope, line } = whereabouts[k] as Whereabouts;
    if (kind === 'constant') constants.push(id);
    if (kind === 'primitive') {
      groupOf(scope).items.push({ nodes: [...constants, id], line });
      constants = [];
    }
  });
  measure(root);
  return named(tidied(root, 0));
}

function measure(group: Group): number {
  group.size = 0;
  for (const item of group.items) group.size += 'items' in item ? measure(item) : 1;
  return group.size;
}

/** The same with what is no fold of its own taken into what it is in, and with many things taken together. */
function tidied(group: Group, depth: number): Group {
  const items: Item[] = [];
  for (const item of group.items) {
    if (!('items' in item)) items.push(item);
    else {
      const inner = tidied(item, depth + 1);
      if (inner.size < LEAST || depth >= DEPTH) for (const each of inner.items) items.push(each);
      else items.push(inner);
    }
  }
  const [only] = items;
  // A turn that is one call is that call.
  if (depth > 0 && items.length === 1 && only && 'items' in only) {
    const outer = group.name.startsWith('for ') ? `${group.name.slice(4)}, ` : '';
    return { ...only, name: `${outer}${only.name}` };
  }
  return { ...group, items: together(items) };
}

function together(items: readonly Item[]): Item[] {
  if (items.length <= SIDE_BY_SIDE) return [...items];
  const size = Math.ceil(items.length / Math.ceil(Math.min(items.length / TOGETHER, TOGETHER + 4)));
  const taken: Item[] = [];
  for (let from = 0; from < items.length; from += size) {
    const part = items.slice(from, from + size);
    const size_ = part.reduce((sum, item) => sum + ('items' in item ? item.size : 1), 0);
    taken.push({ name: nameOf(part), items: together(part), size: size_ });
  }
  return taken;
}

/** What things that follow each other are called: by the first and the last of them. */
function nameOf(part: readonly Item[]): string {
  const told = (item: Item | undefined) =>
    item === undefined ? '' : 'items' in item ? item.name : `line ${lineOf(item.line)}`;
  const [first, last] = [told(part[0]), told(part.at(-1))];
  return first === last ? first : `${first} to ${last.replace(/^(for|line) /, '')}`;
}

/** Inputs that the program has in one array, or in one part of a model, as folds. */
function inputGroups(nodes: readonly GraphNode[], whereabouts: readonly Whereabouts[]): Item[] {
  const root: Group = { name: '', items: [], size: 0 };
  const groups = new Map<string, Group>();
  const groupOf = (way: string): Group => {
    const known = groups.get(way);
    if (known) return known;
    const made = { name: way, items: [], size: 0 };
    groups.set(way, made);
    (holder(way) === null ? root : groupOf(holder(way) as string)).items.push(made);
    return made;
  };
  let count = 0;
  nodes.forEach(({ id, kind }, k) => {
    if (kind !== 'input') return;
    count++;
    const { called, line } = whereabouts[k] as Whereabouts;
    const way = called === undefined ? null : holder(called);
    if (way !== null) groupOf(way).items.push({ nodes: [id], line });
  });
  if (count <= INPUTS) return [];
  measure(root);
  return tidied(root, 0).items.filter((item) => 'items' in item);
}

/** What holds a value by the way to it: `w[0]` of `w[0][3]`; null of what a variable holds. */
function holder(way: string): string | null {
  return /^(.+?)(?:\[[^[\]]*\]|\.[^.[\]]+)$/.exec(way)?.[1] ?? null;
}

/** The folds in a group, each after the one that it is in. */
function named(root: Group): readonly Fold[] {
  const folds: Fold[] = [];
  const open: { readonly group: Group; readonly within: FoldId | null }[] = [];
  const enter = (group: Group, within: FoldId | null) => {
    for (const item of group.items) if ('items' in item) open.push({ group: item, within });
  };
  enter(root, null);
  for (let at = 0; at < open.length && folds.length < limits.folds; at++) {
    const { group, within } = open[at] as (typeof open)[number];
    const id = `f${folds.length + 1}`;
    folds.push({
      id,
      name: identifier(group.name),
      ...(within !== null && { within }),
      nodes: group.items.flatMap((item) => ('items' in item ? [] : item.nodes)),
    });
    enter(group, id);
  }
  return folds;
}
