import { type NodeId, nodeById } from '../core/graph/graph';
import { orderOf } from '../core/graph/order';
import { shapeAt } from '../core/program/program';
import { type Shape, sizeOf } from '../core/tensor/shape';
import { filled, type NestedNumbers, type TensorLike } from '../core/tensor/tensor';
import { elementIndex } from '../core/trace/element-place';
import { takenBy } from '../lang/term/differentiated';
import { checkedOf } from './derived';
import type { Differentiated, Document } from './document';

/** The one number that an array is differentiated as: its sum, an element, or its product with a vector. */
export type As =
  | 'number'
  | 'sum'
  | { readonly element: number }
  | { readonly vector: number | NestedNumbers };

/** What is differentiated: an output, as one number, or the newest gradient times a vector. */
export type Target =
  | { readonly output: NodeId; readonly as: As }
  /** By the node of each gradient output, in its shape; a number is that of every element. */
  | { readonly gradient: ReadonlyMap<NodeId, number | NestedNumbers> };

/** An output that can be differentiated. */
export interface Candidate {
  readonly node: NodeId;
  readonly name: string;
  readonly shape: Shape;
  /** Which differentiation, from 1, made it the derivative by the input `by`; 0 where none did. */
  readonly after: number;
  readonly by: string | null;
}

/** The complete outputs of a document, in order. */
export function candidatesOf(document: Document): readonly Candidate[] {
  const { program } = checkedOf(document);
  const nodes = nodeById(document.graph);
  const inputs = new Set(program.inputs.map(({ name }) => name));
  const newest = orderOf(document.graph);
  // When nodes were taken away or pasted, an order no longer says which differentiation it was.
  const known = lineageOf(document).length === newest ? newest : 0;
  return program.outputs.flatMap(({ name, statement, origin }) => {
    const node = nodes.get(origin?.node ?? '');
    if (!node) return [];
    const { order = 0 } = node;
    const by = order > 0 && order <= known ? derivedBy(name, inputs) : null;
    const derivative = by === null ? { after: 0, by } : { after: order, by };
    return [{ node: node.id, name, shape: shapeAt(program, statement), ...derivative }];
  });
}

/** The input by which an output of this name is a derivative. Documents of old have x′ for ∂y_∂x. */
function derivedBy(name: string, inputs: ReadonlySet<string>): string | null {
  const stem = name.replace(/′+$/u, '');
  if (stem !== name && inputs.has(stem)) return stem;
  return takenBy(name, inputs);
}

/** Those of them that make up the newest gradient; none where it has but one part. */
export function gradientParts(
  document: Document,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const newest = orderOf(document.graph);
  const parts = candidates.filter(({ after }) => after > 0 && after === newest);
  return parts.length > 1 ? parts : [];
}

/** The output that the reverse sweep starts from. */
export function chosenCandidate(
  document: Document,
  candidates: readonly Candidate[],
): Candidate | undefined {
  return candidates.find(({ node }) => node === document.output) ?? candidates[0];
}

/** Whether an output is one number, so that nothing need be asked. */
export function isNumber({ shape }: Pick<Candidate, 'shape'>): boolean {
  return sizeOf(shape) === 1;
}

/**
 * The differentiations that made a document, one after the other. Of a document without any that is
 * known, which an old link may hold, the first can be told from the primal; of more nothing is known.
 */
export function lineageOf({ primal, differentiated, graph }: Document): readonly Differentiated[] {
  if (!primal) return [];
  if (differentiated.length > 0 || orderOf(graph) > 1) return differentiated;
  const output = chosenCandidate(primal, candidatesOf(primal));
  return output ? [stepTo(primal, { output: output.node, as: 'number' }, [output])] : [];
}

/** What a differentiation is remembered as. */
export function stepTo(
  document: Document,
  target: Target,
  candidates: readonly Candidate[],
): Differentiated {
  if ('gradient' in target) {
    const after = orderOf(document.graph);
    return { output: null, after, by: null, as: 'vector', times: 1 };
  }
  const found = candidates.find(({ node }) => node === target.output);
  const { name = '', shape = [], after = 0, by = null } = found ?? {};
  const { as } = target;
  const taken =
    typeof as === 'string' ? as : 'element' in as ? elementIndex(shape, as.element) : 'vector';
  const times = typeof as === 'string' ? document.seed : 1;
  return { output: name, after, by, as: taken, times };
}

/** The adjoints of the outputs by name that the reverse sweep of a target starts from. */
export function adjointSeeds(
  { seed }: Document,
  target: Target,
  candidates: readonly Candidate[],
): Readonly<Record<string, TensorLike>> {
  const adjoints = candidates.flatMap(({ node, name, shape }): [string, TensorLike][] => {
    if ('gradient' in target) {
      const part = target.gradient.get(node);
      return part === undefined ? [] : [[name, part]];
    }
    if (node !== target.output) return [];
    const { as } = target;
    if (typeof as === 'string') return [[name, seed]];
    if ('vector' in as) return [[name, as.vector]];
    const unit = filled(shape, 0);
    unit.data[as.element] = 1;
    return [[name, unit]];
  });
  return Object.fromEntries(adjoints);
}
