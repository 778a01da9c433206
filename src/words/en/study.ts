import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { listed } from './grammar';

/** What is wrong with a derivative that is typed by hand, though it is an expression. */
export const handWords = worded('said/hand', {
  'no input of the graph': ({ name, known }: { name: string; known: readonly string[] }) => ({
    message: `${name} is no input of the graph`,
    mend: `Write it in terms of ${someOf(known)}.`,
  }),
  tensor: ({ name }: { name: string }) => ({
    message: `${name} is a tensor`,
    mend: 'Only single numbers can be used here.',
  }),
  'value of an input': ({ name }: { name: string }) => ({
    message: `${name} is an input of the graph`,
    mend: 'Its value is that on the canvas.',
  }),
  'second formula': () => ({
    message: 'This is a second formula',
    mend: 'Leave one, for the derivative.',
  }),
  'no single number': () => 'This is not a single number',
});

export type HandProblem = ProblemOf<typeof handWords>;

/** More names are not told. */
const MOST_NAMES = 6;

function someOf(names: readonly string[]): string {
  if (names.length === 0) return 'numbers: the graph has no inputs';
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : listed(names);
}
