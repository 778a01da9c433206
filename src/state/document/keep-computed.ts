import { derivedOf, traceOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import type { Session } from '../session/session';
import { complain } from '../stores/notices';
import { useSession, watchParts } from '../stores/session-store';

// No part of the first load: most graphs are run at once.
const computing = () => import('./computing');

/** From now on what is pending is worked out, and shown when it is there. Returns what ends that. */
export function keepComputed(): () => void {
  let ended = false;
  const begin = (session: Session) => {
    if (!isAnyPending(session)) return;
    stop();
    computing().then(
      ({ workOutPending }) => {
        if (!ended) stop = workOutPending();
      },
      (error) => complain('Large graphs can’t be computed.', `Reload the page. (${String(error)})`),
    );
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
