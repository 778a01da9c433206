import { finished } from '../../core/finished';
import { check } from '../../core/graph/check';
import { checkedGraph } from '../../core/graph/checked';
import {
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  type InputNode,
  type NodeId,
  nodeById,
  operandsOf,
} from '../../core/graph/graph';
import { orderOf } from '../../core/graph/order';
import type { Dtype } from '../../core/tensor/dtype';
import { sameShape } from '../../core/tensor/shape';
import { toTensor } from '../../core/tensor/tensor';
import type { FrontEnd } from '../../lang/read/front-end';
import { ParseError } from '../../lang/read/parse-error';
import type { ParsedGraph } from '../../lang/read/parsed-graph';
import { withPlaces } from '../../layout/automatic';
import { withRoom } from '../../layout/make-room';
import type { Stage } from '../../layout/stage';
import type { Document } from '../document';
import { withFoldsOf } from '../folds/carried';
import { withApplications, withoutFoldsAround, withoutHand } from '../own/read';
import { tangentsWithin } from '../tangents';
import { matchedNodes } from './matching';

/**
 * Makes the graph of a document that of a text. Nodes that survive keep their identity, place and
 * number; unfinished nodes stay, unless they lead to an output that the text gives.
 * @param stage what a graph that has nothing of the one before is laid out for.
 * @throws ParseError
 */
export function reconcile(
  document: Document,
  frontEnd: FrontEnd,
  text: string,
  stage?: Stage,
): Document {
  return withRoom(document.graph, withPlaces(rewired(document, frontEnd, text), stage));
}

/** The same without places for what had none. @throws ParseError */
function rewired(document: Document, frontEnd: FrontEnd, text: string): Document {
  return finished(rewiring(document, frontEnd, text));
}

/** `rewired` with a pause between its passes over all nodes, of which there may be many. @throws ParseError */
export function* rewiring(
  given: Document,
  frontEnd: FrontEnd,
  text: string,
): Generator<null, Document, undefined> {
  yield null;
  const document = withoutHand(given);
  const parsed = frontEnd.read(text, undefined, document.graph.definitions);
  yield null;
  const shown = replaceableNodes(document.graph, parsed.graph);
  yield null;
  const kept = matchedNodes(document.graph, parsed.graph, shown);
  yield null;
  const renamed = freshIds(document.graph, parsed.graph, kept);
  const old = nodeById(document.graph);
  const nodes = parsed.graph.nodes.map((node) =>
    carriedOver(node, renamed, old.get(kept.get(node.id) ?? ''), parsed),
  );
  // Of inputs that stay the values do too, so that they are of the shapes that the text is held to.
  const [failure] = check({ nodes }).diagnostics.filter(({ severity }) => severity === 'error');
  if (failure) {
    const at = parsed.graph.nodes.find(({ id }) => renamed.get(id) === failure.node)?.id;
    const [from, to] = parsed.ranges.get(at ?? '') ?? [0, text.length];
    throw (
      frontEnd.graphError?.(failure, { nodes }, from, to, text) ??
      new ParseError(failure.message, from, to, failure.mend, failure.problem)
    );
  }
  yield null;
  const present = new Set(nodes.map((node) => node.id));
  const names = new Set(nodes.flatMap((node) => ('name' in node && node.name ? [node.name] : [])));
  const unfinished = document.graph.nodes.filter(
    (node) => !shown.has(node.id) && !present.has(node.id) && !clashes(node, names),
  );
  for (const node of unfinished) present.add(node.id);
  const left = unfinished.map((node) => withoutMissing(node, present));
  // Folds that are uses of an own primitive are made of its calls.
  const isRun = parsed.graph.folds?.every(({ of }) => of === undefined) ?? false;
  const folds = isRun ? foldsAs(document.graph, parsed.graph, renamed) : null;
  const all = [...nodes, ...left];
  const before = withoutFoldsAround(document.graph, nodes);
  const graph = withApplications(folds ? { nodes: all, folds } : withFoldsOf(all, before), {
    document: given.graph,
    parsed: folds ? { nodes: parsed.graph.nodes } : parsed.graph,
    renamed,
  });
  yield null;
  const primitivesKept = nodes.some((node) => node.kind === 'primitive' && old.has(node.id));
  const there = new Set([...present, ...(graph.folds ?? []).map(({ id }) => id)]);
  const isMoved = !primitivesKept && unfinished.length === 0;
  const positions = isMoved ? {} : positionsWithin(document.positions, there);
  yield null;
  const output = document.output !== null && present.has(document.output) ? document.output : null;
  const tangents = tangentsWithin(document.tangents, (id) => present.has(id));
  // Where nothing of the adjoint is left, it is another graph than the one that was differentiated.
  const primal = orderOf(graph) > 0 || nodes.length === 0 ? document.primal : null;
  const differentiated = primal ? document.differentiated : [];
  const source = frontEnd.print ? {} : { source: { language: frontEnd.id, text } };
  return { ...document, graph, positions, output, tangents, primal, differentiated, ...source };
}

/** The positions of those, however many others there are. */
function positionsWithin(
  positions: Document['positions'],
  there: ReadonlySet<NodeId>,
): Document['positions'] {
  return Object.fromEntries(Object.entries(positions).filter(([id]) => there.has(id)));
}

/**
 * The nodes that a text stands in place of: complete outputs, which the text before showed, unfinished
 * ones that it gives by name, and all that these depend on.
 */
function replaceableNodes(graph: Graph, text: Graph): ReadonlySet<NodeId> {
  const nodes = nodeById(graph);
  const { statementOf } = checkedGraph(graph);
  const given = new Set(text.nodes.map((node) => node.kind === 'output' && node.name));
  const shown = new Set<NodeId>();
  const pending = graph.nodes
    .filter((node) => node.kind === 'output' && (statementOf.has(node.id) || given.has(node.name)))
    .map((node) => node.id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (shown.has(id)) continue;
    shown.add(id);
    const node = nodes.get(id);
    if (node) for (const operand of operandsOf(node)) if (operand !== null) pending.push(operand);
  }
  return shown;
}

function freshIds(
  before: Graph,
  after: Graph,
  kept: ReadonlyMap<NodeId, NodeId>,
): ReadonlyMap<NodeId, NodeId> {
  const taken = new Set([...before.nodes, ...(before.folds ?? [])].map(({ id }) => id));
  let k = 1;
  return new Map(
    after.nodes.map(({ id }) => {
      const survivor = kept.get(id);
      if (survivor !== undefined) return [id, survivor];
      while (taken.has(`n${k}`)) k++;
      taken.add(`n${k}`);
      return [id, `n${k}`];
    }),
  );
}

/**
 * The folds that a text gives, of the nodes as they are called now; null where it gives none. One of the name
 * that a fold before had, in the same fold, is that fold.
 */
function foldsAs(
  before: Graph,
  { folds }: Graph,
  renamed: ReadonlyMap<NodeId, NodeId>,
): readonly Fold[] | null {
  if (!folds) return null;
  const key = (name: string, within: FoldId | undefined) => `${within ?? ''}/${name}`;
  const old = new Map((before.folds ?? []).map(({ id, name, within }) => [key(name, within), id]));
  const taken = new Set([...before.nodes, ...(before.folds ?? [])].map(({ id }) => id));
  for (const id of renamed.values()) taken.add(id);
  const ids = new Map<FoldId, FoldId>();
  const used = new Set<FoldId>();
  let k = 1;
  return folds.map(({ id: given, name, within, nodes }) => {
    const around = within === undefined ? undefined : ids.get(within);
    let id = old.get(key(name, around));
    if (id === undefined || used.has(id)) {
      while (taken.has(`f${k}`)) k++;
      id = `f${k}`;
      taken.add(id);
    }
    used.add(id);
    ids.set(given, id);
    const inside = nodes.map((node) => renamed.get(node) as NodeId);
    return { id, name, ...(around !== undefined && { within: around }), nodes: inside };
  });
}

function carriedOver(
  node: GraphNode,
  renamed: ReadonlyMap<NodeId, NodeId>,
  survivor: GraphNode | undefined,
  { declared, roles }: ParsedGraph,
): GraphNode {
  const id = renamed.get(node.id) as NodeId;
  const at = (operand: NodeId | null) => (operand === null ? null : (renamed.get(operand) ?? null));
  const order = survivor?.order === undefined ? {} : { order: survivor.order };
  switch (node.kind) {
    case 'input': {
      const input = survivor?.kind === 'input' ? survivor : undefined;
      const isKept = input && !declared.has(node.id) && hasShapeOf(input, node);
      const { role: _, ...own } = isKept
        ? { ...input, name: node.name }
        : { ...node, id, ...dtypeOf(survivor), ...order };
      // As with a value, a text that says nothing of what an input is for leaves that.
      const said = roles?.get(node.id);
      const role = said === undefined ? (node.role ?? input?.role) : said;
      return { ...own, ...(role && { role }) };
    }
    case 'constant':
      return { ...node, id, ...dtypeOf(survivor), ...order };
    case 'output':
      return { ...node, id, operands: [at(node.operands[0])], ...order };
    case 'primitive':
      return { ...node, id, operands: node.operands.map(at), ...order };
  }
}

/** The dtype that a node had, which no text gives. */
function dtypeOf(survivor: GraphNode | undefined): { readonly dtype?: Dtype } {
  const isValue = survivor?.kind === 'input' || survivor?.kind === 'constant';
  return isValue && survivor.dtype !== undefined ? { dtype: survivor.dtype } : {};
}

/** Whether a value can stay: a text that gives no shape leaves it open. */
function hasShapeOf(survivor: InputNode, { value }: InputNode): boolean {
  if (typeof value === 'number') return true;
  if (typeof survivor.value === 'number') return false;
  return sameShape(toTensor(survivor.value).shape, toTensor(value).shape);
}

function clashes(node: GraphNode, names: ReadonlySet<string>): boolean {
  return node.kind === 'input' && names.has(node.name);
}

function withoutMissing(node: GraphNode, present: ReadonlySet<NodeId>): GraphNode {
  const at = (id: NodeId | null) => (id !== null && present.has(id) ? id : null);
  if (node.kind === 'output') return { ...node, operands: [at(node.operands[0])] };
  return node.kind === 'primitive' ? { ...node, operands: node.operands.map(at) } : node;
}
