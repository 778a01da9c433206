/** What is asked of an element that has focus; `Element` has all of it. */
export interface Focused {
  closest(selector: string): unknown;
}

// An editor that is a tree of its own is seen from outside as the element that holds it.
const writes =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [data-writing], ' +
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';
const presses =
  'button, a[href], summary, input, [role="button"], [role="switch"], [role="option"], [role="tab"], ' +
  '[role^="menuitem"]';
const moves =
  'input[type="range"], input[type="radio"], [role="slider"], [role="separator"], [role="tablist"], ' +
  '[role="menu"], [role="listbox"], [role="grid"], [role="treegrid"], [role="radiogroup"]';

/** Whether a key belongs to what has focus, so that a shortcut without Ctrl or ⌘ must leave it alone. */
export function ownsKey(focused: Focused | null, key: string): boolean {
  // Function keys write nothing.
  if (!focused || /^F\d+$/.test(key)) return false;
  if (focused.closest(writes)) return true;
  if (key === ' ' || key === 'Enter') return focused.closest(presses) !== null;
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') {
    return focused.closest(moves) !== null;
  }
  return false;
}

/** Whether text is being edited, where copying, pasting and undoing are the text's own. */
export function isWriting(focused: Focused | null): boolean {
  return Boolean(focused?.closest(writes));
}
