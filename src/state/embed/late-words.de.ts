import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  set: (name) => `${name} setzen`,
};
