import { useSyncExternalStore } from 'react';
import { modeFor, type ShellMode } from '../../../layout/window';

/** How the rooms are put together in this window, as it changes. */
export function useMode(): ShellMode {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => modeFor(window.innerWidth, window.innerHeight),
  );
}
