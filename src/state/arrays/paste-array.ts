import { type GraphNode, type NodeId, nodeById } from '../../core/graph/graph';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { readNumbers } from '../../document/array/reading-numbers';
import { setValue } from '../../document/edits';
import {
  AmbiguousNumbersError,
  decided,
  type Reading,
  ReadTensorError,
} from '../../lang/array/read-tensor';
import { readingWords } from '../../words/en/array';
import { openDialog } from '../stores/dialog-store';
import { currentDocument, edit, settle } from '../stores/document-store';
import { announce, inform, refuse } from '../stores/notices';
import { chooseConvention, chosenConvention } from './number-convention';
import { wording } from './words';

/** A node that holds a number or an array of its own. */
export type ValueNode = GraphNode & { readonly kind: 'input' | 'constant' };

/**
 * Gives a node the numbers of a text that was pasted, in a step of undo of its own. Where it can be
 * read in several ways, it is read as was said before, and told so, or it is asked which is meant.
 * @param refusal begins the sentence that says why it is none.
 */
export async function pasteArray(node: ValueNode, text: string, refusal: string): Promise<void> {
  try {
    const readings = await readNumbers(text);
    const now = valueNode(node.id);
    if (now) pasteReadings(now, readings);
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    refuse(`${refusal}: ${error.message}.`, wording.theValueIsAsIt);
  }
}

function pasteReadings(node: ValueNode, readings: readonly Reading[]): void {
  const ask = () => openDialog({ kind: 'readings', node: node.id, readings });
  try {
    take(node, decided(readings, chosenConvention()).value);
  } catch (error) {
    if (!(error instanceof AmbiguousNumbersError)) throw error;
    ask();
    return;
  }
  if (readings.length > 1) {
    inform(`${readingWords.asBefore}.`, { label: readingWords.otherwise, run: ask });
  }
}

/** Gives a node the numbers in the way that was chosen, and remembers that way. */
export function pasteReading(id: NodeId, { value, convention }: Reading): void {
  chooseConvention(convention);
  const node = valueNode(id);
  if (node) take(node, value);
}

function valueNode(id: NodeId): ValueNode | null {
  const node = nodeById(currentDocument().graph).get(id);
  return node?.kind === 'input' || node?.kind === 'constant' ? node : null;
}

function take(node: ValueNode, value: number | NestedNumbers): void {
  settle();
  const what = node.kind === 'input' ? node.name : wording.constant;
  if (!edit(wording.pasteInto(what), (document) => setValue(document, node.id, value))) return;
  announce(typeof value === 'number' ? wording.pastedANumber : wording.pastedAnArray);
}
