import { reversed } from '../../core/graph/arrows';
import { type Graph, type GraphNode, type NodeId, operandsOf } from '../../core/graph/graph';
import { topologicalOrder } from '../../core/graph/topological-order';
import { operandArrows } from '../../core/graph/wave-order';
import { limits } from '../../core/limits';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import { readWork } from '../kinds/kinds';
import { readLesson } from '../kinds/lesson-kind';
import { readDefinitionList } from '../schema/definition-schema';
import { readFoldList } from '../schema/fold-schema';
import { refused } from '../schema/refused';
import { baseOf, type Delta, STRUCTURE } from './difference';

/**
 * The document that a difference makes of the one before. What is not in the difference is shared with it.
 * @param data nobody vouches for it.
 * @throws FileError for anything that is no difference from just that document.
 */
export function applied(before: Document, data: unknown): Document {
  const delta = readDelta(data);
  const read = readParts(delta);
  const nodes = delta.nodes ? appliedNodes(before.graph.nodes, delta.nodes, read) : null;
  const ids = nodes && new Set(nodes.map(({ id }) => id));
  const document: Document = {
    ...before,
    ...read.parts,
    graph: appliedGraph(before.graph, nodes, delta),
    positions: withChanges(before.positions, delta.positions, read.document.positions),
    tangents: withChanges(before.tangents, delta.tangents, read.document.tangents),
    primal: appliedPrimal(before, delta),
  };
  if (ids && document.output !== null && !ids.has(document.output)) {
    return without({ ...document, output: null }, delta.without);
  }
  return without(document, delta.without);
}

/** Folds are checked with the nodes that they are of. */
function appliedGraph(given: Graph, nodes: readonly GraphNode[] | null, delta: Delta): Graph {
  const before = appliedDefinitions(given, delta);
  const { folds: known, ...rest } = before;
  const of = nodes ?? before.nodes;
  if (delta.folds === undefined) {
    if (!nodes || !known) return nodes ? { ...rest, nodes } : before;
    const there = new Set(nodes.map(({ id }) => id));
    if (known.some((fold) => fold.nodes.some((id) => !there.has(id)))) throw spoilt();
    return { ...rest, nodes, folds: known };
  }
  if (delta.folds === null) return { ...rest, nodes: of };
  return { ...rest, nodes: of, ...readFoldList(delta.folds, of, 'saved work') };
}

function appliedDefinitions(before: Graph, { definitions }: Delta): Graph {
  if (definitions === undefined) return before;
  const { definitions: _, ...rest } = before;
  return definitions === null
    ? rest
    : { ...rest, ...readDefinitionList(definitions, 'saved work') };
}

function without(document: Document, keys: readonly string[] = []): Document {
  const optional = keys.filter((key) => !Object.hasOwn(EMPTY_DOCUMENT, key));
  if (optional.length === 0) return document;
  return Object.fromEntries(
    Object.entries(document).filter(([key]) => !optional.includes(key)),
  ) as unknown as Document;
}

function appliedPrimal(before: Document, delta: Delta): Document | null {
  if (delta.primal === undefined) return before.primal;
  return delta.primal && applied(baseOf(before, delta.primal.of), delta.primal.delta);
}

/** The nodes and all that is said of nodes, checked as that of a document which has no more than these. */
interface Read {
  readonly document: Document;
  readonly parts: Partial<Document>;
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
}

function readParts(delta: Delta): Read {
  const put = (delta.nodes ?? []).flatMap((run) => ('put' in run ? run.put : []));
  const own = new Set(put.map((node) => node?.id));
  const others = [delta.positions, delta.tangents].flatMap((changes) =>
    changes ? Object.keys(changes.put).filter((id) => !own.has(id)) : [],
  );
  const stubs = [...new Set(others)].map((id) => ({ kind: 'input', id, name: 'x', value: 0 }));
  const data = {
    version: delta.version,
    document: {
      ...delta.parts,
      graph: { nodes: [...put.map(unwired), ...stubs] },
      positions: delta.positions?.put ?? {},
      tangents: delta.tangents?.put ?? {},
    },
  };
  const { document } = readWork(data, 'saved work').content;
  const nodes = new Map(document.graph.nodes.map((node) => [node.id, node]));
  if ([...put, ...stubs].some(({ id }) => !nodes.has(id))) throw spoilt();
  const parts: Record<string, unknown> = {};
  for (const key of Object.keys(delta.parts ?? {})) {
    if (!STRUCTURE.has(key) && Object.hasOwn(document, key)) {
      parts[key] = document[key as keyof Document];
    }
  }
  const lesson = delta.parts?.lesson;
  if (lesson !== undefined) parts.lesson = readLesson(lesson, delta.version, 'saved work');
  // Its nodes are not all there, so what is read of it is that of another.
  const output = delta.parts?.output;
  if (typeof output === 'string') parts.output = output;
  return { document, parts, nodes };
}

/** A node whose operands are elsewhere. */
function unwired(node: GraphNode): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (!('operands' in node) || !Array.isArray(node.operands)) return node;
  return { ...node, operands: node.operands.map(() => null) };
}

function appliedNodes(
  before: readonly GraphNode[],
  runs: NonNullable<Delta['nodes']>,
  read: Read,
): readonly GraphNode[] {
  let wired = false;
  const nodes = runs.flatMap((run): readonly GraphNode[] => {
    if (!('put' in run)) {
      const [from, to] = run;
      if (!isPlace(from, 0, before.length) || !isPlace(to, from, before.length)) throw spoilt();
      return before.slice(from, to);
    }
    return run.put.map((node) => {
      const checked = read.nodes.get(node.id) as GraphNode;
      const operands = operandsOf(node);
      if (operands.length === 0) return checked;
      wired = true;
      return { ...checked, operands } as GraphNode;
    });
  });
  if (nodes.length > limits.nodes) throw spoilt();
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  if (kinds.size < nodes.length) throw spoilt();
  for (const node of nodes) {
    for (const operand of operandsOf(node)) {
      const kind = operand === null ? 'input' : kinds.get(operand);
      if (kind === undefined || kind === 'output') throw spoilt();
    }
  }
  if (wired && topologicalOrder(reversed(operandArrows(nodes))).length < nodes.length) {
    throw spoilt();
  }
  return nodes;
}

function isPlace(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function withChanges<T>(
  before: Readonly<Record<NodeId, T>>,
  changes: Delta['positions'] | Delta['tangents'],
  read: Readonly<Record<NodeId, T>>,
): Readonly<Record<NodeId, T>> {
  if (!changes) return before;
  const gone = new Set(changes.gone);
  const kept = gone.size === 0 ? before : filtered(before, gone);
  return { ...kept, ...read };
}

function filtered<T>(of: Readonly<Record<NodeId, T>>, gone: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(of).filter(([id]) => !gone.has(id)));
}

/** Looks at the form alone; what stands in it is looked at by the schema. */
function readDelta(data: unknown): Delta {
  if (!isRecord(data)) throw spoilt();
  const { nodes, folds, definitions, positions, tangents, primal, parts, without } = data;
  const fits =
    (nodes === undefined || (Array.isArray(nodes) && nodes.every(isRun))) &&
    [folds, definitions].every((x) => x === undefined || x === null || Array.isArray(x)) &&
    [positions, tangents].every((changes) => changes === undefined || isChanges(changes)) &&
    (primal === undefined || primal === null || isPrimal(primal)) &&
    (parts === undefined || isRecord(parts)) &&
    (without === undefined || isTexts(without));
  if (!fits) throw spoilt();
  return data as unknown as Delta;
}

function isRun(run: unknown): boolean {
  if (Array.isArray(run)) return run.length === 2 && run.every(Number.isInteger);
  return isRecord(run) && Array.isArray(run.put) && run.put.every(isRecord);
}

function isChanges(changes: unknown): boolean {
  return isRecord(changes) && isRecord(changes.put) && isTexts(changes.gone);
}

function isPrimal(primal: unknown): boolean {
  return isRecord(primal) && ['document', 'primal'].includes(String(primal.of));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function spoilt() {
  return refused({ kind: 'spoilt change' });
}
