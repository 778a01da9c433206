/**
 * Keeps the site for use without a network, once the page is there: first what it began with, and when
 * nothing is going on all else that is small. See scripts/vite/service-worker.js.
 */
export function keepOffline(): void {
  // In development a kept file would hide the one just edited.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const keep = async () => {
    try {
      await serviceWorker.register('./sw.js');
    } catch (error) {
      // Without it the app works as well, while online.
      console.info('Wengert is not kept for offline use:', error);
      return;
    }
    const { active } = await serviceWorker.ready;
    whenIdle(() => active?.postMessage('quiet'));
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
