import type { GraphNode } from '../../../core/graph/graph';
import { ShapeError } from '../../../core/tensor/shape';
import { type Tensor, toTensor } from '../../../core/tensor/tensor';

const made = new WeakMap<GraphNode, Tensor | null>();

/** The value that a person gave to an input or a constant; null for other nodes and for ragged arrays. */
export function givenTensor(node: GraphNode): Tensor | null {
  if (node.kind !== 'input' && node.kind !== 'constant') return null;
  let tensor = made.get(node);
  if (tensor === undefined) {
    tensor = read(node.value);
    made.set(node, tensor);
  }
  return tensor;
}

function read(value: Parameters<typeof toTensor>[0]): Tensor | null {
  try {
    return toTensor(value);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}
