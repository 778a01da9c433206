import { useSyncExternalStore } from 'react';

/**
 * How the rooms are put together: side by side (`wide`), the trace below the canvas (`tall`), or one
 * column that scrolls as a page (`narrow`), which is also what a magnified page gets.
 */
export type ShellMode = 'wide' | 'tall' | 'narrow';

/** The mode for a window of that size, in CSS pixels. */
export function modeFor(width: number, height: number): ShellMode {
  if (width < 600 || height < 460) return 'narrow';
  return width < 960 ? 'tall' : 'wide';
}

/** The size of the window, in CSS pixels, as it changes. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  const size = useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
  );
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return { width, height };
}
