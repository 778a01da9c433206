import type { GraphNode, NodeId } from '../core/graph/graph';
import { type Shape, sizeOf } from '../core/tensor/shape';
import {
  extentsOf,
  filled,
  type NestedNumbers,
  type Tensor,
  toTensor,
} from '../core/tensor/tensor';
import type { Document, TangentSeed } from './document';

type Value = number | NestedNumbers;

/** Tangents of inputs by node, in order: the seed vector of forward mode. */
export type SeedVector = ReadonlyMap<NodeId, TangentSeed>;

const known = new WeakMap<Document, SeedVector>();

/**
 * The tangent each input of a document starts forward mode with. One that has another shape than its
 * input has by now is 0; when nothing is left that moves, it is the first pass again.
 */
export function tangentsOf(document: Document): SeedVector {
  let tangents = known.get(document);
  if (!tangents) {
    tangents = foundTangents(document);
    known.set(document, tangents);
  }
  return tangents;
}

function foundTangents({ graph, tangents }: Document): SeedVector {
  const inputs = graph.nodes.filter(isInput);
  const given = inputs.filter(({ id }) => Object.hasOwn(tangents, id));
  const fitting = new Map(
    given.flatMap(({ id, value }): [NodeId, TangentSeed][] => {
      const tangent = fitted(tangents[id] as TangentSeed, value);
      return tangent === null ? [] : [[id, tangent]];
    }),
  );
  const lost = fitting.size < given.length;
  const stands = given.length > 0 && (!lost || [...fitting.values()].some((t) => t !== 0));
  if (stands) return new Map(inputs.map(({ id }) => [id, fitting.get(id) ?? 0]));
  const first = inputs.find(({ value }) => sizeOf(extentsOf(value)) > 0);
  return new Map(inputs.map((node) => [node.id, node === first ? unit(node.value, 0) : 0]));
}

/** Sets the tangent of one input and leaves those of the others as they are. */
export function setTangent(document: Document, id: NodeId, tangent: TangentSeed): Document {
  const all = tangentsOf(document);
  const before = all.get(id);
  if (before === undefined || sameTangent(before, tangent)) return document;
  return { ...document, tangents: { ...Object.fromEntries(all), [id]: tangent } };
}

/**
 * Seeds one element of one input with 1 and all else with 0: the pass that gives the derivatives by
 * that element.
 * @param element counted row-major; 0 for a number.
 */
export function seedUnit(document: Document, id: NodeId, element = 0): Document {
  const all = tangentsOf(document);
  const node = document.graph.nodes.find((one) => one.id === id);
  if (node?.kind !== 'input') return document;
  const seed = unit(node.value, element);
  const wanted = (input: NodeId) => (input === id ? seed : 0);
  if ([...all].every(([input, tangent]) => sameTangent(tangent, wanted(input)))) return document;
  const tangents = [...all.keys()].map((input): [NodeId, TangentSeed] => [input, wanted(input)]);
  return { ...document, tangents: Object.fromEntries(tangents) };
}

/** Tangents of such nodes only as there are. */
export function tangentsWithin(
  tangents: Document['tangents'],
  has: (id: NodeId) => boolean,
): Document['tangents'] {
  const entries = Object.entries(tangents);
  const kept = entries.filter(([id]) => has(id));
  return kept.length === entries.length ? tangents : Object.fromEntries(kept);
}

/** Whether two tangents of one input are written alike. */
export function sameTangent(a: TangentSeed, b: TangentSeed): boolean {
  return Object.is(a, b) || (isUnit(a) && isUnit(b) && a.element === b.element);
}

/** A tangent number by number, in the shape of its input. */
export function tangentTensor(tangent: TangentSeed, shape: Shape): Tensor {
  if (typeof tangent === 'number') return filled(shape, tangent);
  if (!isUnit(tangent)) return toTensor(tangent);
  const tensor = filled(shape, 0);
  tensor.data[tangent.element] = 1;
  return tensor;
}

/** Whether a tangent is 1 in one element and 0 in the others. */
export function isUnit(tangent: TangentSeed): tangent is { readonly element: number } {
  return typeof tangent === 'object' && 'element' in tangent;
}

/** Of a tangent that is 0 but for a 1 in one element, which one; `none` when it is 0, `other` else. */
export function movedElement(tangent: TangentSeed, size: number): number | 'none' | 'other' {
  if (typeof tangent === 'number') {
    if (tangent === 0 || size === 0) return 'none';
    return tangent === 1 && size === 1 ? 0 : 'other';
  }
  return isUnit(tangent) ? tangent.element : movedIn(tangent);
}

const moved = new WeakMap<NestedNumbers, ReturnType<typeof movedElement>>();

function movedIn(numbers: NestedNumbers): ReturnType<typeof movedElement> {
  let found = moved.get(numbers);
  if (found === undefined) {
    const { data } = toTensor(numbers);
    const first = data.findIndex((x) => x !== 0);
    const alone = data[first] === 1 && data.every((x, k) => x === 0 || k === first);
    found = first < 0 ? 'none' : alone ? first : 'other';
    moved.set(numbers, found);
  }
  return found;
}

function isInput(node: GraphNode): node is GraphNode & { readonly kind: 'input' } {
  return node.kind === 'input';
}

function unit(value: Value, element: number): TangentSeed {
  return typeof value === 'number' ? 1 : { element };
}

/** The tangent as it is written for a value of this shape; null when it is one for another. */
function fitted(tangent: TangentSeed, value: Value): TangentSeed | null {
  if (typeof tangent === 'number') return tangent;
  const shape = extentsOf(value);
  if (!isUnit(tangent)) return hasShape(tangent, shape) ? tangent : null;
  if (tangent.element >= sizeOf(shape)) return null;
  return shape.length === 0 ? 1 : tangent;
}

function hasShape(value: Value, shape: Shape, axis = 0): boolean {
  if (typeof value === 'number') return axis === shape.length;
  if (axis === shape.length || value.length !== shape[axis]) return false;
  return value.every((entry) => hasShape(entry, shape, axis + 1));
}
