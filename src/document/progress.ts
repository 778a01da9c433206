import type { Graph, InputNode, NodeId } from '../core/graph/graph';
import { ShapeError, sizeOf } from '../core/tensor/shape';
import { fromTensor, type NestedNumbers, type Tensor, toTensor } from '../core/tensor/tensor';
import type { Document } from './document';
import { type Training, trainingOf } from './training';

/** The document with the numbers of some inputs, row-major, each in the shape it has or in one that is given. */
export function withInputs(
  document: Document,
  numbers: ReadonlyMap<NodeId, ArrayLike<number>>,
  shapes?: ReadonlyMap<NodeId, readonly number[]>,
): Document {
  let changed = false;
  const nodes = document.graph.nodes.map((node) => {
    const given = numbers.get(node.id);
    if (given === undefined || node.kind !== 'input') return node;
    const before = tensorOf(node.value);
    const shape = shapes?.get(node.id) ?? before?.shape;
    // A link from anywhere may have parameters that do not fit their inputs.
    if (!shape || sizeOf(shape) !== given.length) return node;
    const data = Float64Array.from(given);
    const same =
      shape.join() === before?.shape.join() &&
      data.every((number, k) => Object.is(number, before.data[k]));
    if (same) return node;
    changed = true;
    return { ...node, value: fromTensor({ shape, data }) };
  });
  return changed ? { ...document, graph: { ...document.graph, nodes } } : document;
}

/** The array of an input; null for one whose rows are of different lengths, which can be kept, too. */
function tensorOf(value: number | NestedNumbers): Tensor | null {
  try {
    return toTensor(value);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** Parameters that travel in a link with those that training began with; of more, only these do. */
const FEW = 500;

/**
 * The document as a link holds it. Of many parameters it holds those that training began with, from which
 * the run follows; the rows that had just flowed in do, too.
 */
export function ofFewWeights(document: Document): Document {
  const { training } = document;
  if (!training) return document;
  const inputs = document.graph.nodes.filter((node): node is InputNode => node.kind === 'input');
  const sizeOfRole = (role: InputNode['role']) =>
    inputs
      .filter((node) => node.role === role)
      .reduce((sum, { value }) => sum + (tensorOf(value)?.data.length ?? 0), 0);
  const { progress, ...recipe } = training;
  const isLong = sizeOfRole('parameter') > FEW;
  const start = new Map(isLong && progress ? Object.entries(progress.start) : []);
  const rows = sizeOfRole('data') > FEW ? emptied(document.graph) : [];
  const short = withInputs(document, new Map<NodeId, ArrayLike<number>>([...start, ...rows]));
  return isLong && progress ? { ...short, training: recipe } : short;
}

function emptied({ nodes }: Graph): [NodeId, ArrayLike<number>][] {
  return nodes.flatMap((node) =>
    node.kind === 'input' && (node.role === 'data' || node.role === 'target')
      ? [[node.id, new Float64Array(tensorOf(node.value)?.data.length ?? 0)]]
      : [],
  );
}

/** The document after so many updates that began with these parameters. */
export function withProgress(document: Document, progress: Training['progress']): Document {
  const { progress: _, ...recipe } = trainingOf(document);
  return { ...document, training: { ...recipe, ...(progress && { progress }) } };
}
