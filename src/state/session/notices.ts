import type { Notice, Session } from './session';

/** The session with a notice shown and announced, in place of information that does not last and of the same words. */
export function noticed(session: Session, notice: Omit<Notice, 'id'>): Session {
  const { notices, count } = session.notices;
  return {
    ...session,
    notices: {
      notices: [
        ...notices.filter(
          ({ tone, lasting, message }) =>
            (tone === 'error' || lasting) && message !== notice.message,
        ),
        { ...notice, id: count + 1 },
      ],
      announcement: notice.mend === undefined ? notice.message : `${notice.message} ${notice.mend}`,
      count: count + 1,
    },
  };
}

/** The session without what was said of edits that were refused. */
export function withoutRefusals(session: Session): Session {
  return without(session, ({ ofEdit }) => ofEdit === true);
}

/** The session without what an edit makes out of date: refusals, and information that offers nothing to do. */
export function withoutPassing(session: Session): Session {
  return without(
    session,
    ({ ofEdit, tone, lasting, action }) =>
      ofEdit === true || (tone === 'info' && !lasting && action === undefined),
  );
}

/** The session without the notices for which something holds; the very same where there are none. */
export function without(session: Session, holds: (notice: Notice) => boolean): Session {
  const { notices } = session.notices;
  if (!notices.some(holds)) return session;
  const kept = notices.filter((notice) => !holds(notice));
  return { ...session, notices: { ...session.notices, notices: kept } };
}
