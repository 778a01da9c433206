import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theBrowserDidNotLet: 'Der Browser hat Wengert nicht in die Zwischenablage schreiben lassen.',
};
