import type { TapeEvent } from '../../python/recorded/entry';
import { counted, plural } from '../../words/en/grammar';

/** What befell the tape, as a sentence. */
export function eventInWords({ kind, count, keeping }: TapeEvent): string {
  const operations = counted(count, 'operation', `${count}`);
  const leaves = `${count} ${plural(count, 'leaf', 'leaves')}`;
  switch (kind) {
    case 'freed':
      return `a sweep went back; what ${operations} kept for it is freed, so a second one from there fails. ${alive(keeping)}`;
    case 'kept':
      return `a sweep went back; what ${operations} kept for it stays, since it was asked to. ${alive(keeping)}`;
    case 'second':
      return 'a second sweep through what is freed is refused: say retain_graph=True at the first, or compute it anew.';
    case 'added':
      return `${leaves} had a gradient already: what arrived was added to it, as to any that is not set to zero in between.`;
    case 'zeroed':
      return `the gradient of ${leaves} is taken away; the next sweep begins anew.`;
    case 'detached':
      return 'a value is taken off the tape: it has the same numbers, and no sweep goes through it.';
    case 'recording off':
      return 'from here on nothing is recorded.';
    case 'recording on':
      return 'from here on what is computed is recorded again.';
    case 'changed':
      return 'a value is changed in place: a sweep that would read what it was is refused.';
    default:
      return kind;
  }
}

function alive(keeping: number): string {
  return `${counted(keeping, 'operation', `${keeping}`)} ${keeping === 1 ? 'keeps' : 'keep'} values now.`;
}
