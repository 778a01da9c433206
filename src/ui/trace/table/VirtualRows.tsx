import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import type { TextSize } from '../../../document/settings';
import { newestStep } from '../../../state/player/firing-order';
import { foundNow, useFind } from '../../../state/stores/find-store';
import { usePlayer } from '../../../state/stores/player-store';
import type { Sheet } from './sheet';
import { TraceRow } from './TraceRow';
import styles from './TraceTable.module.css';
import type { Folding } from './use-folding';

/** Heights of rows in CSS pixels, until they are measured. */
const estimates = { small: 34, medium: 41, large: 59, projector: 44 };
/** How much taller rows are whose numbers stand below. */
const STACKED = 1.75;
/** Rows come and go by so many at once, so that most steps only scroll. */
const BLOCK = 8;

/** The blocks of the rows in view, and so many more above and below. */
function blocksAround({ startIndex, endIndex, count }: Range, more: 0 | 1): number[] {
  const from = Math.max(0, (Math.floor(startIndex / BLOCK) - more) * BLOCK);
  const to = Math.min(count, (Math.floor(endIndex / BLOCK) + 1 + more) * BLOCK);
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

/** The body of a long table: the rows near those in view, with room above and below for the others. */
export function VirtualRows({
  scroller,
  sheet,
  full,
  size,
  stacked,
  folding,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sheet: Sheet;
  readonly full: boolean;
  readonly size: TextSize | 'projector';
  readonly stacked: boolean;
  readonly folding: Folding;
}) {
  // The virtualizer is one object that changes within.
  'use no memo';
  // A new table first has the rows in view: all at once they would hold up the page.
  const more = useDeferredValue<0 | 1>(1, 0);
  const virtualizer = useVirtualizer({
    count: sheet.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimates[size] * (stacked ? STACKED : 1),
    rangeExtractor: (range) => blocksAround(range, more),
    // The heading stays at the top, over the rows.
    scrollPaddingStart: 48,
    scrollPaddingEnd: 48,
  });
  // The scroller is around these rows, so it is there, and has a height, only after they first are.
  const measured = (virtualizer.scrollRect?.height ?? 0) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the letters change.
  useEffect(() => virtualizer.measure(), [virtualizer, size, stacked]);
  const show = (step: number) => {
    const place = virtualizer.getOffsetForIndex(step > 0 ? sheet.rowOf(step - 1) : 0, 'auto');
    if (place && scroller.current) scroller.current.scrollTop = place[0];
  };
  const latest = useRef(show);
  latest.current = show;
  const { operands } = sheet.trace.program;
  // Looking where a row is makes the page lay out, which a table that only has other numbers needs not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other statements have other places.
  useEffect(() => {
    if (measured) latest.current(newestStep(usePlayer.getState()) + 1);
    const stops = [
      usePlayer.subscribe((state, before) => {
        if (state.step !== before.step) latest.current(newestStep(state) + 1);
      }),
      useFind.subscribe((state, before) => {
        const step = foundNow(state)?.step ?? null;
        if (step !== null && foundNow(before) !== foundNow(state)) latest.current(step + 1);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [measured, operands, sheet.count]);

  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Room height={above} />
      {shown.map(({ index }) => (
        <TraceRow
          key={index}
          ref={virtualizer.measureElement}
          index={index}
          counted
          right={sheet.right}
          ruled={sheet.ruled(index)}
          full={full}
          {...folding(sheet.halves(index))}
        />
      ))}
      <Room height={below} />
    </tbody>
  );
}

function Room({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus.
    <tr aria-hidden="true" className={styles.room}>
      <td colSpan={4} style={{ height }} />
    </tr>
  );
}
