import type * as english from '../en/player';
import { wholeNumber } from './grammar';

/** The same in German. */
export const playerTexts: typeof english.playerTexts = {
  played: ({ from, to, of }) =>
    `Schritte ${wholeNumber(from)} bis ${wholeNumber(to)} von ${wholeNumber(of)} abgespielt.`,
};
