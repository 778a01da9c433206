import { derivedOf, traceOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import type { Session } from '../session/session';
import { useSession, watchParts } from '../stores/session-store';
import { wording } from './words';

// No part of the first load: most graphs are run at once.
const computing = latePart(() => import('./computing'), wording.whatComputesLargeGraphs);

/** From now on what is pending is worked out, and shown when it is there. Returns what ends that. */
export function keepComputed(): () => void {
  let ended = false;
  const begin = (session: Session) => {
    if (!isAnyPending(session)) return;
    stop();
    attempt(async () => {
      const { workOutPending } = await computing();
      if (!ended) stop = workOutPending();
    });
  };
  let stop = watchParts(['history', 'view'], begin);
  begin(useSession.getState());
  return () => {
    ended = true;
    stop();
  };
}

/** Whether something is pending, in the mode that is shown or in reverse mode, which tabs read in any. */
function isAnyPending({ history: { document }, view }: Session): boolean {
  return isPending(derivedOf(document).trace) || isPending(traceOf(document, view.mode));
}
