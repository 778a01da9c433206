import type { KeyboardEvent } from 'react';

/** Keeps Escape, pressed in a field, from closing the dialog around it: it means what was typed. */
export function keepingEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault();
}
