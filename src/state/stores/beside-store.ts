import { create } from 'zustand';
import type { Snapshot } from '../../document/document';

/** What is chosen to stand beside the graph. */
export type Beside =
  /** The same graph in the other mode. */
  | { readonly kind: 'mode' }
  /** The same graph at one step, whatever the player does. */
  | { readonly kind: 'held'; readonly step: number }
  /** The same graph so many steps on, or back. */
  | { readonly kind: 'apart'; readonly by: number }
  /** What it was before it was differentiated or simplified last. */
  | { readonly kind: 'before' }
  | { readonly kind: 'graph'; readonly title: string; readonly snapshot: Snapshot };

/** Where the second stands: at the side of the first, or below it. */
export type Way = 'row' | 'column';

/**
 * What stands beside the graph, if anything does. It stands apart from the session, which knows nothing of
 * it: it is only looked at, and is kept nowhere.
 */
export const useBeside = create<{ readonly beside: Beside | null; readonly way: Way }>()(() => ({
  beside: null,
  way: 'row',
}));
