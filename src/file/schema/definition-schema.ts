import * as v from 'valibot';
import {
  type Definition,
  type Fold,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { Source } from '../../words/en/file';
import { because, faultIn } from './fault';
import { foldListSchema, readFolds } from './fold-schema';
import { nameSchema, nodeSchema } from './node-schema';
import { record } from './record';
import { refused } from './refused';

const textSchema = v.pipe(
  v.string(because({ kind: 'no derivative' })),
  v.maxLength(limits.rule, because({ kind: 'derivative too long', most: limits.rule })),
);

const definitionSchema = record(
  {
    name: nameSchema,
    body: record(
      {
        nodes: v.pipe(
          v.array(nodeSchema, because({ kind: 'no list of nodes' })),
          v.maxLength(limits.nodes, because({ kind: 'too many nodes', most: limits.nodes })),
        ),
        folds: foldListSchema,
      },
      { kind: 'no body' },
    ),
    derivative: v.exactOptional(
      record(
        {
          by: v.pipe(
            v.array(textSchema, because({ kind: 'no derivative' })),
            v.maxLength(
              limits.parameters,
              because({ kind: 'too many parameters', most: limits.parameters }),
            ),
          ),
          used: v.boolean(because({ kind: 'no derivative' })),
        },
        { kind: 'no derivative' },
      ),
    ),
  },
  { kind: 'no definition' },
);

/** Definitions, each on its own: whether they fit together is looked at later. */
export const definitionsSchema = v.exactOptional(
  v.pipe(
    v.custom<unknown[]>(Array.isArray, because({ kind: 'no list of definitions' })),
    v.check(
      (all) => all.length <= limits.definitions,
      because({ kind: 'too many definitions', most: limits.definitions }),
    ),
    v.array(definitionSchema),
  ),
);

type Given = v.InferOutput<typeof definitionSchema>;

/**
 * The own primitives of a graph: no two of one name, each after those that it applies, and each a graph of
 * inputs, what is computed of them in the order of computing, and one output.
 * @throws FileError
 */
export function readDefinitions(
  given: readonly Given[] | undefined,
  source: Source,
): Pick<Graph, 'definitions'> {
  if (!given || given.length === 0) return {};
  const unfit = (fault: Parameters<typeof because>[0]) =>
    refused({ kind: 'unfit', source, node: null, inPrimal: false, fault });
  const read: Definition[] = [];
  const known = new Set<string>();
  for (const { name, body, derivative } of given) {
    if (known.has(name)) throw unfit({ kind: 'definition of another', name });
    const { nodes } = body;
    if (!isBody(nodes)) throw unfit({ kind: 'unfit body', name });
    const ids = new Map(nodes.map(({ id }) => [id, id]));
    const { folds } = readFolds(body.folds, nodes, ids, source);
    if (folds?.some(({ of }) => of !== undefined && !known.has(of))) {
      throw unfit({ kind: 'unknown definition', name });
    }
    const parameters = nodes.filter(({ kind }) => kind === 'input').length;
    if (derivative && derivative.by.length !== parameters) {
      throw unfit({ kind: 'no derivative' });
    }
    known.add(name);
    read.push({
      name,
      body: { nodes: nodes.map(withoutRole), ...(folds && { folds }) },
      ...(derivative && { derivative }),
    });
  }
  return { definitions: read };
}

/** Inputs, at most as many as parameters may be and no two of one name, then what reads what comes before it, then one output. */
function isBody(nodes: readonly GraphNode[]): boolean {
  const there = new Set<NodeId>();
  const names = new Set<string>();
  let rank = 0;
  for (const node of nodes) {
    const next = node.kind === 'input' ? 0 : node.kind === 'output' ? 2 : 1;
    if (next < rank || rank === 2 || there.has(node.id) || node.id in Object.prototype)
      return false;
    if (node.kind === 'input' && (names.has(node.name) || typeof node.value !== 'number'))
      return false;
    if (operandsOf(node).some((id) => id === null || !there.has(id))) return false;
    if (node.kind === 'input') names.add(node.name);
    there.add(node.id);
    rank = next;
  }
  return rank === 2 && names.size > 0 && names.size <= limits.parameters;
}

/** What a parameter of a function is for is told by what it is given. */
function withoutRole(node: GraphNode): GraphNode {
  if (node.kind !== 'input') return node;
  const { role: _, ...plain } = node;
  return plain;
}

/** What folds say of definitions that there are not is left out. */
export function withoutStrangers(
  folds: readonly Fold[] | undefined,
  definitions: readonly Definition[] | undefined,
): Pick<Graph, 'folds'> {
  if (!folds) return {};
  const known = new Set((definitions ?? []).map(({ name }) => name));
  return {
    folds: folds.map((fold) => {
      if (fold.of === undefined || known.has(fold.of)) return fold;
      const { of: _, ...plain } = fold;
      return plain;
    }),
  };
}

/** Definitions of saved work, from data nobody vouches for. @throws FileError */
export function readDefinitionList(data: unknown, source: Source): Pick<Graph, 'definitions'> {
  const result = v.safeParse(
    v.object({ definitions: definitionsSchema }),
    { definitions: data },
    { abortEarly: true },
  );
  if (result.success) return readDefinitions(result.output.definitions, source);
  const fault = faultIn(result.issues[0].message);
  throw refused({ kind: 'unfit', source, node: null, inPrimal: false, fault });
}
