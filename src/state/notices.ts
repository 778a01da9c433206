import { create } from 'zustand';

/** A message to the person: what happened, and where it is bad news, how to mend it. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly message: string;
  readonly mend?: string;
}

export interface NoticesState {
  /** Shown until dismissed (errors) or replaced (information). */
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
export function inform(message: string): void {
  show({ tone: 'info', message });
}

/** Shows and announces what went wrong and how to mend it. */
export function complain(message: string, mend?: string): void {
  show(mend === undefined ? { tone: 'error', message } : { tone: 'error', message, mend });
}

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
