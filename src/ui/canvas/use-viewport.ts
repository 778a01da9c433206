import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { currentDocument } from '../../state/document/document-store';
import { registerViewport } from '../../state/viewport';
import { focusNode } from './canvas-store';
import { contains, fitting, overlaps, type Rect, shownRect } from './geometry';
import { boundsOf, sceneOf } from './scene';

/** At a lower zoom nothing can be read. */
const TINY = 0.3;
/** The height of the controls at the foot of the canvas. */
const FOOT = 52;

/** Lets commands and other rooms move the view, and shows the whole graph when the canvas appears. */
export function useViewportRegistration(leastZoom: number, mostZoom: number): void {
  const flow = useStoreApi();
  const { setViewport, getViewport, setCenter } = useReactFlow();

  useEffect(() => {
    const glide = () =>
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ? {} : { duration: 200 };
    const shown = (): Rect => {
      const { width, height } = flow.getState();
      return shownRect(getViewport(), width, height);
    };
    const showAll = (how = glide()) => {
      const { width, height } = flow.getState();
      const bounds = boundsOf(sceneOf(currentDocument()));
      if (!bounds || width === 0 || height === 0) return;
      // The foot of the canvas belongs to its controls.
      const margin = Math.min(20, width / 16);
      const most = { margin, least: leastZoom, most: 1.25 };
      void setViewport(fitting(bounds, width, height - FOOT, most), how);
    };
    // The size of the canvas is known a moment after it appears.
    let opened = false;
    const open = () => {
      if (opened || flow.getState().width === 0) return;
      opened = true;
      showAll({});
    };
    open();
    const stop = flow.subscribe(open);
    const unregister = registerViewport({
      fit: () => showAll(),
      following: (change) => {
        const before = boundsOf(sceneOf(currentDocument()));
        const whole = before === null || contains(shown(), before);
        const result = change();
        const after = boundsOf(sceneOf(currentDocument()));
        if (after === null) return result;
        const lost = whole ? !contains(shown(), after) : !overlaps(shown(), after);
        const tiny = getViewport().zoom < TINY && shown().width > 2 * after.width;
        // At once: while the view glides, the next change would not know what was in it.
        if (lost || tiny) showAll({});
        return result;
      },
      zoomBy: (factor) => {
        const { width, height } = flow.getState();
        const { x, y, zoom } = getViewport();
        const next = Math.max(leastZoom, Math.min(mostZoom, zoom * factor));
        const keep = (at: number, size: number) => size / 2 - ((size / 2 - at) * next) / zoom;
        void setViewport({ x: keep(x, width), y: keep(y, height), zoom: next }, glide());
      },
      reveal: (id) => {
        focusNode(id);
        const at = sceneOf(currentDocument()).byId.get(id);
        if (!at) return;
        const view = shown();
        const inside = contains(view, at);
        const { zoom } = getViewport();
        if (inside && zoom > TINY) return;
        // Too small to read is not in view; what is half in view is only brought in.
        if (zoom > TINY && overlaps(at, view)) {
          const shift = (from: number, size: number, low: number, extent: number) =>
            from < low ? low - from + 24 : Math.min(0, low + extent - from - size - 24);
          const { x, y } = getViewport();
          const by = {
            x: shift(at.x, at.width, view.x, view.width) * zoom,
            y: shift(at.y, at.height, view.y, view.height) * zoom,
          };
          void setViewport({ x: x + by.x, y: y + by.y, zoom }, glide());
          return;
        }
        const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
        void setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.75), ...glide() });
      },
      centre: () => {
        const { x, y, width, height } = shown();
        return { x: x + width / 2, y: y + height / 2 };
      },
    });
    return () => {
      stop();
      unregister();
    };
  }, [flow, setViewport, getViewport, setCenter, leastZoom, mostZoom]);
}
