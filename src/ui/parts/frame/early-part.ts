import { useEffect, useState } from 'react';
import { complain } from '../../../state/stores/notices';

/** A part of the app that comes while the graph is drawn instead of before it. */
export interface EarlyPart<T> {
  /** The part, once it has come. */
  readonly coming: Promise<T>;
  /** The part as far as it has come; null until then. */
  now(): T | null;
  /** The same for components, which are drawn again when it comes. */
  usePart(): T | null;
}

/**
 * Asks for a part at once, and once more if that fails; that it can't be had is told.
 * @param what says what the part does, to begin “… could not be loaded”.
 */
export function earlyPart<T>(load: () => Promise<T>, what: string): EarlyPart<T> {
  let part: T | null = null;
  const coming = load().catch(load);
  coming.then(
    (loaded) => {
      part = loaded;
    },
    () => complain(`${what} could not be loaded.`, 'Reload the page when you are online.'),
  );
  const now = () => part;
  const usePart = () => {
    const [come, setCome] = useState(part);
    useEffect(() => {
      // That it did not come was told above.
      coming.then(setCome, () => {});
    }, []);
    return come;
  };
  return { coming, now, usePart };
}
