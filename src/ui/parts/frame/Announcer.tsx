import { useEffect, useState } from 'react';
import { useNotices } from '../../../state/stores/notices';
import { StatusRegion } from '../text/StatusRegion';

/** Says what the state announces, each time it does, even the same words twice. */
export function Announcer() {
  const message = useNotices((state) => state.announcement);
  const [turn, setTurn] = useState(0);
  useEffect(
    () =>
      useNotices.subscribe((state, before) => {
        // Dismissing a notice is a change too, but says nothing.
        const dismissed = state.notices.length < before.notices.length;
        if (!dismissed || state.announcement !== before.announcement) setTurn((last) => last + 1);
      }),
    [],
  );
  return <StatusRegion message={message} turn={turn} />;
}
