import { create } from 'zustand';
import { useDocument } from './document-store';

/** A message to the person: what happened, and where it is bad news, how to mend it. */
interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly message: string;
  readonly mend?: string;
  /** What can be done about it with one press. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It speaks of an edit that was refused, and is out of date after the next. */
  readonly ofEdit?: boolean;
}

export interface NoticesState {
  /** Shown until dismissed (errors), out of date (refused edits) or replaced (information). */
  readonly notices: readonly Notice[];
  /** What the status region says to assistive technology. */
  readonly announcement: string;
}

export const useNotices = create<NoticesState>()(() => ({ notices: [], announcement: '' }));

let lastId = 0;

/** Says something in the status region only. */
export function announce(announcement: string): void {
  useNotices.setState({ announcement });
}

/** Shows and announces information. */
export function inform(message: string, action?: Notice['action']): void {
  show({ tone: 'info', message, ...(action ? { action } : {}) });
}

/** Shows and announces what went wrong and how to mend it. */
export function complain(message: string, mend?: string): void {
  show(mend === undefined ? { tone: 'error', message } : { tone: 'error', message, mend });
}

/** Shows and announces why an edit was refused and how to mend it, until the next edit. */
export function refuse(message: string, mend?: string): void {
  const notice = { tone: 'error', message, ofEdit: true } as const;
  show(mend === undefined ? notice : { ...notice, mend });
}

/** Takes away what was said of edits that were refused. */
export function forgetRefusals(): void {
  useNotices.setState((state) =>
    state.notices.some(({ ofEdit }) => ofEdit)
      ? { notices: state.notices.filter(({ ofEdit }) => !ofEdit) }
      : state,
  );
}

useDocument.subscribe(({ document }, { document: before }) => {
  if (document !== before) forgetRefusals();
});

export function dismiss(id: number): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

function show(notice: Omit<Notice, 'id'>): void {
  useNotices.setState((state) => ({
    notices: [
      ...state.notices.filter(
        (shown) => shown.tone === 'error' && shown.message !== notice.message,
      ),
      { ...notice, id: ++lastId },
    ],
    announcement: notice.mend === undefined ? notice.message : `${notice.message} ${notice.mend}`,
  }));
}
