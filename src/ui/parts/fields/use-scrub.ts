import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { moveBy, stepFor } from '../text/number-text';

/** Pixels before a press becomes a drag, and then for one step. */
const threshold = 3;
const pixelsPerStep = 4;

/** Shift makes steps ten times as long, Alt a tenth. */
export function pace(event: { readonly shiftKey: boolean; readonly altKey: boolean }): number {
  return (event.shiftKey ? 10 : 1) * (event.altKey ? 0.1 : 1);
}

/**
 * Dragging sideways over an element changes a number. `onChange` hears every change as not final and
 * the release as final; Escape or a lost pointer gives back the number it began with. `onPress`
 * hears a press that did not become a drag.
 */
export function useScrub({
  value,
  clamp,
  onChange,
  onPress,
}: {
  readonly value: number;
  readonly clamp: (value: number) => number;
  readonly onChange: (value: number, change: { readonly final: boolean }) => void;
  readonly onPress?: () => void;
}) {
  const drag = useRef<{
    pointer: number;
    x: number;
    start: number;
    value: number;
    step: number;
    carried: number;
    moving: boolean;
  } | null>(null);
  const [scrubbing, setScrubbing] = useState(false);

  const end = (final: 'keep' | 'restore') => {
    const was = drag.current;
    drag.current = null;
    setScrubbing(false);
    if (was?.moving) onChange(final === 'keep' ? was.value : was.start, { final: true });
    return was;
  };

  const restoreOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end('restore');
  });
  useEffect(() => {
    if (!scrubbing) return;
    // The pointer may drag what has no focus, so the key is heard wherever it goes.
    window.addEventListener('keydown', restoreOnEscape, true);
    return () => window.removeEventListener('keydown', restoreOnEscape, true);
  }, [scrubbing]);

  return {
    /** Whether a drag is under way. */
    scrubbing,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.stopPropagation();
        drag.current = {
          pointer: event.pointerId,
          x: event.clientX,
          start: value,
          value,
          step: stepFor(value),
          carried: 0,
          moving: false,
        };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = drag.current;
        if (now?.pointer !== event.pointerId) return;
        if (!now.moving) {
          if (Math.abs(event.clientX - now.x) < threshold) return;
          now.moving = true;
          now.x = event.clientX;
          setScrubbing(true);
          return;
        }
        const step = now.step * pace(event);
        now.carried += (event.clientX - now.x) / pixelsPerStep;
        now.x = event.clientX;
        const count = Math.trunc(now.carried);
        if (count === 0) return;
        now.carried -= count;
        now.value = clamp(moveBy(now.value, count, step));
        onChange(now.value, { final: false });
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (drag.current?.pointer !== event.pointerId) return;
        if (!end('keep')?.moving) onPress?.();
      },
      onPointerCancel: () => void end('restore'),
    },
  };
}
