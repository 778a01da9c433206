import { isFramed } from './file/storage/framed';
import { idle } from './state/loading/idle';

const AT_THE_LATEST = 5000;

/**
 * Keeps the site for use without a network, once the page is there: first what it began with, and when
 * nothing is going on all else that is small. A frame keeps nothing. See scripts/vite/service-worker.js.
 */
export function keepOffline(): void {
  // In development a kept file would hide the one just edited.
  if (!import.meta.env.PROD || isFramed() || !('serviceWorker' in navigator)) return;
  const keep = async () => {
    try {
      await idle(AT_THE_LATEST);
      // Some pages are refused already when they read this.
      const { serviceWorker } = navigator;
      await serviceWorker.register('./sw.js');
      const { active } = await serviceWorker.ready;
      await idle(AT_THE_LATEST);
      active?.postMessage('quiet');
    } catch (error) {
      // Without it the app works as well, while online.
      console.info('Wengert is not kept for offline use:', error);
    }
  };
  if (document.readyState === 'complete') void keep();
  else window.addEventListener('load', () => void keep(), { once: true });
}
