import { useEffect, useState } from 'react';
import type { Listing } from '../../file/storage/shelf';
import { onShelfChange } from '../../state/shelf/changes';
import { listGraphs, openElsewhere } from '../../state/shelf/graphs';
import { shelved } from './shelved';

/** All that is kept, as it is by now. */
export interface ShelfList extends Listing {
  readonly elsewhere: ReadonlySet<string>;
  /** When it was looked at, in milliseconds since 1970. */
  readonly now: number;
}

/** All that is kept, listed anew whenever this tab or another changes it; null until it is there. */
export function useShelfList(): ShelfList | null {
  const [list, setList] = useState<ShelfList | null>(null);
  useEffect(() => {
    let left = false;
    let looks = 0;
    const look = () =>
      shelved(async () => {
        const look = ++looks;
        const [listing, elsewhere] = await Promise.all([listGraphs(), openElsewhere()]);
        if (!left && look === looks) setList({ ...listing, elsewhere, now: Date.now() });
      });
    look();
    const unsubscribe = onShelfChange(look);
    window.addEventListener('focus', look);
    return () => {
      left = true;
      unsubscribe();
      window.removeEventListener('focus', look);
    };
  }, []);
  return list;
}
