/** Resolves when the page has nothing to do, and what it drew is seen; at the latest after so many milliseconds. */
export function idle(atTheLatest: number): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resolve(), { timeout: atTheLatest });
    else setTimeout(resolve, 1000);
  });
}
