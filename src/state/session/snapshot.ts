import type { Snapshot, View } from '../../document/document';
import { linkKeys, pick } from '../../document/settings';
import { stepsTaken } from '../player/firing-order';
import { paused, sought } from './cursor';
import type { Session } from './session';

/** All of a session that a link or the saved work holds. */
export function snapshotOf({ history, view, player }: Session): Snapshot {
  return {
    document: history.document,
    view: pick({ ...view, step: stepsTaken(player) }, linkKeys),
  };
}

/** Whether two sessions differ in nothing that a snapshot holds. */
export function sameSnapshot(a: Session, b: Session): boolean {
  const [one, other] = [snapshotOf(a), snapshotOf(b)];
  return (
    one.document === other.document && linkKeys.every((key) => one.view[key] === other.view[key])
  );
}

/** Whether the document is a person's work: as long as it is just as a link brought it, their work is another. */
export function isWork({ history: { document, sheet } }: Session): boolean {
  return sheet.from !== 'link' || document !== sheet.opened;
}

/** Whether anything was done with the document since it was opened. */
export function isTouched({ history: { document, sheet } }: Session): boolean {
  return document !== sheet.opened;
}

/** The changes after which the document is shown as a snapshot says: at rest, with nothing selected. */
export function viewedAs({ step, ...shown }: View): readonly ((session: Session) => Session)[] {
  return [
    paused,
    (session) => ({ ...session, selection: { nodes: [], wires: [], notes: [] } }),
    (session) => ({ ...session, view: { ...session.view, ...shown } }),
    (session) => sought(session, () => step),
  ];
}
