import type { Definition, Fold, Graph } from '../../core/graph/graph';
import { limits } from '../../core/limits';

/** The definitions that some folds need, with those that these apply, in their order. */
export function definitionsFor(
  folds: readonly Fold[] | undefined,
  definitions: readonly Definition[] = [],
): Pick<Graph, 'definitions'> {
  const needed = new Set((folds ?? []).flatMap(({ of }) => of ?? []));
  // What a definition applies comes before it.
  for (const { name, body } of definitions.toReversed()) {
    if (needed.has(name))
      for (const { of } of body.folds ?? []) if (of !== undefined) needed.add(of);
  }
  const kept = definitions.filter(({ name }) => needed.has(name));
  return kept.length > 0 ? { definitions: kept } : {};
}

/**
 * The definitions of a graph with those that a fragment brings, and what these are called here: one of a
 * name that is taken by another gets a name of its own.
 */
export function withBrought(
  { definitions = [], nodes }: Graph,
  brought: readonly Definition[] = [],
): {
  readonly definitions: readonly Definition[];
  readonly nameOf: ReadonlyMap<string, string>;
} {
  const known = new Map(definitions.map((one) => [one.name, one]));
  const values = new Set(nodes.flatMap((node) => ('name' in node && node.name ? [node.name] : [])));
  const nameOf = new Map<string, string>();
  const added: Definition[] = [];
  for (const one of brought) {
    const renamed = { ...one, body: renamedIn(one.body, nameOf) };
    const same = known.get(one.name);
    if (same && JSON.stringify(same) === JSON.stringify(renamed)) continue;
    let name = one.name;
    for (let k = 1; known.has(name) || values.has(name); k++) {
      name = `${[...one.name].slice(0, limits.name - 6).join('')}${k}`;
    }
    if (name !== one.name) nameOf.set(one.name, name);
    const own = { ...renamed, name, body: called(renamed.body, name) };
    known.set(name, own);
    added.push(own);
  }
  return { definitions: [...definitions, ...added], nameOf };
}

/** A body whose output has a name. */
function called(body: Graph, name: string): Graph {
  const nodes = body.nodes.map((node) => (node.kind === 'output' ? { ...node, name } : node));
  return { ...body, nodes };
}

/** A body whose folds are of own primitives by their new names. */
function renamedIn(body: Graph, nameOf: ReadonlyMap<string, string>): Graph {
  if (nameOf.size === 0 || !body.folds) return body;
  return { ...body, folds: body.folds.map((fold) => renamedFold(fold, nameOf)) };
}

export function renamedFold(fold: Fold, nameOf: ReadonlyMap<string, string>): Fold {
  const name = fold.of === undefined ? undefined : nameOf.get(fold.of);
  return name === undefined ? fold : { ...fold, of: name };
}
