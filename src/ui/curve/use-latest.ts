import { useState } from 'react';

/**
 * Gives what was last found of something while it is being found anew, so that pictures do not flicker.
 * @param of what it is about: of something else nothing is given.
 */
export function useLatest<T>(found: T | null, of: string) {
  const [kept, keep] = useState({ of, found });
  if (found !== null && (kept.found !== found || kept.of !== of)) keep({ of, found });
  if (found !== null) return { found, stale: false };
  return { found: kept.of === of ? kept.found : null, stale: true };
}
