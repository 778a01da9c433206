import { applicationsIn } from '../../core/graph/application';
import { arrowsOf } from '../../core/graph/arrows';
import { foldTree } from '../../core/graph/fold-tree';
import { type Definition, type Graph, type GraphNode, operandsOf } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { depthFirstOrder } from '../../core/graph/topological-order';
import { emptied, redirected, withContents } from './contents';

/** A graph in which every use of one definition is one of another, in the bodies of others too. */
export function replaced(graph: Graph, before: Definition, after: Definition): Graph {
  const definitions = definitionsWith(graph.definitions ?? [], before, after);
  return { ...inGraph(graph, before, after), definitions };
}

/** Definitions with another in place of one, which those that apply it are made of. */
export function definitionsWith(
  definitions: readonly Definition[],
  before: Definition,
  after: Definition,
): readonly Definition[] {
  const changed = definitions.map((one): Definition => {
    if (one.name === before.name) return after;
    const uses = (one.body.folds ?? []).some(({ of }) => of === before.name);
    if (!uses) return one;
    const { definitions: _, ...body } = inGraph(
      { ...one.body, definitions: [before] },
      before,
      after,
    );
    return { ...one, body: inOrder(body) };
  });
  return inOrderOfUse(changed);
}

function inGraph(graph: Graph, before: Definition, after: Definition): Graph {
  const [old, names] = [parametersOf(before), parametersOf(after)];
  let next = graph;
  for (const { id, of } of (graph.folds ?? []).toReversed()) {
    const application = of === before.name ? applicationsIn(next).get(id) : undefined;
    const fold = application && foldTree(next).byId.get(id);
    if (!application || !fold) continue;
    const given = names.map((name) => application.given[old.indexOf(name)] ?? null);
    const { nodes: _, ...rest } = fold;
    const made = withContents(emptied(next, id), rest, after, given);
    next = redirected(made.graph, application.result, made.result);
  }
  return next;
}

/** Definitions each after those that it applies. */
export function inOrderOfUse(definitions: readonly Definition[]): readonly Definition[] {
  const place = new Map(definitions.map(({ name }, k) => [name, k]));
  const needs = definitions.map(({ body }) =>
    (body.folds ?? []).flatMap(({ of }) => place.get(of ?? '') ?? []),
  );
  const { order } = depthFirstOrder(arrowsOf(needs), [...definitions.keys()]);
  return order.map((k) => definitions[k] as Definition);
}

/** A graph whose nodes each come after what they read: first its inputs, as they are. */
export function inOrder(graph: Graph): Graph {
  const place = new Map(graph.nodes.map(({ id }, k) => [id, k]));
  const reads = graph.nodes.map((node) =>
    operandsOf(node).flatMap((id) => place.get(id ?? '') ?? []),
  );
  const { order } = depthFirstOrder(arrowsOf(reads), [...graph.nodes.keys()]);
  const nodes = order.map((k) => graph.nodes[k] as GraphNode);
  const isInput = ({ kind }: GraphNode) => kind === 'input';
  return {
    ...graph,
    nodes: [...graph.nodes.filter(isInput), ...nodes.filter((node) => !isInput(node))],
  };
}
