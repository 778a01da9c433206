import { complain } from '../stores/notices';
import { wording } from './words';

/** Puts text on the clipboard; false where the browser refuses. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a picture on the clipboard, as one for programs that draw and, where it is written in text, as that for all
 * others; false where the browser refuses.
 */
export async function copyPicture(
  content: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<boolean> {
  const isText = typeof content === 'string';
  if (typeof ClipboardItem === 'undefined' || !ClipboardItem.supports?.(mediaType)) {
    return isText && toClipboard(content);
  }
  const as = (type: string) => new Blob([content], { type });
  try {
    const item = new ClipboardItem({
      ...(isText && { 'text/plain': as('text/plain') }),
      [mediaType]: as(mediaType),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts text on the clipboard, by the old way where the new one is refused.
 * @param field shows the text already: in a dialog, since nothing outside of it can be selected.
 * @returns whether it is there.
 */
export async function copyText(text: string, field?: HTMLTextAreaElement | null): Promise<boolean> {
  return (await toClipboard(text)) || (field ? copySelected(field) : copyBySelection(text));
}

/** Says that the clipboard is closed, and what to do. */
export function complainOfClipboard(mend: string): void {
  complain(wording.theBrowserDidNotLet, mend);
}

/** Old, but it is all there is where the page is not served over https. */
function copySelected(area: HTMLTextAreaElement): boolean {
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  try {
    return copySelected(area);
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
