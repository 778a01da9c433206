import type { NodeId } from '../../core/graph/graph';
import { RenameError, rename } from '../../document/edits';
import { edit } from '../stores/document-store';
import { wording } from './words';

/** Gives a node another name. Returns why it can't have it and what to do, in words; null when it has it. */
export function renamed(node: NodeId, name: string): string | null {
  try {
    edit(wording.rename, (document) => rename(document, node, name));
    return null;
  } catch (error) {
    if (!(error instanceof RenameError)) throw error;
    return `${error.message}. ${error.mend}`;
  }
}
