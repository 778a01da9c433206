import { isPending } from '../../../document/pending';
import { collectedColumns, derivativesOf, passesOf, passNow } from '../../player/passes';
import { traceIn } from '../cursor';
import type { Session } from '../session';
import type { Follower } from './follower';

/** A pass of forward mode that has come to its end brings in the derivatives by its element. */
export const passes: Follower = (before, after) => {
  if (same(before, after)) return after;
  const trace = traceIn(after);
  if (trace.mode === 'reverse' || isPending(trace)) return after;
  if (after.player.step < trace.stepCount) return after;
  const { program } = trace;
  const now = passNow(after.history.document, passesOf(program));
  const columns = collectedColumns(after.passes, program);
  if (now < 0 || columns.has(now)) return after;
  return {
    ...after,
    passes: { program, columns: new Map([...columns, [now, derivativesOf(trace)]]) },
  };
};

/** Whether no pass can have ended between two sessions. */
function same(before: Session, after: Session): boolean {
  return (
    after.player.step === before.player.step &&
    after.history.document === before.history.document &&
    after.view.mode === before.view.mode &&
    after.arrived === before.arrived
  );
}
