import { worded } from '../worded';
import { wholeNumber } from './grammar';

/** What the player says beside the sentence of a step. */
export const playerTexts = worded('said/player', {
  /** What was played, to those who can't see it, before the sentence of the last step. */
  played: ({ from, to, of }: { from: number; to: number; of: number }) =>
    `Steps ${wholeNumber(from)} to ${wholeNumber(to)} of ${wholeNumber(of)} played.`,
});
