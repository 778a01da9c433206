import type { NodeId } from '../../../core/graph/graph';

/** What React Flow reports of one node's selection, among other changes. */
interface SelectionChange {
  readonly type: string;
  readonly id?: string;
  readonly selected?: boolean;
}

/**
 * The selection after changes, in the order of selecting; null when they change none. React Flow
 * knows only the nodes that are elements: unless several are being gathered, the others are let go.
 */
export function changedSelection(
  selection: readonly NodeId[],
  changes: readonly SelectionChange[],
  gathers: boolean,
): readonly NodeId[] | null {
  const changed = new Map(
    changes.flatMap((change): [NodeId, boolean][] =>
      change.type === 'select' && change.id !== undefined
        ? [[change.id, change.selected ?? false]]
        : [],
    ),
  );
  if (changed.size === 0) return null;
  const added = [...changed].filter(([id, on]) => on && !selection.includes(id)).map(([id]) => id);
  const kept = selection.filter((id) =>
    added.length > 0 && !gathers ? changed.get(id) === true : changed.get(id) !== false,
  );
  return [...kept, ...added];
}
