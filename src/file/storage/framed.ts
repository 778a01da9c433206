/** Whether the address asks for the app as frames show it. */
export function isEmbedAsked(): boolean {
  return /[?&]embed(?![^=&])/.test(window.location.search);
}

/**
 * Whether this page stands in a frame of another, or is shown as one. What is done there is not the
 * visitor's own work: it keeps nothing in their browser, and takes nothing from there.
 */
export function isFramed(): boolean {
  if (globalThis.window === undefined) return false;
  return window.self !== window.top || isEmbedAsked();
}
