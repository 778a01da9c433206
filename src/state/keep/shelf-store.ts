import { create } from 'zustand';
import type { Head } from '../../file/storage/head';

/**
 * What becomes of what is edited here: it is kept in this browser; it is open in another tab, so that an
 * edit makes a copy; the browser does not keep it for now; or it is in a frame, where nothing is kept.
 */
export type Standing = 'kept' | 'viewed' | 'unkept' | 'framed';

/** What there is to know of the shelf without asking it. */
export interface ShelfState {
  readonly standing: Standing;
  /** The own work that an example, a link or a file was opened over; null where there is none. */
  readonly back: Head | null;
  /** How many copies there are that can't be read, as far as is known. */
  readonly unreadable: number;
}

export const useShelf = create<ShelfState>()(() => ({
  standing: 'kept',
  back: null,
  unreadable: 0,
}));
