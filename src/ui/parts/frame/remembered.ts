import { useState } from 'react';
import { recall, remember } from '../../../state/stores/browser-memory';

/** What was remembered under `wengert:` and `key`, or what is there at first. */
export function recalled<T>(key: string, initial: T, valid: (value: unknown) => value is T): T {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? 'null');
    return valid(kept) ? kept : initial;
  } catch {
    return initial;
  }
}

/**
 * A choice about this screen that outlives a reload, such as the width of a panel. It is kept in the
 * browser under `wengert:` and `key`; what is found there is used only if `valid` says so. Where storage is
 * refused it lives as long as the page.
 */
export function useRemembered<T>(
  key: string,
  initial: T,
  valid: (value: unknown) => value is T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recalled(key, initial, valid));
  const choose = (next: T) => {
    setValue(next);
    remember(key, JSON.stringify(next));
  };
  return [value, choose];
}
