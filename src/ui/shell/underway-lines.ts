import type { Underway } from '../../state/work/underway-store';
import { wording } from './late-words';

/** One line about work that is under way: of one piece, or of several in the same state. */
export type UnderwayLine = readonly [Underway, ...Underway[]];

/**
 * What is under way in as few lines as tell it: what began first has its own, and so has all that went
 * wrong, for each says why. The rest that runs shares a line, and so does what was cancelled.
 */
export function underwayLines(entries: readonly Underway[]): readonly UnderwayLine[] {
  const inState = (state: Underway['state']) => entries.filter((entry) => entry.state === state);
  const [first, ...rest] = inState('running');
  const lines: UnderwayLine[] = [];
  const add = ([head, ...others]: readonly Underway[]) => {
    if (head) lines.push([head, ...others]);
  };
  if (first) add([first]);
  add(rest);
  add(inState('cancelled'));
  for (const entry of inState('failed')) add([entry]);
  return lines;
}

/** What a line is about: `the ways`, `the ways and the formula`, `the ways, the formula and 3 more`. */
export function namesOf(line: readonly Pick<Underway, 'what'>[]): string {
  const [first, second, ...rest] = line.map(({ what }) => what);
  if (second === undefined) return first ?? '';
  return rest.length === 0
    ? wording.and(first, second)
    : wording.andMore(first, second, rest.length);
}

/** What is said of a line. */
export function underwayWords(line: UnderwayLine): string {
  const names = namesOf(line);
  const { state } = line[0];
  if (state === 'running') return wording.computingNames(names);
  const are = line.length > 1 || names.endsWith('s') ? 'are' : 'is';
  return state === 'cancelled'
    ? wording.cancelledNotComputed(names, are)
    : wording.computingWentWrong(names);
}
