import { useEffect } from 'react';
import type { FoldId, NodeId } from '../../../core/graph/graph';
import { type KeyView, useCanvas } from '../scene/canvas-store';
import { elementOf } from './focus';

/** Takes the focus when something asked for it, as soon as the node is an element. */
export function useFocusWhenAsked(
  id: NodeId | FoldId,
  asked: boolean,
  view: KeyView = 'canvas',
): void {
  useEffect(() => {
    if (!asked) return;
    elementOf(id, view)?.focus({ preventScroll: true });
    useCanvas.setState({ focusing: null, focused: id });
  }, [asked, id, view]);
}
