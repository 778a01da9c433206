import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';

/** A node as far as its order goes: what it reads and what it makes, by name. */
export interface Ordered {
  readonly name: string;
  readonly reads: readonly string[];
  readonly makes: readonly string[];
}

/**
 * Nodes in an order in which each reads only what is there: the given one where that will do.
 * @param isThere whether a value is there without any node.
 * @throws ModelError for what nothing makes, and for a cycle.
 */
export function inOrder<N extends Ordered>(
  nodes: readonly N[],
  isThere: (name: string) => boolean,
): readonly N[] {
  const makers = new Map<string, number>();
  nodes.forEach(({ makes }, k) => {
    for (const name of makes) if (name !== '') makers.set(name, k);
  });
  // 0: not seen; 1: on the way; 2: in the order.
  const state = new Uint8Array(nodes.length);
  const order: N[] = [];
  for (let start = 0; start < nodes.length; start++) {
    const path: { readonly at: number; next: number }[] = [{ at: start, next: 0 }];
    if (state[start]) continue;
    state[start] = 1;
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const node = nodes[top.at] as N;
      const read = node.reads[top.next++];
      if (read === undefined) {
        state[top.at] = 2;
        order.push(node);
        path.pop();
        continue;
      }
      if (read === '' || isThere(read)) continue;
      const maker = makers.get(read);
      if (maker === undefined) {
        throw new ModelError({ kind: 'made by nothing', node: node.name, name: read });
      }
      if (state[maker] === 1)
        throw new ModelError({ kind: 'cycle', node: (nodes[maker] as N).name });
      if (state[maker]) continue;
      state[maker] = 1;
      path.push({ at: maker, next: 0 });
    }
  }
  return order;
}

/** Kinds of operators that are read, or not. @throws ModelError that names all that are not. */
export function checkOperators(
  format: ModelFormat,
  nodes: readonly { readonly name: string; readonly operator: string }[],
  isKnown: (operator: string) => boolean,
): void {
  const unknown = new Map<string, { count: number; readonly node: string }>();
  let count = 0;
  for (const { name, operator } of nodes) {
    if (isKnown(operator)) continue;
    count++;
    const before = unknown.get(operator);
    if (before) before.count++;
    else unknown.set(operator, { count: 1, node: name });
  }
  if (unknown.size === 0) return;
  throw new ModelError({
    kind: 'unknown operators',
    format,
    unknown: [...unknown].map(([operator, each]) => ({ operator, ...each })),
    nodes: count,
  });
}
