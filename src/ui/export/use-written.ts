import { useEffect, useState } from 'react';
import { attempt } from '../../state/loading/attempt';

/** What `write` comes to, which has to be the same function for as long as it comes to the same; null until then. */
export function useWritten<T>(write: () => Promise<T>): T | null {
  const [written, put] = useState<{ readonly by: () => Promise<T>; readonly found: T } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    attempt(async () => {
      const found = await write();
      if (wanted) put({ by: write, found });
    });
    return () => {
      wanted = false;
    };
  }, [write]);
  return written?.by === write ? written.found : null;
}
