import { accepts, settings } from '../../document/settings';

/** Whether an address can't be opened from another computer. */
export function isOnlyHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'file:' ||
    /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1?\]|0\.0\.0\.0)$/.test(hostname)
  );
}

/** The address that a text gives for links to lead to: a page of the web, or nothing; null for anything else. */
export function addressOf(text: string): string | null {
  const typed = text.trim().replace(/[?#].*$/s, '');
  return accepts(settings.address, typed) ? typed : null;
}
