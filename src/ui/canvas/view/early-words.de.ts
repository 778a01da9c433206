import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  actions: 'Aktionen',
};
