import type { TapeEvent } from '../../python/recorded/entry';
import { wording } from './words';

/** What befell the tape, as a sentence. */
export function eventInWords({ kind, count, keeping }: TapeEvent): string {
  const operations = wording.operation(count);
  const leaves = wording.text2(count);
  switch (kind) {
    case 'freed':
      return `a sweep went back; what ${operations} kept for it is freed, so a second one from there fails. ${alive(keeping)}`;
    case 'kept':
      return `a sweep went back; what ${operations} kept for it stays, since it was asked to. ${alive(keeping)}`;
    case 'second':
      return wording.aSecondSweepThroughWhat;
    case 'added':
      return wording.hadAGradientAlreadyWhat(leaves);
    case 'zeroed':
      return `the gradient of ${leaves} is taken away; the next sweep begins anew.`;
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

function alive(keeping: number): string {
  return wording.valuesNow(keeping);
}
