import { resultIn } from '../../core/graph/application';
import { checkedGraph } from '../../core/graph/checked';
import { foldPorts } from '../../core/graph/fold-ports';
import { foldTree, nodesIn } from '../../core/graph/fold-tree';
import {
  type Definition,
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  graphOfNodes,
  type NodeId,
  nodeById,
  operandsOf,
  removeNodes,
} from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { limits } from '../../core/limits';
import { isCallable, isNamedConstant } from '../../lang/expression/function-names';
import type { Document } from '../document';
import { idsFor, reading, redirected } from './contents';
import { withRules } from './hand';
import { OwnError } from './own-error';
import { inOrder, replaced } from './replacing';

/**
 * The document in which a fold is an application of an own primitive of its name, which stays when the fold
 * goes. Inputs in it become what it is given.
 * @throws OwnError where it can't be one, or the name is taken.
 */
export function keptAsOwn(document: Document, id: FoldId): Document {
  const outside = withInputsOutside(document, id);
  const { graph } = outside;
  const fold = foldTree(graph).byId.get(id);
  if (!fold) throw new OwnError({ kind: 'no parameter', name: nameOfFold(document, id) });
  const { name } = fold;
  const { definitions = [] } = graph;
  if (isCallable(name) || isNamedConstant(name)) throw new OwnError({ kind: 'no own name', name });
  if (graph.nodes.some((node) => 'name' in node && node.name === name)) {
    throw new OwnError({ kind: 'name of a value', name });
  }
  if (definitions.some((one) => one.name === name)) {
    throw new OwnError({ kind: 'name of another own primitive', name });
  }
  if (definitions.length >= limits.definitions) {
    throw new OwnError({ kind: 'too many', most: limits.definitions });
  }
  const definition = definitionOf(graph, fold, name);
  const folds = (graph.folds ?? []).map((one) => (one.id === id ? { ...one, of: name } : one));
  return {
    ...outside,
    graph: { ...graph, folds, definitions: [...definitions, definition] },
  };
}

/**
 * The document in which an own primitive is what a fold that was made by it has become, and all its uses
 * with it. A derivative by hand stays where the parameters do.
 * @throws OwnError as `keptAsOwn`.
 */
export function redefined(document: Document, id: FoldId): Document {
  const outside = withInputsOutside(document, id);
  const { graph } = outside;
  const fold = foldTree(graph).byId.get(id);
  if (!fold) return document;
  const before = graph.definitions?.find(({ name }) => name === fold.of);
  if (!before) return document;
  const { name } = before;
  const plain = withoutEnd(withRules(withoutRules(graph, name), new Set([name])), fold);
  const made = definitionOf(plain, fold, name, parametersOf(before));
  const same = sameNames(parametersOf(made), parametersOf(before));
  const after = same && before.derivative ? { ...made, derivative: before.derivative } : made;
  if (usesOf(after, graph.definitions ?? []).has(name)) {
    throw new OwnError({ kind: 'applies itself', name });
  }
  return { ...outside, graph: withRules(replaced(plain, before, after)) };
}

/** A graph in which a fold that was changed has no derivative by hand at its end, which was for another body. */
function withoutEnd(graph: Graph, fold: Fold): Graph {
  const nodes = nodeById(graph);
  const end = nodes.get(resultIn(graph, fold) ?? '');
  const [value] = end ? operandsOf(end) : [];
  const isOwn = end !== undefined && foldTree(graph).foldOf.get(end.id) === fold.id;
  if (!isOwn || end.kind !== 'primitive' || end.primitive !== 'byHand' || !value) return graph;
  return removeNodes(redirected(graph, end.id, value), new Set([end.id]));
}

function withoutRules(graph: Graph, name: string): Graph {
  const definitions = (graph.definitions ?? []).map((one) =>
    one.name === name && one.derivative
      ? { ...one, derivative: { ...one.derivative, used: false } }
      : one,
  );
  return { ...graph, definitions };
}

function nameOfFold({ graph }: Document, id: FoldId): string {
  return foldTree(graph).byId.get(id)?.name ?? id;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, k) => name === b[k]);
}

/** The own primitives that one applies, and what these apply. */
function usesOf(definition: Definition, definitions: readonly Definition[]): ReadonlySet<string> {
  const found = new Set((definition.body.folds ?? []).flatMap(({ of }) => of ?? []));
  // A set grows while it is gone through.
  for (const name of found) {
    const used = definitions.find((one) => one.name === name);
    for (const { of } of used?.body.folds ?? []) if (of !== undefined) found.add(of);
  }
  return found;
}

/** @param wished what parameters were called, as far as they are the same. @throws OwnError */
function definitionOf(
  graph: Graph,
  fold: Fold,
  name: string,
  wished?: readonly string[],
): Definition {
  const { torn } = checkedGraph(graph);
  if (torn?.has(fold.id)) throw new OwnError({ kind: 'torn', name });
  const nodes = nodeById(graph);
  const inside = new Set(nodesIn(foldTree(graph), fold.id));
  const { application } = foldPorts(graph, fold.id);
  const result = application?.result ?? resultIn(graph, fold);
  if (result === null) {
    const results = endsOf(graph, inside).map((id, k) => nameOf(nodes.get(id)) ?? `${k + 1}`);
    throw new OwnError({ kind: 'several results', name, results });
  }
  const ins: NodeId[] = [];
  for (const node of graph.nodes) {
    if (!inside.has(node.id)) continue;
    for (const operand of operandsOf(node)) {
      if (operand === null) throw new OwnError({ kind: 'unfinished', name });
      if (!inside.has(operand) && !ins.includes(operand)) ins.push(operand);
    }
  }
  if (ins.length === 0) throw new OwnError({ kind: 'no parameter', name });
  if (ins.length > limits.parameters) {
    throw new OwnError({ kind: 'too many parameters', name, most: limits.parameters });
  }
  const names = parameterNames(ins, nodes, wished);
  const ids = idsFor(graph);
  const idOf = new Map(ins.map((id) => [id, ids('n')]));
  const inputs = ins.map(
    (id, k): GraphNode => ({
      kind: 'input',
      id: idOf.get(id) as NodeId,
      name: names[k] as string,
      value: 1,
    }),
  );
  const own = graph.nodes.flatMap((node) => {
    if (!inside.has(node.id)) return [];
    const read = reading(node, (id) => (id === null ? null : (idOf.get(id) ?? id)));
    const { order: _, ...rest } = read;
    if (rest.kind !== 'primitive') return [rest as GraphNode];
    const { name: __, ...nameless } = rest;
    return [nameless as GraphNode];
  });
  const output: GraphNode = { kind: 'output', id: ids('n'), name, operands: [result] };
  const folds = innerFolds(graph, fold.id);
  const body = inOrder({ nodes: [...inputs, ...own, output], ...(folds.length > 0 && { folds }) });
  return { name, body };
}

function endsOf(graph: Graph, inside: ReadonlySet<NodeId>): readonly NodeId[] {
  const outside = new Set<NodeId>();
  const within = new Set<NodeId>();
  for (const node of graph.nodes) {
    for (const operand of operandsOf(node)) {
      if (operand !== null) (inside.has(node.id) ? within : outside).add(operand);
    }
  }
  return [...inside].filter((id) => outside.has(id) || !within.has(id));
}

function nameOf(node: GraphNode | undefined): string | undefined {
  if (node?.kind === 'primitive') return node.name ?? node.primitive;
  return node && 'name' in node ? node.name : undefined;
}

/** What parameters are called: as what they are given, where that has a name which can be written. */
function parameterNames(
  ins: readonly NodeId[],
  nodes: ReadonlyMap<NodeId, GraphNode>,
  wished: readonly string[] = [],
): readonly string[] {
  const taken = new Set<string>();
  const all = ins.map((id) => nodes.get(id));
  const isFree = (name: string) => !taken.has(name) && !isCallable(name) && !isNamedConstant(name);
  return all.map((node, k) => {
    const own = node && 'name' in node ? node.name : undefined;
    const wish = wished.length === ins.length ? wished[k] : own;
    let name = wish !== undefined && isFree(wish) ? wish : '';
    for (const letter of name === '' ? ['x', 'y', 'z', 'u', 'w', 'a', 'b', 'c'] : []) {
      if (name === '' && isFree(letter) && !all.some((one) => nameOf(one) === letter))
        name = letter;
    }
    for (let n = 1; name === ''; n++) if (isFree(`x${n}`)) name = `x${n}`;
    taken.add(name);
    return name;
  });
}

function innerFolds(graph: Graph, id: FoldId): readonly Fold[] {
  const inner = new Set<FoldId>();
  return (graph.folds ?? []).flatMap((fold) => {
    const { within, ...rest } = fold;
    if (within === undefined || !(within === id || inner.has(within))) return [];
    inner.add(fold.id);
    return [within === id ? rest : fold];
  });
}

/** The document with the inputs that are in a fold beside it. */
function withInputsOutside(document: Document, id: FoldId): Document {
  const { graph } = document;
  const tree = foldTree(graph);
  const nodes = nodeById(graph);
  const inputs = new Set(nodesIn(tree, id).filter((node) => nodes.get(node)?.kind === 'input'));
  if (inputs.size === 0) return document;
  const around = tree.byId.get(id)?.within;
  const folds = (graph.folds ?? []).map((fold) => {
    if (fold.id === around) return { ...fold, nodes: [...fold.nodes, ...inputs] };
    return fold.nodes.some((node) => inputs.has(node))
      ? { ...fold, nodes: fold.nodes.filter((node) => !inputs.has(node)) }
      : fold;
  });
  const places = Object.entries(document.positions).filter(([node]) => !inputs.has(node));
  const positions = Object.fromEntries(places);
  return { ...document, graph: graphOfNodes(graph.nodes, { ...graph, folds }), positions };
}
