import { noticed, without, withoutRefusals } from '../session/notices';
import type { Notice } from '../session/session';
import { partOf } from './part';
import { change } from './session-store';

/** What was said to the person, and what is still shown of it. */
export const useNotices = partOf('notices');

/** Says something in the status region only. */
export function announce(announcement: string): void {
  useNotices.setState({ announcement });
}

/** Shows and announces information. */
export function inform(message: string, action?: Notice['action']): void {
  const more = action ? { action } : {};
  change((session) => noticed(session, { tone: 'info', message, ...more }));
}

/** Shows and announces what can be done, until it is done or dismissed. */
export function offer(message: string, action: NonNullable<Notice['action']>): void {
  change((session) => noticed(session, { tone: 'info', message, action, lasting: true }));
}

/** Shows and announces what went wrong and how to mend it. */
export function complain(message: string, mend?: string, action?: Notice['action']): void {
  const more = { ...(mend === undefined ? {} : { mend }), ...(action ? { action } : {}) };
  change((session) => noticed(session, { tone: 'error', message, ...more }));
}

/** Shows and announces why an edit was refused and how to mend it, until the next edit. */
export function refuse(message: string, mend?: string): void {
  const more = mend === undefined ? {} : { mend };
  change((session) => noticed(session, { tone: 'error', message, ofEdit: true, ...more }));
}

/** Takes away what was said of edits that were refused. */
export function forgetRefusals(): void {
  change(withoutRefusals);
}

export function dismiss(id: number): void {
  change((session) => without(session, (notice) => notice.id === id));
}
