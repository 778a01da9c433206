import { useDocument } from '../../../state/stores/document-store';
import { wording } from './early-words';

/** Whether the graph has a node of a kind, complete or not. */
export function useHasNode(kind: 'output' | 'primitive'): boolean {
  return useDocument(({ document }) => document.graph.nodes.some((node) => node.kind === kind));
}

/**
 * What to do where no output is complete.
 * @param then what comes of an output, to end the sentence that asks for one
 */
export function NoOutput({ then }: { readonly then: string }) {
  return useHasNode('output') ? wording.noOutputIsCompleteWhat : wording.addAnOutputAndWire(then);
}
