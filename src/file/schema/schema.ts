import * as v from 'valibot';
import { reversed } from '../../core/graph/arrows';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';
import { topologicalOrder } from '../../core/graph/topological-order';
import { operandArrows } from '../../core/graph/wave-order';
import { limits } from '../../core/limits';
import { conventions, DEFAULT_CONVENTION } from '../../core/rule/convention';
import {
  DEFAULT_VIEW,
  type Document,
  type Fragment,
  type Snapshot,
  type TangentSeed,
  type View,
} from '../../document/document';
import { withNotes } from '../../document/note';
import { accepts, type LinkKey, linkKeys, type Setting, settings } from '../../document/settings';
import { titleOf } from '../../document/title';
import type { Point } from '../../layout/point';
import type { Source } from '../../words/en/file';
import { definitionsSchema, readDefinitions, withoutStrangers } from './definition-schema';
import { differentiatedSchema } from './differentiated-schema';
import { because, faultIn } from './fault';
import { foldListSchema, readFolds } from './fold-schema';
import { nodeSchema, numberSchema, pointSchema } from './node-schema';
import { notesSchema } from './note-schema';
import { readNumbers } from './numbers';
import { programFilesSchema } from './program-file-schema';
import { isRecord, record } from './record';
import { refused, unfit } from './refused';
import { sourceSchema } from './source-schema';
import { trainingSchema, withKnown } from './training-schema';

const nodesSchema = v.pipe(
  v.custom<unknown[]>(Array.isArray, because({ kind: 'no list of nodes' })),
  v.check(
    (nodes) => nodes.length <= limits.nodes,
    because({ kind: 'too many nodes', most: limits.nodes }),
  ),
  v.array(nodeSchema),
);

const positionsSchema = v.custom<Readonly<Record<string, unknown>>>(
  isRecord,
  because({ kind: 'no positions' }),
);

const whole = (most: number, of: LinkKey) =>
  v.pipe(
    v.number(because({ kind: 'no number', of })),
    v.check(
      (n) => Number.isSafeInteger(n) && n >= 0 && n <= most,
      because({ kind: 'out of range', of, most: most < 100 ? most : null }),
    ),
  );

function schemaOf(key: LinkKey): v.GenericSchema<unknown, string | number | boolean> {
  const setting = settings[key] as Setting;
  const fault = because({ kind: 'unfit setting', setting: key });
  switch (setting.kind) {
    case 'choice':
      return v.picklist(setting.choices, fault);
    case 'name':
      return v.custom<string>((value) => accepts(setting, value), fault);
    case 'whole':
      return whole(setting.most, key);
    case 'flag':
      return v.boolean(fault);
    case 'ids':
    case 'address':
      return v.custom<string>((value) => accepts(setting, value), fault);
  }
}

/** Every setting that travels, where it is left out as it usually is. */
const viewSchema = record(
  Object.fromEntries(
    linkKeys.map((key) => [key, v.optional(schemaOf(key), settings[key].default)]),
  ),
  { kind: 'no view' },
) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, View>;

const fragmentShape = {
  graph: record({ nodes: nodesSchema, folds: foldListSchema, definitions: definitionsSchema }),
  positions: positionsSchema,
  notes: notesSchema,
};
const documentShape = {
  ...fragmentShape,
  output: v.optional(v.nullable(v.string(because({ kind: 'no output id' }))), null),
  seed: v.optional(numberSchema, 1),
  tangents: v.optional(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, because({ kind: 'no tangents' })),
    {},
  ),
  convention: v.optional(
    v.picklist(conventions, because({ kind: 'no convention' })),
    DEFAULT_CONVENTION,
  ),
  differentiated: differentiatedSchema,
  source: v.optional(sourceSchema),
  files: v.optional(programFilesSchema),
  training: v.optional(trainingSchema),
  title: v.optional(
    v.pipe(
      v.string(because({ kind: 'no title' })),
      v.maxLength(limits.title, because({ kind: 'title too long', most: limits.title })),
      v.transform(titleOf),
    ),
  ),
};
const primalSchema = record({
  ...documentShape,
  primal: v.optional(v.null(because({ kind: 'primal of a primal' })), null),
});
const snapshotSchema = record({
  document: record({ ...documentShape, primal: v.optional(v.nullable(primalSchema), null) }),
  view: v.optional(viewSchema, { ...DEFAULT_VIEW }),
});
const fragmentSchema = record(fragmentShape);

/**
 * Reads a snapshot from data nobody vouches for. What comes out shares no object with what went in,
 * every wire ends at a node that exists and there are no cycles.
 * @throws FileError for anything else than a snapshot of the newest version.
 */
export function readSnapshot(data: unknown, source: Source): Snapshot {
  const { document, view } = read(snapshotSchema, data, source);
  const primal = document.primal && readDocument(document.primal, source);
  const whole = { ...readDocument(document, source), primal };
  return { document: whole, view: { ...view, unfolded: knownFolds(whole, view.unfolded) } };
}

/** The open folds that there are; what a version before folds says of them is nothing. */
function knownFolds({ graph: { folds = [] } }: Document, unfolded: string): string {
  const known = new Set(folds.map(({ id }) => id));
  return [...new Set(unfolded.split(','))].filter((id) => known.has(id)).join();
}

function readDocument(
  document: v.InferOutput<typeof primalSchema> | v.InferOutput<typeof snapshotSchema>['document'],
  source: Source,
): Document {
  const { graph, positions, notes, idOf } = readParts(document, source);
  // An output that is gone stands for the first one, so that nothing else is lost with it.
  const shown = document.output === null ? undefined : idOf(document.output);
  const output = graph.nodes.some((node) => node.kind === 'output' && node.id === shown)
    ? shown
    : null;
  const tangents = document.graph.nodes.flatMap(({ kind, id }, k): [NodeId, TangentSeed][] => {
    if (kind !== 'input' || !Object.hasOwn(document.tangents, id)) return [];
    const tangent = readTangent(document.tangents[id]);
    if (tangent !== undefined) return [[idOf(id) as NodeId, tangent]];
    throw unfit(source, k, { kind: 'no tangent' });
  });
  return {
    graph,
    positions,
    output: output ?? null,
    seed: document.seed,
    tangents: Object.fromEntries(tangents),
    convention: document.convention,
    primal: null,
    differentiated: document.differentiated,
    ...(document.source && { source: document.source }),
    ...(document.files && document.files.length > 0 && { files: document.files }),
    ...(document.training && { training: withKnown(document.training, idOf) }),
    ...(document.title && { title: document.title }),
    ...(notes && { notes }),
  };
}

function readTangent(value: unknown): TangentSeed | undefined {
  if (!isRecord(value)) return readNumbers(value);
  const { element } = value;
  return Number.isSafeInteger(element) && Number(element) >= 0
    ? { element: Number(element) }
    : undefined;
}

/** Reads a piece of a graph in the same way. @throws FileError */
export function readFragment(data: unknown, source: Source): Fragment {
  const { graph, positions, notes } = readParts(read(fragmentSchema, data, source), source);
  return withNotes<Fragment>({ graph, positions }, notes ?? []);
}

function read<T>(schema: v.GenericSchema<unknown, T>, data: unknown, source: Source): T {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map(({ key }) => key) ?? [];
  throw refused({ kind: 'unfit', source, ...placeOf(path), fault: faultIn(issue.message) });
}

/** Which node a path leads to, counted from 1. */
function placeOf(path: readonly unknown[]) {
  // What leads to no node begins with the name of a part, which is no number.
  const index = path[path.indexOf('nodes') + 1];
  const node = typeof index === 'number' ? index + 1 : null;
  return { node, inPrimal: path.includes('primal') };
}

/** What the nodes say of each other. */
function readParts(
  { graph, positions, notes }: v.InferOutput<typeof fragmentSchema>,
  source: Source,
): Fragment & { idOf(id: string): NodeId | undefined } {
  const renamed = harmlessIds(graph.nodes, source);
  const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]));
  const nodes = graph.nodes.map((node, k) => {
    const operands = operandsOf(node).map((id) => {
      if (id === null) return null;
      const kind = kinds.get(id);
      if (kind === undefined) {
        throw unfit(source, k, { kind: 'operand that does not exist', id });
      }
      if (kind === 'output') {
        throw unfit(source, k, { kind: 'output as operand' });
      }
      return renamed.get(id) as NodeId;
    });
    return withIds(node, renamed.get(node.id) as NodeId, operands);
  });
  refuseCycles({ nodes }, source);
  const { definitions } = readDefinitions(graph.definitions, source);
  const read = readFolds(graph.folds, nodes, renamed, source);
  const { folds } = withoutStrangers(read.folds, definitions);
  const places: [NodeId | FoldId, Point][] = [];
  [...graph.nodes, ...(folds ?? [])].forEach(({ id }, k) => {
    if (!Object.hasOwn(positions, id)) return;
    const result = v.safeParse(pointSchema, positions[id], { abortEarly: true });
    const node = k < nodes.length ? k : null;
    if (!result.success) throw unfit(source, node, faultIn(result.issues[0].message));
    places.push([renamed.get(id) ?? id, result.output]);
  });
  const idOf = (id: NodeId) => renamed.get(id) ?? id;
  const pointing = (notes ?? []).map((note) => ({ ...note, to: note.to.map(idOf) }));
  return {
    graph: { nodes, ...(folds && { folds }), ...(definitions && { definitions }) },
    positions: Object.fromEntries(places),
    ...(pointing.length > 0 && { notes: pointing }),
    idOf: (id) => renamed.get(id),
  };
}

function withIds(node: GraphNode, id: NodeId, operands: readonly (NodeId | null)[]): GraphNode {
  if (node.kind === 'primitive') return { ...node, id, operands };
  return node.kind === 'output'
    ? { ...node, id, operands: [operands[0] ?? null] }
    : { ...node, id };
}

/** The ids as they are, but for such as every object has, like `__proto__`: those are replaced. */
function harmlessIds(nodes: readonly GraphNode[], source: Source): ReadonlyMap<string, NodeId> {
  const ids = new Map<string, NodeId>();
  nodes.forEach(({ id }, k) => {
    if (ids.has(id)) throw unfit(source, k, { kind: 'id of another', id });
    ids.set(id, id);
  });
  let next = 1;
  for (const id of ids.keys()) {
    if (!(id in Object.prototype)) continue;
    while (ids.has(`n${next}`)) next++;
    ids.set(id, `n${next++}`);
  }
  return ids;
}

function refuseCycles({ nodes }: Graph, source: Source): void {
  const order = topologicalOrder(reversed(operandArrows(nodes)));
  if (order.length === nodes.length) return;
  const sorted = new Set(order);
  const stuck = nodes.findIndex((_, k) => !sorted.has(k));
  throw unfit(source, stuck, { kind: 'circle' });
}
