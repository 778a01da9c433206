import { create } from 'zustand';

/** Heavy work that a person may see, stop and take up again. */
export interface Underway {
  readonly id: number;
  /** What is being worked out, to complete “Computing …”: `the Jacobian`. */
  readonly what: string;
  readonly state: 'running' | 'cancelled' | 'failed';
  /** How much is done, from 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** What went wrong, where it failed. */
  readonly message: string | null;
  /** Stops it; `resume` starts it anew. */
  readonly cancel: () => void;
  readonly resume: () => void;
}

/** Work that has been under way for more than a moment, in the order it began. */
export const useUnderway = create<{ readonly entries: readonly Underway[] }>()(() => ({
  entries: [],
}));
