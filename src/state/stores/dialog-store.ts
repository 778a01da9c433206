import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';
import type { Reading } from '../../lang/array/read-tensor';

/** A dialog over the whole page, with what it shows. */
export type PageDialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'shortcuts' }
  /** All that is kept in this browser; `recover` shows first what can’t be read. */
  | { readonly kind: 'graphs'; readonly recover?: true }
  | { readonly kind: 'link'; readonly link: string }
  /** What is open, to be put somewhere else. */
  | { readonly kind: 'export'; readonly page: ExportPage }
  /** What has it in another page. */
  | { readonly kind: 'embed' }
  /** The link as a code for cameras. */
  | { readonly kind: 'code' }
  /** Numbers pasted into a node that can be read in several ways. */
  | { readonly kind: 'readings'; readonly node: NodeId; readonly readings: readonly Reading[] };

/** What is exported: a picture, a page of paper, one for each student, a text, a model, or a run that goes on elsewhere. */
export type ExportPage = 'figure' | 'paper' | 'students' | 'code' | 'model' | 'training';

/** The dialog that is open over the whole page, or null. */
export const useDialog = create<{ readonly dialog: PageDialog | null }>()(() => ({ dialog: null }));

export function openDialog(dialog: PageDialog): void {
  useDialog.setState({ dialog });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}
