import type { Graph, GraphNode } from '../core/graph/graph';
import { limits } from '../core/limits';

/** What gives an id that no node and no fold has yet, each time another. */
export function freshIds({ nodes, folds = [] }: Graph, letter: 'n' | 'f'): () => string {
  const taken = new Set([...nodes, ...folds].map(({ id }) => id));
  let k = letter === 'n' ? nodes.length : folds.length;
  return () => {
    do k++;
    while (taken.has(`${letter}${k}`));
    return `${letter}${k}`;
  };
}

/** What gives a node, if its name is taken, the first name like it that is free, and takes that. */
export function freeNames({ nodes }: Graph): (node: GraphNode) => GraphNode {
  const taken = new Set(nodes.map((node) => ('name' in node ? node.name : undefined)));
  /** The number from which on names with a stem are looked for. */
  const next = new Map<string, number>();
  return (node) => {
    if (node.kind === 'constant' || node.name === undefined) return node;
    let { name } = node;
    const stem = name.replace(/\d+$/u, '');
    for (let k = next.get(stem) ?? 1; taken.has(name); k++) {
      name = numbered(stem, k);
      next.set(stem, k + 1);
    }
    taken.add(name);
    return { ...node, name };
  };
}

/** A stem with a number after it, the stem cut short where both would be too long for a name. */
function numbered(stem: string, k: number): string {
  const room = limits.name - `${k}`.length;
  return `${stem.length <= room ? stem : [...stem].slice(0, room).join('')}${k}`;
}
