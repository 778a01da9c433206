import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  setTheTangentOf: (name) => `die Tangente von ${name} setzen`,
  set: (name) => `${name} setzen`,
  of: (what, name) => `${what} von ${name}`,
};
