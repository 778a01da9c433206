import { isWriting } from './keyboard-owner';

/** Keys held until the page hears them; null once it does. */
let held: KeyboardEventInit[] | null = null;

/**
 * From now on keys are held, those of text fields and of the browser left out, until `releaseKeys`: what
 * a person presses while the page is being drawn is not lost.
 */
export function holdKeys(): void {
  held = [];
  window.addEventListener('keydown', hold, true);
}

/** Gives the keys that were held to what hears keys by now, in their order. */
export function releaseKeys(): void {
  const keys = held ?? [];
  held = null;
  window.removeEventListener('keydown', hold, true);
  for (const key of keys) {
    const focused = document.activeElement ?? document.body;
    focused.dispatchEvent(new KeyboardEvent('keydown', key));
  }
}

function hold(event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  const browsers = ctrlKey || metaKey || altKey || isComposing || /^(Tab|Enter|F\d+)$/.test(key);
  if (browsers || isWriting(document.activeElement)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held?.push({ key, code, shiftKey, bubbles: true, cancelable: true, composed: true });
}
