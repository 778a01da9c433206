const keyOf = (entry: string) => `wengert:${entry}`;

/** What this browser remembers under an entry; null for nothing, and where storage is refused. */
export function recall(entry: string): string | null {
  try {
    return localStorage.getItem(keyOf(entry));
  } catch {
    return null;
  }
}

/** Remembers text in this browser. Private windows may refuse; it then holds until the page is closed. */
export function remember(entry: string, text: string): void {
  try {
    localStorage.setItem(keyOf(entry), text);
  } catch {
    // There is nothing to mend and nothing lost that was there before.
  }
}
