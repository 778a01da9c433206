import { useSyncExternalStore } from 'react';
import { attempt } from '../../../state/loading/attempt';
import { latePart } from '../../../state/loading/late-part';

/** A part of the app that comes while the graph is drawn instead of before it. */
export interface EarlyPart<T> {
  /** The part as far as it has come; null until then. */
  now(): T | null;
  /** The same for components, which are drawn again when it comes. */
  usePart(): T | null;
}

/**
 * Asks for a part at once; that it can't be had is told.
 * @param what says what the part does, to begin “… could not be loaded”.
 */
export function earlyPart<T>(load: () => Promise<T>, what: string): EarlyPart<T> {
  const part = latePart(load, what);
  const waiting = new Set<() => void>();
  let come: T | null = null;
  attempt(async () => {
    come = await part();
    for (const told of waiting) told();
  });
  const wait = (told: () => void) => {
    waiting.add(told);
    return () => waiting.delete(told);
  };
  const now = () => come;
  return { now, usePart: () => useSyncExternalStore(wait, now) };
}
