import { type NodeId, nodeById } from '../core/graph/graph';
import { fromTensor, toTensor } from '../core/tensor/tensor';
import type { Document } from './document';
import { setValue } from './edits';

/** A number for one element, row-major, of an input or a constant. */
export interface PlacedNumber {
  readonly node: NodeId;
  readonly element: number;
  readonly value: number;
}

/** Sets single numbers of inputs and constants; the very same document where they have these already. */
export function setNumbers(document: Document, numbers: readonly PlacedNumber[]): Document {
  const byNode = new Map<NodeId, PlacedNumber[]>();
  for (const number of numbers) {
    const others = byNode.get(number.node);
    if (others) others.push(number);
    else byNode.set(number.node, [number]);
  }
  const nodes = nodeById(document.graph);
  return [...byNode].reduce((changed, [id, placed]) => {
    const node = nodes.get(id);
    if (node?.kind !== 'input' && node?.kind !== 'constant') return changed;
    const before = toTensor(node.value);
    const data = before.data.slice();
    for (const { element, value } of placed) if (element < data.length) data[element] = value;
    if (data.every((number, k) => Object.is(number, before.data[k]))) return changed;
    return setValue(changed, id, fromTensor({ shape: before.shape, data }));
  }, document);
}
