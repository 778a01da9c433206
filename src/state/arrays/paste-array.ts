import type { GraphNode } from '../../core/graph/graph';
import { setValue } from '../../document/edits';
import { readTensor } from '../../lang/array/read-tensor';
import { edit, settle } from '../stores/document-store';
import { announce } from '../stores/notices';

/** A node that holds a number or an array of its own. */
export type ValueNode = GraphNode & { readonly kind: 'input' | 'constant' };

/**
 * Gives a node the numbers of a text that was pasted, in a step of undo of its own.
 * @throws ReadTensorError where they are none.
 */
export function pasteArray(node: ValueNode, text: string): void {
  const value = readTensor(text);
  settle();
  const what = node.kind === 'input' ? node.name : 'constant';
  edit(`paste into ${what}`, (document) => setValue(document, node.id, value));
  announce(typeof value === 'number' ? 'Pasted a number' : 'Pasted an array');
}
