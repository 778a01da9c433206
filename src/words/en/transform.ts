import { worded } from '../worded';
import { listed } from './grammar';
import { quoted } from './quoted';

/** Why a program in Python can't be transformed without being run. */
export const transformWords = worded('said/transform', {
  'no python': () => ({
    message: 'This is not Python',
    mend: 'Run it to read what Python says of it.',
  }),
  'python too deep': ({ most }: { most: number }) =>
    `Here the program is nested more than ${most} levels deep`,
  'no function': () => ({
    message:
      'Source transformation reads a function, and the program defines none that returns something',
    mend: 'Put what is to be differentiated in a function: def f(x): return …',
  }),
  'no such function': ({ name }: { name: string }) => `There is no function named ${quoted(name)}`,
  'no parameters': ({ name }: { name: string }) =>
    `${quoted(name)} has no parameters to differentiate by`,
  'returns nothing': ({ name }: { name: string }) => `${quoted(name)} returns no number`,
  'statement of running': ({ word }: { word: string }) =>
    `What ${quoted(word)} does is known only when the program runs`,
  'decided by a value': ({ what }: { what: string }) =>
    `${what} depends on a value that is computed, so it is known only when the program runs`,
  'truth of an array': () => 'An array is neither true nor false',
  'name not known': ({ name }: { name: string }) => `${quoted(name)} is not known here`,
  'no value in a branch': ({ name }: { name: string }) =>
    `${quoted(name)} has no value that both branches of the “if” give it`,
  'returns in a branch': () => 'One branch returns a value where the other returns none',
  'branches differ': () => 'What the branches return can’t be chosen between number by number',
  'changed in a branch': () =>
    'A list is changed in a branch that a value decides on, so how it looks is known only when the program runs',
  'too many steps': ({ most }: { most: number }) =>
    `Unrolled, the function takes more than ${most} steps`,
  'calls too deep': ({ name }: { name: string }) =>
    `${quoted(name)} calls itself again and again, and no constant ends it`,
  'no constant': ({ what }: { what: string }) => `${what} has to be a constant here`,
  'no number': ({ what }: { what: string }) => `A number is needed, and this is ${what}`,
  'no items': ({ what }: { what: string }) =>
    `This is gone through item by item, and ${what} has none that are known`,
  'other number of values': ({ names, values }: { names: number; values: number }) =>
    `${names} names stand for ${values} values`,
  'no such item': () => 'There is no item of this index',
  'set in place': () =>
    'A part of an array is set in place, which source transformation here does not follow',
  'missing argument': ({ name, parameter }: { name: string; parameter: string }) =>
    `${quoted(name)} is called without its ${quoted(parameter)}`,
  'argument too many': ({ name }: { name: string }) =>
    `${quoted(name)} is called with an argument that it does not take`,
  'call not read': ({ called, why }: { called: string; why: string }) =>
    `The call of ${quoted(called)} can’t be read: ${why}`,
  'divided by zero': () => 'Python ends here in a ZeroDivisionError',
  'no operation': ({ operator, kinds }: { operator: string; kinds: readonly string[] }) =>
    `${quoted(operator)} is not known between ${listed(kinds)}`,
});

/** What of a program has to be known before it runs, and what values are. */
export const transformedTexts = worded('said/transformed', {
  way: 'Which way this goes',
  distance: (called: string) => `How far ${called} goes`,
  numberIn: (called: string) => `The number in ${called}`,
  given: (called: string) => `What ${called} is given`,
  turnsOfLoop: 'How often the loop is gone through',
  turnsOfWhile: 'How often “while” goes round',
  turns: 'How often this is done',
  lengthOfSlice: 'How long the slice is',
  endOfSlice: 'The end of a slice',
  item: 'Which item this is',
  notCalled: (value: string) => `${value} can’t be called`,
  notGiven: (value: string) => `${value} can’t be given`,
  aNumber: 'a number',
  aTruthValue: 'a truth value',
  aText: 'a text',
  anArray: 'an array',
  aComputedValue: 'a computed value',
  aList: 'a list',
  aTuple: 'a tuple',
  aFunction: 'a function',
  aSlice: 'a slice',
  somethingUnknown: 'something unknown',
});
