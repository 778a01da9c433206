import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DataPoint } from '../parts/plot/figure';

/** Pixels before a press becomes a drag, and around the point within which a press takes hold of it. */
const THRESHOLD = 3;
const HOLD = 24;

/**
 * Dragging over a picture moves its point, and a press brings it. Escape or a lost pointer gives back
 * where it was. Places are pixels from the upper left corner of what has the handlers.
 */
export function usePull({
  point,
  onPull,
  onEnd,
}: {
  /** Where the point is; null where it can't be seen. */
  readonly point: DataPoint | null;
  readonly onPull: (to: DataPoint) => void;
  readonly onEnd: (how: 'keep' | 'restore') => void;
}) {
  const drag = useRef<{
    readonly pointer: number;
    readonly from: DataPoint;
    /** From the pointer to the point it has hold of. */
    readonly offset: DataPoint | null;
    moving: boolean;
  } | null>(null);
  const [pulling, setPulling] = useState(false);

  const end = (how: 'keep' | 'restore') => {
    const was = drag.current;
    drag.current = null;
    setPulling(false);
    if (was?.moving) onEnd(how);
    return was;
  };
  const restoreOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end('restore');
  });
  useEffect(() => {
    if (!pulling) return;
    window.addEventListener('keydown', restoreOnEscape, true);
    return () => window.removeEventListener('keydown', restoreOnEscape, true);
  }, [pulling]);

  return {
    pulling,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || drag.current) return;
        const from = placeIn(event);
        const offset =
          point && Math.hypot(point.x - from.x, point.y - from.y) < HOLD
            ? { x: point.x - from.x, y: point.y - from.y }
            : null;
        drag.current = { pointer: event.pointerId, from, offset, moving: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = drag.current;
        if (now?.pointer !== event.pointerId) return;
        const at = placeIn(event);
        if (!now.moving) {
          if (Math.hypot(at.x - now.from.x, at.y - now.from.y) < THRESHOLD) return;
          now.moving = true;
          setPulling(true);
        }
        onPull({ x: at.x + (now.offset?.x ?? 0), y: at.y + (now.offset?.y ?? 0) });
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (drag.current?.pointer !== event.pointerId) return;
        const was = end('keep');
        if (!was || was.moving || was.offset) return;
        onPull(was.from);
        onEnd('keep');
      },
      onPointerCancel: () => void end('restore'),
    },
  };
}

function placeIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): DataPoint {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
