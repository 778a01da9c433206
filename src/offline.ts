import { isFramed } from './file/storage/framed';

/**
 * Keeps the site for use without a network, once the page is there: first what it began with, and when
 * nothing is going on all else that is small. A frame keeps nothing. See scripts/vite/service-worker.js.
 */
export function keepOffline(): void {
  // In development a kept file would hide the one just edited.
  if (!import.meta.env.PROD || isFramed() || !('serviceWorker' in navigator)) return;
  const keep = async () => {
    try {
      // Some pages are refused already when they read this.
      const { serviceWorker } = navigator;
      await serviceWorker.register('./sw.js');
      const { active } = await serviceWorker.ready;
      whenIdle(() => active?.postMessage('quiet'));
    } catch (error) {
      // Without it the app works as well, while online.
      console.info('Wengert is not kept for offline use:', error);
    }
  };
  const later = () => whenIdle(() => void keep());
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

/** Not every browser says when it is idle. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then, { timeout: 5000 });
  else setTimeout(then, 1000);
}
