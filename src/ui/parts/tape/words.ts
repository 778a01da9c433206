import { counted, plural } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What befell the tape of a program. */
export const wording = worded('parts/tape', {
  operations: (count: number) => counted(count, 'operation', `${count}`),
  leaves: (count: number) => `${count} ${plural(count, 'leaf', 'leaves')}`,
  aSweepFreed: (operations: string, now: string) =>
    `a sweep went back; what ${operations} kept for it is freed, so a second one from there fails. ${now}`,
  aSweepKept: (operations: string, now: string) =>
    `a sweep went back; what ${operations} kept for it stays, since it was asked to. ${now}`,
  whatWasMadeIsLetGo: (operations: string, now: string) =>
    `no variable leads to a result any more: its section of the graph goes, with what ${operations} kept. ${now}`,
  theGradientIsTakenAway: (leaves: string) =>
    `the gradient of ${leaves} is taken away; the next sweep begins anew.`,
  aSecondSweepThroughWhat:
    'a second sweep through what is freed is refused: say retain_graph=True at the first, or compute it anew.',
  hadAGradientAlreadyWhat: (leaves: string) =>
    `${leaves} had a gradient already: what arrived was added to it, as to any that is not set to zero in between.`,
  aValueIsTakenOff:
    'a value is taken off the tape: it has the same numbers, and no sweep goes through it.',
  fromHereOnNothingIs: 'from here on nothing is recorded.',
  fromHereOnWhatIs: 'from here on what is computed is recorded again.',
  aValueIsChangedIn: 'a value is changed in place: a sweep that would read what it was is refused.',
  valuesNow: (keeping: number) =>
    `${counted(keeping, 'operation', `${keeping}`)} ${keeping === 1 ? 'keeps' : 'keep'} values now.`,
  keeps: 'keeps',
  freed: 'freed',
  letGo: 'let go',
  refused: 'refused',
  added: 'added to',
  zeroed: 'no gradient',
  detached: 'detached',
  changed: 'changed',
  several: (count: number, what: string) => `${count} ${what}`,
});
