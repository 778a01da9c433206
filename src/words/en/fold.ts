import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { listed } from './grammar';
import { quoted } from './quoted';

/** Why some nodes can't be folded, or a fold can't be called so. */
export const foldWords = worded('said/fold', {
  'nothing to fold': () => ({
    message: 'There is nothing to fold',
    mend: 'Select the nodes that should become one; outputs stay outside.',
  }),
  'leads back in': ({ between }: { between: readonly string[] }) => ({
    message: `What comes out of these nodes leads back into them by ${listed(shortened(between), 'and')}`,
    mend: between.length === 1 ? 'Take it in, too.' : 'Take those in, too.',
  }),
  'too deep': ({ most }: { most: number }) => ({
    message: `Folds would be ${most + 1} deep, and a graph takes ${most}`,
    mend: 'Take a fold away first.',
  }),
  'no fold name': ({ text }: { text: string }) => ({
    message: `${text === '' ? 'An empty name' : quoted(text)} is not a name`,
    mend: 'Use at most 64 letters, digits and _, starting with a letter, such as layer1 or neuron.',
  }),
});

export type FoldProblem = ProblemOf<typeof foldWords>;

/** Of many the first, and how many more there are. */
function shortened(names: readonly string[]): readonly string[] {
  const most = 4;
  return names.length <= most
    ? names
    : [...names.slice(0, most - 1), `${names.length - most + 1} more`];
}
