import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { classes } from '../text/classes';
import styles from './Splitter.module.css';
import { wording } from './words';

const keyStep = 16;

/**
 * A bar between two panels that sets the size in pixels of one of them, `controls` (its id). Drag it, or
 * use the arrows, Home and End; Enter, a double press, or dragging to less than half of `min`
 * collapses the panel, and again brings it back. A vertical bar is between panels side by side.
 */
export function Splitter({
  label,
  controls,
  orientation = 'vertical',
  side,
  size,
  of,
  min,
  max,
  collapsed,
  onResize,
  onCollapse,
  className,
}: {
  readonly label: string;
  readonly controls: string;
  readonly orientation?: 'vertical' | 'horizontal';
  /** Whether the panel it sizes is before it (left, above) or after it. */
  readonly side: 'before' | 'after';
  readonly size: number;
  /** The size of all there is, of which a share is told. */
  readonly of: number;
  readonly min: number;
  readonly max: number;
  readonly collapsed: boolean;
  readonly onResize: (size: number) => void;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly className?: string | undefined;
}) {
  const drag = useRef<{ at: number; size: number } | null>(null);
  const [dragging, setDragging] = useState(false);
  const sign = side === 'before' ? 1 : -1;
  const vertical = orientation === 'vertical';
  const place = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);

  const share = (length: number) => Math.round((100 * length) / of);

  const resize = (wanted: number) => {
    if (wanted < min / 2) {
      if (!collapsed) onCollapse(true);
      return;
    }
    if (collapsed) onCollapse(false);
    onResize(Math.round(Math.min(max, Math.max(min, wanted))));
  };
  const end = () => {
    drag.current = null;
    setDragging(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const forward = vertical ? 'ArrowRight' : 'ArrowDown';
    const back = vertical ? 'ArrowLeft' : 'ArrowUp';
    if (event.key === forward || event.key === back) {
      const from = collapsed ? min - keyStep : size;
      const wanted = from + (event.key === forward ? sign : -sign) * keyStep;
      if (wanted < min) onCollapse(true);
      else resize(wanted);
    } else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else if (event.key === 'Enter') onCollapse(!collapsed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no <hr>.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={collapsed ? 0 : share(size)}
      aria-valuemin={0}
      aria-valuemax={share(max)}
      aria-valuetext={collapsed ? wording.hidden : wording.ofTheWindow(share(size))}
      className={classes(
        styles.splitter,
        vertical ? styles.vertical : styles.horizontal,
        dragging && styles.dragging,
        className,
      )}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onCollapse(!collapsed)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: place(event), size: collapsed ? 0 : size };
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        const moved = sign * (place(event) - drag.current.at);
        if (moved !== 0) resize(drag.current.size + moved);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
