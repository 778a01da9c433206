import { commandFor } from './command-for';
import { isWriting } from './keyboard-owner';

/** Keys held until the page hears them; null once it does. */
let keys: KeyboardEventInit[] | null = null;

/**
 * From now on keys are held, those of text fields and of the browser left out, until `releaseKeys`: what
 * a person presses while the page is being drawn is not lost. What a command has for its own, such as F8,
 * is not the browser's.
 */
export function holdKeys(): void {
  keys = [];
  window.addEventListener('keydown', hold, true);
}

/** Gives the keys that were held to what hears keys by now, in their order. */
export function releaseKeys(): void {
  const held = keys ?? [];
  keys = null;
  window.removeEventListener('keydown', hold, true);
  for (const key of held) {
    const focused = document.activeElement ?? document.body;
    focused.dispatchEvent(new KeyboardEvent('keydown', key));
  }
}

function hold(event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  const focused = document.activeElement;
  if (isComposing || isWriting(focused)) return;
  const browsers = ctrlKey || metaKey || altKey || /^(Tab|Enter|F\d+)$/.test(key);
  if (browsers && commandFor(event, focused) === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const pressed = { key, code, shiftKey, ctrlKey, metaKey, altKey };
  keys?.push({ ...pressed, bubbles: true, cancelable: true, composed: true });
}
