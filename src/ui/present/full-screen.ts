import { useEffect, useRef } from 'react';

/**
 * Asks for the whole screen, without which the window does.
 * @param onLeft is called when the person has left the full screen, as by Escape, which the browser keeps to itself.
 * @param stays whether leaving it then means no more than that.
 */
export function useFullScreen(onLeft: () => void, stays: () => boolean): void {
  const latest = useRef({ onLeft, stays });
  useEffect(() => {
    latest.current = { onLeft, stays };
  });
  useEffect(() => {
    let ours = false;
    let over = false;
    const back = () => {
      // It may have been left meanwhile.
      if (ours && document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
    const changed = () => {
      if (!ours || document.fullscreenElement) return;
      ours = false;
      if (!over && !latest.current.stays()) latest.current.onLeft();
    };
    const ask = async () => {
      if (document.fullscreenElement) return;
      try {
        await document.documentElement.requestFullscreen?.();
        ours = document.fullscreenElement !== null;
        if (over) back();
      } catch {
        // Frames and some browsers refuse: what is presented fills the window.
      }
    };
    document.addEventListener('fullscreenchange', changed);
    void ask();
    return () => {
      over = true;
      document.removeEventListener('fullscreenchange', changed);
      back();
    };
  }, []);
}
