/** While playing, a step is told of at most this often, in milliseconds: a sentence takes as long to be heard. */
export const BETWEEN = 2000;

/** What has been told of a run, by whatever clock there is. */
export interface Pace {
  /** When a step was told of last while playing; null before the first. */
  readonly told: number | null;
  /** How many steps had been taken when playing began; null while nothing plays. */
  readonly began: number | null;
}

export const STILL: Pace = { told: null, began: null };

/** The player, as far as this goes. */
interface Playing {
  readonly step: number;
  readonly playing: boolean;
}

/** What is to be said: nothing, the sentence of the newest step, or that after a summary of what was played. */
type Due = 'nothing' | 'step' | { readonly from: number; readonly to: number };

/**
 * What is to be said when the player has moved: of steps by hand each, while playing one in two seconds,
 * however fast it plays, and when playing ends how far it came.
 * @param now in milliseconds, by a clock that only goes on.
 */
export function dueAt(pace: Pace, now: number, player: Playing): { pace: Pace; due: Due } {
  const { step, playing } = player;
  if (!playing) {
    const { began } = pace;
    const far = began !== null && step > began + 1;
    return { pace: STILL, due: far ? { from: began + 1, to: step } : 'step' };
  }
  if (pace.began === null) return { pace: { told: null, began: step }, due: 'nothing' };
  if (pace.told !== null && now - pace.told < BETWEEN) return { pace, due: 'nothing' };
  return { pace: { ...pace, told: now }, due: 'step' };
}
