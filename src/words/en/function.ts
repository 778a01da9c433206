import { worded } from '../worded';
import { listed, plural, wholeNumber } from './grammar';

interface Named {
  readonly name: string;
}

/** What is wrong with a function that a text defines, or with a use of one. */
export const functionWords = worded('said/function', {
  'values of an own function': ({
    name,
    given,
    taken,
  }: Named & { given: number; taken: number }) => ({
    message: `${name} takes ${taken} ${plural(taken, 'value', 'values')}, and ${given === 0 ? 'none is' : `${given} ${plural(given, 'is', 'are')}`} given`,
    mend: 'Write one value for each of its parameters, with commas between.',
  }),
  'function as value': ({ name }: Named) => ({
    message: `${name} is a function, not a value`,
    mend: `Write ${name}(…) with a value for each of its parameters.`,
  }),
  'no parameter': ({ name, of, known }: Named & { of: string; known: readonly string[] }) => ({
    message: `${of} is made of ${name}, which is none of its parameters`,
    mend: `Write ${of}(${[...known, name].join(', ')}) = … and give it to each use.`,
  }),
  'unused parameter': ({ name, of }: Named & { of: string }) => ({
    message: `${of} does not use its parameter ${name}`,
    mend: 'Use it, or take it out of the parentheses.',
  }),
  'nothing computed': ({ name }: Named) => ({
    message: `${name} computes nothing`,
    mend: `Write what it does with its parameters, such as ${name}(x) = x sin(x).`,
  }),
  'function of itself': ({ round }: { round: readonly string[] }) => ({
    message: `${round[0]} is defined by itself${round.length > 2 ? `: ${round.join(' → ')}` : ''}`,
    mend: 'A graph has no recursion: define it by other functions.',
  }),
  'no adjoint of a parameter': ({ of, adjoints }: { of: string; adjoints: readonly string[] }) => ({
    message: `Behind “with” stands what flows back to each parameter of ${of}`,
    mend: `Write ${adjoints.map((adjoint) => `${adjoint} = …`).join(', ')}.`,
  }),
  'adjoint left out': ({ name, adjoint }: Named & { adjoint: string }) => ({
    message: `What flows back to ${name} is left out`,
    mend: `Write ${adjoint} = … as well; 0 for nothing.`,
  }),
  'derivative of a value': ({ name }: Named) => ({
    message: `Nothing calls ${name}, so that it is a value, which AD differentiates`,
    mend: `Call it, such as y = ${name}(…), or take out “with” and what is behind it.`,
  }),
  'no single derivative': () => ({
    message: 'One expression is expected',
    mend: 'Write what flows back to this parameter, such as v̄*cos(x); 0 for nothing.',
  }),
  'derivative too long': ({ most }: { most: number }) => ({
    message: `A derivative by hand has ${wholeNumber(most)} characters at most`,
    mend: 'Write it with the result v where that helps.',
  }),
  'array in a derivative': () => ({
    message: 'A derivative by hand has no arrays written out',
    mend: 'Write it with numbers, the parameters, v and v̄.',
  }),
  'stranger in a derivative': ({ name, known }: Named & { known: readonly string[] }) => ({
    message: `${name} is not known here`,
    mend: `A derivative by hand is made of ${listed(known, 'and')}.`,
  }),
  'too many nodes': ({ most }: { most: number }) => ({
    message: `With this the graph has more than ${wholeNumber(most)} nodes`,
    mend: 'Use it less often.',
  }),
});
