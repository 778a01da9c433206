import { useSyncExternalStore } from 'react';

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
