import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { quoted } from './quoted';

/** Arguments that an analysis can't be made with. */
export const analysisWords = worded('said/analysis', {
  'no number of compositions': ({ most }: { most: number }) =>
    `a program is composed a whole number of times, not ${most}`,
  'no mode': ({ mode }: { mode: string }) =>
    `the mode is “forward” or “reverse”, not ${quoted(mode)}`,
  'no number of processors': ({ processors }: { processors: number }) =>
    `the number of processors must be whole and at least 1, not ${processors}`,
  'no cost': () => 'a cost must be a positive number',
  'no scheme': ({ scheme }: { scheme: string }) =>
    `the scheme is “forward” or “central”, not ${quoted(scheme)}`,
  'no step': ({ h }: { h: number }) => `h must be a number other than 0, not ${h}`,
  'no range of steps': ({ exponents, perDecade, most }: Steps) =>
    `exponents must fall and perDecade be more than 0, with ${most} steps at most, not ${exponents.join(' to ')} and ${perDecade}`,
  'no such element of the input': ({ element }: { element: number }) =>
    `the input has no element ${element}`,
  'no such element of the output': ({ element }: { element: number }) =>
    `the output has no element ${element}`,
  'no number of waves': ({ every }: { every: number }) =>
    `a segment must have a whole number of waves, at least 1, not ${every}`,
});

export type AnalysisProblem = ProblemOf<typeof analysisWords>;

interface Steps {
  readonly exponents: readonly number[];
  readonly perDecade: number;
  readonly most: number;
}
