import { applicationsIn } from '../../core/graph/application';
import { freshFoldId } from '../../core/graph/fold-tree';
import {
  type Definition,
  type Fold,
  type Graph,
  type HandDerivative,
  type NodeId,
  nodeById,
} from '../../core/graph/graph';
import { readHandRule } from '../../lang/expression/hand-derivative';
import { type Point, within } from '../../layout/point';
import type { Document } from '../document';
import { withContents } from './contents';
import { withRules } from './hand';

/** The document with an own primitive applied to some values, in order, as far as it takes them. */
export function applied(
  document: Document,
  name: string,
  at?: Point,
  sources: readonly NodeId[] = [],
): { readonly document: Document; readonly id: string } {
  const { graph } = document;
  const definition = graph.definitions?.find((one) => one.name === name) as Definition;
  const nodes = nodeById(graph);
  const given = sources.filter((id) => nodes.has(id) && nodes.get(id)?.kind !== 'output');
  const fold: Omit<Fold, 'nodes'> = { id: freshFoldId(graph), name, of: name };
  const made = withContents(graph, fold, definition, given);
  const positions = at ? { ...document.positions, [fold.id]: within(at) } : document.positions;
  const ruled = withRules(made.graph, new Set([name]));
  return { document: { ...document, graph: ruled, positions }, id: fold.id };
}

/**
 * The document with another derivative by hand of an own primitive, or none, in all its uses.
 * @throws ParseError where one is to be used that can't be read.
 */
export function withDerivative(
  document: Document,
  name: string,
  derivative: HandDerivative | null,
): Document {
  const { graph } = document;
  const definitions = (graph.definitions ?? []).map((one): Definition => {
    if (one.name !== name) return one;
    if (derivative?.used) readHandRule(one, derivative.by);
    const { derivative: _, ...plain } = one;
    return derivative ? { ...plain, derivative } : plain;
  });
  return { ...document, graph: withRules({ ...graph, definitions }, new Set([name])) };
}

/** The document without an own primitive: what it was applied in are folds, which AD differentiates. */
export function withoutOwn(document: Document, name: string): Document {
  const { graph } = withDerivative(document, name, null);
  const definitions = (graph.definitions ?? []).flatMap((one) => {
    if (one.name === name) return [];
    const body = unmarked(one.body, name);
    return [body === one.body ? one : { ...one, body }];
  });
  const { definitions: _, ...rest } = unmarked(graph, name);
  return {
    ...document,
    graph: definitions.length === 0 ? rest : { ...rest, definitions },
  };
}

function unmarked(graph: Graph, name: string): Graph {
  if (!graph.folds?.some(({ of }) => of === name)) return graph;
  const folds = graph.folds.map((fold) => {
    if (fold.of !== name) return fold;
    const { of: _, ...plain } = fold;
    return plain;
  });
  return { ...graph, folds };
}

/** How often an own primitive is applied in a graph, as it is defined. */
export function countUses(graph: Graph, name: string): number {
  let count = 0;
  for (const { definition } of applicationsIn(graph).values())
    if (definition.name === name) count++;
  return count;
}
