import { type RefObject, useEffect, useRef } from 'react';
import type { Ground } from '../../figure/inks';
import { paintPicture } from '../../figure/paint';
import type { Picture } from '../../figure/picture';
import type { Typesetter } from '../../figure/typeset';

/** Paints a picture on a canvas, and anew when either changes; returns what the canvas is given. */
export function usePainted(
  picture: Picture | undefined,
  ground: Ground,
  filled: boolean,
  typeset: Typesetter,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !picture) return;
    const draw = () => {
      const pen = element.getContext('2d');
      const shown = element.getBoundingClientRect().width;
      if (!pen || shown === 0) return;
      // In the pixels of the screen: letters that are made smaller afterwards lose their thin lines.
      const scale = Math.max(0.1, (shown * window.devicePixelRatio) / picture.width);
      element.width = Math.round(picture.width * scale);
      element.height = Math.round(picture.height * scale);
      paintPicture(pen, picture, { ground, filled, scale }, typeset);
    };
    draw();
    const sizes = new ResizeObserver(draw);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [picture, ground, filled, typeset]);
  return canvas;
}
