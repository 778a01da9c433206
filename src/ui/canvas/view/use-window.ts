import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../core/graph/graph';
import { useDocument } from '../../../state/stores/document-store';
import { useSelection } from '../../../state/stores/selection';
import { useSession } from '../../../state/stores/session-store';
import { useCanvas } from '../scene/canvas-store';
import { shownRect } from '../scene/geometry';
import { sceneOf } from '../scene/scene';
import { isFar, nearNodes, towards } from '../scene/window';

/** So many nodes become elements in one frame; the rest are painted until their turn comes. */
const PER_FRAME = 10;
/** While one zooms, none become elements until this many milliseconds after the last change. */
const SETTLED = 120;

/** The nodes that are elements just now: those near the view, brought in a few a frame. */
export function useWindow(): ReadonlySet<NodeId> {
  const flow = useStoreApi();
  const [elements, setElements] = useState<ReadonlySet<NodeId>>(new Set());
  const present = useRef(elements);

  useEffect(() => {
    let frame = 0;
    let first = true;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      frame = 0;
      const { transform, width, height } = flow.getState();
      if (width === 0) return;
      const [x, y, zoom] = transform;
      const wanted = nearNodes(
        sceneOf(useDocument.getState().document),
        shownRect({ x, y, zoom }, width, height),
        present.current,
        keptNodes(),
        zoom,
      );
      const budget = settling !== undefined ? 0 : first ? PER_FRAME * 4 : PER_FRAME;
      const next = towards(present.current, wanted, budget);
      first = false;
      if (next === present.current) return;
      present.current = next;
      setElements(next);
      schedule();
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(update);
    };
    const now = () => {
      // A node that was just made, or that should take the focus, is not kept waiting.
      cancelAnimationFrame(frame);
      clearTimeout(settling);
      settling = undefined;
      update();
    };
    /** Whether a hand moves a view so far off that its nodes are painted, whether they are elements or not. */
    const swept = ({ paneDragging, transform: [, , zoom] }: ReactFlowState) =>
      paneDragging && isFar(sceneOf(useDocument.getState().document), zoom);
    const moved = (state: ReactFlowState, before: ReactFlowState) => {
      if (state.transform !== before.transform && swept(state)) {
        cancelAnimationFrame(frame);
        frame = 0;
        clearTimeout(settling);
        settling = setTimeout(now, SETTLED);
        return;
      }
      if (state.transform[2] !== before.transform[2] && !first) {
        clearTimeout(settling);
        settling = setTimeout(() => {
          settling = undefined;
          schedule();
        }, SETTLED);
      }
      const same =
        state.transform === before.transform &&
        state.width === before.width &&
        state.height === before.height;
      if (!same) schedule();
    };
    const stops = [
      flow.subscribe(moved),
      useDocument.subscribe((state, before) => {
        if (state.document.graph !== before.document.graph) now();
        else if (state.document !== before.document) schedule();
      }),
      useSession.subscribe((state, before) => {
        const same = state.view.unfolded === before.view.unfolded;
        if (!same || state.folding !== before.folding) now();
      }),
      useSelection.subscribe(schedule),
      useCanvas.subscribe((state, before) => {
        if (state.focused !== before.focused) now();
      }),
    ];
    schedule();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(settling);
      for (const stop of stops) stop();
    };
  }, [flow]);

  return elements;
}

function keptNodes(): readonly NodeId[] {
  const { focused, focusing } = useCanvas.getState();
  const ids = [focusing, focused, ...useSelection.getState().nodes];
  return ids.filter((id) => id !== null);
}
