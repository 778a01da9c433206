import { isFramed } from '../../file/storage/framed';

const keyOf = (entry: string) => `wengert:${entry}`;

/** What this browser remembers under an entry; null for nothing, where storage is refused, and in a frame. */
export function recall(entry: string): string | null {
  if (isFramed()) return null;
  try {
    return localStorage.getItem(keyOf(entry));
  } catch {
    // Refused, it is as if nothing had been remembered.
    return null;
  }
}

/**
 * Remembers text in this browser, or nothing any more for null. A frame and some private windows do not: it
 * then holds until the page is closed.
 */
export function remember(entry: string, text: string | null): void {
  if (isFramed()) return;
  try {
    if (text === null) localStorage.removeItem(keyOf(entry));
    else localStorage.setItem(keyOf(entry), text);
  } catch {
    // There is nothing to mend and nothing lost that was there before.
  }
}
