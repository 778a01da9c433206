import { type RefObject, useLayoutEffect } from 'react';
import { newestStep } from '../../../state/player/firing-order';
import { foundNow, useFind } from '../../../state/stores/find-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';

/**
 * Scrolls the panel, and nothing around it, so that the half row of the newest step is in view with a
 * row to spare, whenever the player moves, `layout` changes or there is less room. It jumps: at eight steps a second gliding would lag
 * behind. Rows don't move when they change, so they are looked at before they are drawn anew, which costs no
 * layout.
 * @param grow whether rows do move, as cards grow with their numbers, and are looked at again once they are drawn.
 * @param long whether the rows see to themselves being scrolled to, as most of them are not there.
 */
export function useKeptInView(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  layout: string,
  long: boolean,
  grow = false,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table, and another size, has other rows in view.
  useLayoutEffect(() => {
    const show = (step: number) => {
      if (!scroller.current) return;
      if (!long) showRow(scroller.current, step);
      showHalf(scroller.current, step);
    };
    const showNewest = () => show(newestStep(usePlayer.getState()) + 1);
    const element = scroller.current;
    const sizes = new ResizeObserver(showNewest);
    if (element) sizes.observe(element);
    let drawn = 0;
    const unfollow = usePlayer.subscribe((state, before) => {
      if (state.step === before.step) return;
      showNewest();
      cancelAnimationFrame(drawn);
      if (grow) drawn = requestAnimationFrame(showNewest);
    });
    const unfind = useFind.subscribe((state, before) => {
      const step = foundNow(state)?.step ?? null;
      if (step !== null && foundNow(before) !== foundNow(state)) show(step + 1);
    });
    showNewest();
    return () => {
      sizes.disconnect();
      unfollow();
      cancelAnimationFrame(drawn);
      unfind();
    };
  }, [scroller, count, layout, long, grow]);
}

function showRow(scroller: HTMLElement, step: number): void {
  const row = scroller.querySelector(`td[data-step="${Math.max(0, step - 1)}"]`);
  if (!row) return;
  const { top, bottom, height } = row.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const heading = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const spare = Math.min(height, view.height / 4);
  const moved = overshoot(
    top - spare,
    bottom + spare,
    view.top + heading,
    view.top + scroller.clientHeight,
  );
  if (moved !== 0) scroller.scrollTop += moved;
}

/** Where the panel is narrower than the table: to the primal or the adjoint half. Tangents come with the primal. */
function showHalf(scroller: HTMLElement, step: number): void {
  if (scroller.scrollWidth <= scroller.clientWidth) return;
  const trace = currentTrace();
  if (trace.mode === 'forward') return;
  const phase = step <= trace.turn ? 'primal' : 'adjoint';
  const half = scroller.querySelector(`th[data-phase="${phase}"]`)?.getBoundingClientRect();
  if (!half) return;
  const { left } = scroller.getBoundingClientRect();
  const moved = overshoot(half.left, half.right, left, left + scroller.clientWidth);
  if (moved !== 0) scroller.scrollLeft += moved;
}

/** How far a view must move so that `from` … `to` is in it; its beginning where it is too long. */
function overshoot(from: number, to: number, viewFrom: number, viewTo: number): number {
  if (from < viewFrom || to - from > viewTo - viewFrom) return from - viewFrom;
  return Math.max(0, to - viewTo);
}
