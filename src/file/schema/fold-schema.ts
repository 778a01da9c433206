import * as v from 'valibot';
import { type Fold, foldsAmong, type Graph, type GraphNode } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { Source } from '../../words/en/file';
import { because, faultIn } from './fault';
import { idSchema, nameSchema } from './node-schema';
import { record } from './record';
import { refused } from './refused';

/** Settings tell of folds by their ids. */
const foldIdSchema = v.pipe(idSchema, v.regex(/^[\w-]+$/, because({ kind: 'odd fold id' })));

const foldSchema: v.GenericSchema<unknown, Fold> = record(
  {
    id: foldIdSchema,
    name: nameSchema,
    within: v.exactOptional(foldIdSchema),
    of: v.exactOptional(nameSchema),
    nodes: v.pipe(
      v.array(idSchema, because({ kind: 'no nodes in a fold' })),
      v.maxLength(limits.nodes, because({ kind: 'too many nodes', most: limits.nodes })),
    ),
  },
  { kind: 'no fold' },
);

/** Folds, each on its own: whether they fit together, and to the nodes, is looked at later. */
export const foldListSchema = v.exactOptional(
  v.pipe(
    v.custom<unknown[]>(Array.isArray, because({ kind: 'no list of folds' })),
    v.check(
      (folds) => folds.length <= limits.folds,
      because({ kind: 'too many folds', most: limits.folds }),
    ),
    v.array(foldSchema),
  ),
);

/**
 * The folds of a graph, each after the one it is in, which has to come before it in the data too: no node
 * is in two, and none is empty.
 * @param nodes under the ids that they were given in place of those in the data, by `renamed`.
 * @throws FileError
 */
export function readFolds(
  folds: readonly Fold[] | undefined,
  nodes: readonly GraphNode[],
  renamed: ReadonlyMap<string, string>,
  source: Source,
): Pick<Graph, 'folds'> {
  if (!folds || folds.length === 0) return {};
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const depths = new Map<string, number>();
  const taken = new Set<string>();
  const unfit = (fault: Parameters<typeof because>[0]) =>
    refused({ kind: 'unfit', source, node: null, inPrimal: false, fault });
  const read = folds.map(({ id, name, within, of, nodes: own }): Fold => {
    if (depths.has(id) || renamed.has(id) || id in Object.prototype) {
      throw unfit({ kind: 'id of another', id });
    }
    const depth = within === undefined ? 1 : 1 + (depths.get(within) ?? Number.NaN);
    if (Number.isNaN(depth)) throw unfit({ kind: 'fold in none', id: `${within}` });
    if (depth > limits.foldDepth) throw unfit({ kind: 'folds too deep', most: limits.foldDepth });
    depths.set(id, depth);
    const inside = own.map((given) => {
      const node = renamed.get(given);
      if (node === undefined || kinds.get(node) === 'output') {
        throw unfit({ kind: 'fold of no node', id: given });
      }
      if (taken.has(node)) throw unfit({ kind: 'node in two folds', id: given });
      taken.add(node);
      return node;
    });
    return {
      id,
      name,
      ...(within !== undefined && { within }),
      nodes: inside,
      ...(of !== undefined && { of }),
    };
  });
  return foldsAmong(read, () => true);
}

/** Folds of just these nodes, from data nobody vouches for. @throws FileError */
export function readFoldList(
  data: unknown,
  nodes: readonly GraphNode[],
  source: Source,
): Pick<Graph, 'folds'> {
  const result = v.safeParse(
    v.object({ folds: foldListSchema }),
    { folds: data },
    { abortEarly: true },
  );
  if (result.success) {
    const ids = new Map(nodes.map(({ id }) => [id, id]));
    return readFolds(result.output.folds, nodes, ids, source);
  }
  const fault = faultIn(result.issues[0].message);
  throw refused({ kind: 'unfit', source, node: null, inPrimal: false, fault });
}
