import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { listed, wholeNumber } from './grammar';

interface Named {
  readonly name: string;
}

/** Why a fold can't be kept as an own primitive, or one can't be used so. */
export const ownWords = worded('said/own', {
  unfinished: ({ name }: Named) => ({
    message: `${name} is not finished: a port in it is empty`,
    mend: 'Wire every port in it, then keep it.',
  }),
  'several results': ({ name, results }: Named & { results: readonly string[] }) => ({
    message: `${name} has ${results.length} results: ${listed(results, 'and')}`,
    mend: 'An own primitive has one: fold what leads to one of them.',
  }),
  torn: ({ name }: Named) => ({
    message: `What comes out of ${name} leads back into it`,
    mend: 'Take in what is on the way first.',
  }),
  'no own name': ({ name }: Named) => ({
    message: `${name} is the name of a function that there is already`,
    mend: 'Give the fold another name first.',
  }),
  'name of a value': ({ name }: Named) => ({
    message: `A value of this graph is called ${name}`,
    mend: 'Give the fold another name first.',
  }),
  'name of another own primitive': ({ name }: Named) => ({
    message: `There is another own primitive ${name}`,
    mend: 'Give the fold another name first.',
  }),
  'no parameter': ({ name }: Named) => ({
    message: `${name} takes nothing in`,
    mend: 'An own primitive has a parameter: leave the input that it is of outside.',
  }),
  'applies itself': ({ name }: Named) => ({
    message: `${name} would apply itself`,
    mend: 'A graph has no recursion: take the other use of it out first.',
  }),
  'too many': ({ most }: { most: number }) => ({
    message: `A document has ${wholeNumber(most)} own primitives at most`,
    mend: 'Delete one that you no longer need.',
  }),
  'too many parameters': ({ name, most }: Named & { most: number }) => ({
    message: `${name} takes in more than ${wholeNumber(most)} values`,
    mend: 'Keep something smaller.',
  }),
});

export type OwnProblem = ProblemOf<typeof ownWords>;
