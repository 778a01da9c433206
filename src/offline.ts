/** Keeps the site for use without a network, once the page has loaded. See scripts/vite/offline.ts. */
export function keepOffline(): void {
  // In development a kept file would hide the one just edited.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
      // Without it the app works as well, while online.
      console.info('Wengert is not kept for offline use:', error);
    });
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
