import type { KeyboardEvent } from 'react';

/**
 * Keeps Escape, pressed in a field, from closing the dialog around it, and Enter from pressing what the
 * focus goes to then: both mean what was typed.
 */
export function keepingKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault();
}
