import { foldTree, nodesIn } from '../../core/graph/fold-tree';
import {
  type Definition,
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  graphOfNodes,
  type NodeId,
} from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import type { Document } from '../document';
import { idsFor } from './contents';
import { withRules } from './hand';
import { definitionsWith, inOrderOfUse } from './replacing';

/** A document whose own primitives are differentiated by AD, as a text has them. */
export function withoutHand(document: Document): Document {
  const { definitions } = document.graph;
  if (!definitions?.some(({ derivative }) => derivative?.used)) return document;
  const plain = definitions.map((one) =>
    one.derivative ? { ...one, derivative: { ...one.derivative, used: false } } : one,
  );
  return { ...document, graph: withRules({ ...document.graph, definitions: plain }) };
}

/** A graph without the folds of own primitives whose nodes a text gives: it gives these folds, too. */
export function withoutFoldsAround(graph: Graph, given: readonly GraphNode[]): Graph {
  const { folds } = graph;
  if (!folds?.some(({ of }) => of !== undefined)) return graph;
  const there = new Set(given.map(({ id }) => id));
  const tree = foldTree(graph);
  const gone = new Set<FoldId>();
  for (const { id, of } of folds) {
    if (of !== undefined && nodesIn(tree, id).some((node) => there.has(node))) gone.add(id);
  }
  if (gone.size === 0) return graph;
  const around = (id: FoldId | undefined): FoldId | undefined =>
    id !== undefined && gone.has(id) ? around(tree.byId.get(id)?.within) : id;
  const freed = new Map<FoldId | undefined, NodeId[]>();
  for (const { id, nodes } of folds) {
    if (!gone.has(id)) continue;
    const list = freed.get(around(id));
    if (list) list.push(...nodes);
    else freed.set(around(id), [...nodes]);
  }
  const left = folds.flatMap((fold): Fold[] => {
    if (gone.has(fold.id)) return [];
    const { within, ...rest } = fold;
    const outer = around(within);
    const nodes = [...fold.nodes, ...(freed.get(fold.id) ?? [])];
    return [{ ...rest, nodes, ...(outer !== undefined && { within: outer }) }];
  });
  const { folds: _folds, ...rest } = graph;
  return left.length === 0 ? rest : { ...graph, folds: left };
}

interface Read {
  /** The graph before. */
  readonly document: Graph;
  /** The graph of the text, and the ids that its nodes have now. */
  readonly parsed: Graph;
  readonly renamed: ReadonlyMap<NodeId, NodeId>;
}

/**
 * A graph with the own primitives of a text: what it defines anew it defines for all uses. A fold keeps its
 * id where its result stays. A derivative by hand is used where the text writes it; one that it leaves out stays
 * where the parameters do, and is not used.
 */
export function withApplications(graph: Graph, { document, parsed, renamed }: Read): Graph {
  const { definitions: before } = document;
  if (!parsed.definitions && !before) return graph;
  const definitions = merged(before ?? [], parsed.definitions ?? []);
  const { definitions: _, ...rest } = graph;
  const marked = withFolds(rest, { document, parsed, renamed });
  return withRules(definitions.length === 0 ? marked : { ...marked, definitions });
}

function merged(
  before: readonly Definition[],
  given: readonly Definition[],
): readonly Definition[] {
  const old = new Map(before.map((one) => [one.name, one]));
  let next: readonly Definition[] = before;
  for (const one of given) {
    const known = old.get(one.name);
    if (!known) next = [...next, one];
    if (!known || known === one) continue;
    const after = withDerivativeOf(known, one);
    next = definitionsWith(next, known, after);
  }
  return inOrderOfUse(next);
}

/** A definition of a text with the derivative by hand that it writes; one that it leaves out is there, but not used. */
function withDerivativeOf(known: Definition, one: Definition): Definition {
  const { derivative } = known;
  if (one.derivative?.used || !derivative) return one;
  // What the text does not define is as it was, but for the rules that were taken out of it to read it.
  if (one.derivative) return { ...one, derivative };
  const same = parametersOf(known).join() === parametersOf(one).join();
  return same ? { ...one, derivative: { ...derivative, used: false } } : one;
}

function withFolds(graph: Graph, { document, parsed, renamed }: Read): Graph {
  const added = parsed.folds ?? [];
  if (added.length === 0) return graph;
  const nextId = idsFor({ ...graph, folds: [...(graph.folds ?? []), ...(document.folds ?? [])] });
  const ids = new Map<FoldId, FoldId>();
  const used = new Set((graph.folds ?? []).map(({ id }) => id));
  for (const { id, of, nodes } of added) {
    const last = renamed.get(nodes.at(-1) ?? '');
    const old = document.folds?.find(
      (one) => one.of === of && !used.has(one.id) && one.nodes.includes(last ?? ''),
    );
    const chosen = old?.id ?? nextId('f');
    used.add(chosen);
    ids.set(id, chosen);
  }
  const moved = new Set<NodeId>();
  const around = foldTree(graph).foldOf;
  const names = new Map((document.folds ?? []).map(({ id, name }) => [id, name]));
  const whole = foldTree(parsed);
  const made = added.map(({ id, name, of, within, nodes }): Fold => {
    const own = nodes.map((node) => renamed.get(node) as NodeId);
    for (const node of own) moved.add(node);
    const [first, ...others] = new Set(
      nodesIn(whole, id).map((node) => around.get(renamed.get(node) ?? '')),
    );
    const outer = within === undefined ? (others.length > 0 ? undefined : first) : ids.get(within);
    const now = ids.get(id) as FoldId;
    return {
      id: now,
      name: names.get(now) ?? name,
      ...(of !== undefined && { of }),
      ...(outer !== undefined && { within: outer }),
      nodes: own,
    };
  });
  const left = (graph.folds ?? []).map((fold) => ({
    ...fold,
    nodes: fold.nodes.filter((node) => !moved.has(node)),
  }));
  return graphOfNodes(graph.nodes, { ...graph, folds: [...left, ...made] });
}
