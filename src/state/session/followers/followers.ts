import type { Session } from '../session';
import { firingOrder } from './firing-order';
import { focus } from './focus';
import type { Follower } from './follower';
import { groups } from './groups';
import { passes } from './passes';
import { pause } from './pause';
import { refusals } from './refusals';
import { selection } from './selection';
import { stepAfterEdit } from './step-after-edit';
import { stepAwaited } from './step-awaited';
import { stepInMode } from './step-in-mode';
import { wayBack } from './way-back';

/** What follows from every change, in this order: each is given what those before it have made of it. */
const followers: readonly Follower[] = [
  firingOrder,
  stepAfterEdit,
  stepInMode,
  stepAwaited,
  pause,
  wayBack,
  selection,
  focus,
  refusals,
  passes,
  groups,
];

/** A session after changes made one after the other, each with all that follows from it. */
export function changed(
  session: Session,
  ...changes: readonly ((session: Session) => Session)[]
): Session {
  return changes.reduce((before, change) => {
    const after = change(before);
    return after === before ? before : followers.reduce((so, follow) => follow(before, so), after);
  }, session);
}
