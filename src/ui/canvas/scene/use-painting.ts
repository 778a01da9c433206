import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { type Colours, coloursAt, whenColoursChange } from './colours';

/** A canvas to draw on, its pen, and the colours of the page where it stands. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  readonly colours: Colours;
}

/**
 * Draws on a canvas, at most once a frame, when something it is drawn from has changed. Both arguments
 * are to be the same from render to render.
 * @param watch calls back when something has changed; returns what stops that.
 * @returns a ref for the canvas, and a function that draws at once.
 */
export function usePainting(
  draw: (surface: Surface) => void,
  watch: (changed: () => void) => readonly (() => void)[],
): { surface: RefObject<HTMLCanvasElement | null>; repaint: () => void } {
  const surface = useRef<HTMLCanvasElement>(null);
  const now = useRef(() => {});

  useEffect(() => {
    const canvas = surface.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    let frame = 0;
    let colours: Colours | null = null;
    now.current = () => {
      frame = 0;
      colours ??= coloursAt(canvas.parentElement ?? document.body);
      draw({ canvas, pen, colours });
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(() => now.current());
    };
    const recolour = () => {
      colours = null;
      schedule();
    };
    const stops = [...watch(schedule), whenColoursChange(recolour)];
    schedule();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [draw, watch]);

  return { surface, repaint: useCallback(() => now.current(), []) };
}
