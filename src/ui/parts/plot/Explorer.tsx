import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Figure } from './figure';
import type { Frame } from './frame';
import { nearest } from './lines';
import styles from './Plot.module.css';

/**
 * The part of a plot that answers to the pointer and to the arrow keys: it moves along the samples
 * and says each. To assistive technology it is a slider whose value is the sample in words.
 */
export function Explorer({
  figure,
  frame,
  at,
  words,
  onMove,
  onChoose,
}: {
  readonly figure: Figure;
  readonly frame: Frame;
  /** The sample it is on. */
  readonly at: number;
  /** The sample in words. */
  readonly words: string;
  /** Null when the pointer or the focus has left. */
  readonly onMove: (sample: number | null) => void;
  readonly onChoose?: ((sample: number) => void) | undefined;
}) {
  const last = figure.x.length - 1;
  const focused = useRef(false);
  const columns = figure.x.map((x) => frame.x.at(x));
  // Samples may run either way; the right arrow always goes right.
  const step = (columns[0] ?? 0) <= (columns[last] ?? 0) ? 1 : -1;

  const under = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width > 0 ? (frame.right - frame.left) / box.width : 1;
    return nearest(columns, frame.left + (event.clientX - box.left) * scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ends = step > 0 ? ([0, last] as const) : ([last, 0] as const);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + step,
      ArrowUp: at + step,
      ArrowLeft: at - step,
      ArrowDown: at - step,
      PageUp: at + step * 4,
      PageDown: at - step * 4,
      Home: ends[0],
      End: ends[1],
    };
    const target = targets[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target !== undefined) onMove(Math.min(last, Math.max(0, target)));
    else if (onChoose && (event.key === 'Enter' || event.key === ' ')) onChoose(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${figure.title}, by ${figure.xAxis.label}`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={step > 0 ? at : last - at}
      aria-valuetext={words}
      className={styles.explorer}
      data-choosable={onChoose ? '' : undefined}
      style={{
        left: frame.left,
        top: frame.top,
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        focused.current = true;
        onMove(at);
      }}
      onBlur={() => {
        focused.current = false;
        onMove(null);
      }}
      onPointerMove={(event) => onMove(under(event))}
      onPointerDown={(event) => onMove(under(event))}
      onPointerLeave={() => focused.current || onMove(null)}
      onClick={(event) => onChoose?.(under(event))}
    />
  );
}
