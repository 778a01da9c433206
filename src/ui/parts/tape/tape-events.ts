import type { TapeEvent } from '../../../state/program/tape-life';
import { wording } from './words';

/** What befell the tape, as a sentence. */
export function eventInWords({ kind, count, keeping }: TapeEvent): string {
  const operations = wording.operations(count);
  const leaves = wording.leaves(count);
  switch (kind) {
    case 'freed':
      return wording.aSweepFreed(operations, wording.valuesNow(keeping));
    case 'kept':
      return wording.aSweepKept(operations, wording.valuesNow(keeping));
    case 'let go':
      return wording.whatWasMadeIsLetGo(operations, wording.valuesNow(keeping));
    case 'second':
      return wording.aSecondSweepThroughWhat;
    case 'added':
      return wording.hadAGradientAlreadyWhat(leaves);
    case 'zeroed':
      return wording.theGradientIsTakenAway(leaves);
    case 'detached':
      return wording.aValueIsTakenOff;
    case 'recording off':
      return wording.fromHereOnNothingIs;
    case 'recording on':
      return wording.fromHereOnWhatIs;
    case 'changed':
      return wording.aValueIsChangedIn;
    default:
      return kind;
  }
}

/** What befell a value of the tape last, in a word or two; null of what is no value's. */
export function shortOf(kind: string): string | null {
  switch (kind) {
    case 'keeps':
      return wording.keeps;
    case 'freed':
      return wording.freed;
    case 'let go':
      return wording.letGo;
    case 'second':
      return wording.refused;
    case 'added':
      return wording.added;
    case 'zeroed':
      return wording.zeroed;
    case 'detached':
      return wording.detached;
    case 'changed':
      return wording.changed;
    default:
      return null;
  }
}

/** The same of several values in one fold. */
export function severalOf(count: number, kind: string): string {
  return wording.several(count, shortOf(kind) ?? kind);
}
