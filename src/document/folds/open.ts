import type { FoldId } from '../../core/graph/graph';

/** The setting read last: it seldom changes and is asked for each fold. */
let last: { readonly unfolded: string; readonly open: ReadonlySet<FoldId> } = {
  unfolded: '',
  open: new Set(),
};

/** The folds that a setting says are open. */
function openFolds(unfolded: string): ReadonlySet<FoldId> {
  if (last.unfolded !== unfolded) {
    last = { unfolded, open: new Set(unfolded === '' ? [] : unfolded.split(',')) };
  }
  return last.open;
}

export function isFoldOpen(unfolded: string, fold: FoldId): boolean {
  return openFolds(unfolded).has(fold);
}

/** The setting with a fold open, or closed. */
export function withFoldOpen(unfolded: string, fold: FoldId, open: boolean): string {
  const others = [...openFolds(unfolded)].filter((id) => id !== fold);
  return (open ? [...others, fold] : others).join();
}
