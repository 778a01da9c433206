import { type RefObject, useLayoutEffect } from 'react';
import type { Row } from '../../core/trace/rows';
import { usePlayer } from '../../state/player/player-store';

/**
 * Scrolls the panel, and nothing around it, so that the half row of the newest step is in view with a
 * row to spare, whenever the player moves or
 * `layout` changes. It jumps: at eight steps a second gliding would lag behind.
 */
export function useKeptInView(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  layout: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table, and another size, has other rows in view.
  useLayoutEffect(() => {
    show(scroller.current, usePlayer.getState().step);
    let frame = 0;
    const unsubscribe = usePlayer.subscribe((state, before) => {
      if (state.step === before.step) return;
      cancelAnimationFrame(frame);
      // Once the rows have been drawn.
      frame = requestAnimationFrame(() => show(scroller.current, state.step));
    });
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
    };
  }, [scroller, rows.length, layout]);
}

function show(scroller: HTMLElement | null, step: number): void {
  if (!scroller) return;
  if (step === 0) {
    scroller.scrollTop = 0;
    scroller.scrollLeft = 0;
    return;
  }
  const cells = scroller.querySelectorAll(`td[data-step="${step - 1}"]`);
  const first = cells[0]?.getBoundingClientRect();
  const last = cells[cells.length - 1]?.getBoundingClientRect();
  if (!first || !last) return;
  const view = scroller.getBoundingClientRect();
  const heading = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const spare = Math.min(first.height, view.height / 4);
  scroller.scrollTop += overshoot(
    first.top - spare,
    first.bottom + spare,
    view.top + heading,
    view.top + scroller.clientHeight,
  );
  scroller.scrollLeft += overshoot(
    first.left,
    last.right,
    view.left,
    view.left + scroller.clientWidth,
  );
}

/** How far a view must move so that `from` … `to` is in it; its beginning where it is too long. */
function overshoot(from: number, to: number, viewFrom: number, viewTo: number): number {
  if (from < viewFrom || to - from > viewTo - viewFrom) return from - viewFrom;
  return Math.max(0, to - viewTo);
}
