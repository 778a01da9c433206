import { wholeNumber } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What `player` says. */
export const wording = worded('player', {
  start: 'Start',
  primal: 'Primal →',
  adjoint: 'Adjoint ←',
  forward: 'Forward',
  passOf: (now: number, count: number) => `Pass ${wholeNumber(now)} of ${wholeNumber(count)}`,
  whatCountsWhatIsKept: 'What counts what is kept',
  stepS: (value: number | string, speed: number) => `${value} step${speed > 1 ? 's' : ''}/s`,
  statement: 'Statement',
  statementOneAtATime: 'Statement: one at a time',
  wave: 'Wave',
  waveAllThatIsFireable: 'Wave: all that is fireable at once',
  machine: 'Machine',
  machineAllThatFiresAt: 'Machine: all that fires at one time in Dataflow',
  line: 'Line',
  lineWhatALineOf: 'Line: what a line of the program did as it ran',
  reverse: 'Reverse',
  moreOfThePlayer: 'More of the player',
  mode: 'Mode',
  stepBy: 'Step by',
  speed: 'Speed',
  pause: 'Pause',
  play: 'Play',
  step: 'Step',
  of: (step: number, last: number, sentence: string) => `${step} of ${last}. ${sentence}`,
  whatSaysEachStepIn: 'What says each step in words',
  whatMakesTones: 'What makes tones',
});
