/**
 * Whether this page stands in a frame of another. What is done there is not the visitor's own work: it keeps
 * nothing in their browser, and takes nothing from there.
 */
export function isFramed(): boolean {
  return globalThis.window !== undefined && window.self !== window.top;
}
