import { worded } from '../worded';
import { quoted } from './quoted';

/** What a text asks for around a formula, or says of it, that is no expression, and what to write. */
export const askingWords = worded('said/asking', {
  'derivative asked for': () => ({
    message: 'This asks for a derivative',
    mend: 'Write the function itself: its derivatives are computed here.',
  }),
  'integral asked for': () => ({
    message: 'This asks for an integral',
    mend: 'Write the function itself: integrals are not computed here.',
  }),
  'sum over an index': () => ({
    message: 'Sums and products over an index are not read here',
    mend: 'Write their terms one by one, or sum(x) and prod(x) of an array x.',
  }),
  'factorial asked for': () => ({
    message: 'There is no factorial here',
    mend: 'Write the number that it is: 3! is 6.',
  }),
  'smallest asked for': () => ({
    message: 'This asks where a function is smallest or largest',
    mend: 'Write the function itself: that place is not looked for here.',
  }),
  'terms left out': () => ({
    message: 'Terms are left out here',
    mend: 'Write all of them, or sum(x) of an array x.',
  }),
  markup: () => ({
    message: 'This is written in HTML',
    mend: 'Write the formula by itself: x^2, x_1.',
  }),
  'formula as function': ({ name }: { name: string }) => ({
    message: `${name} is a formula here, and is not called`,
    mend: 'Write it out with what it is of in its place.',
  }),
  'value in a head': () => ({
    message: 'A formula is not given its values so',
    mend: 'Values are given as statements of their own: x = 2; y = 3.',
  }),
  'head written otherwise': ({ name }: { name: string }) => ({
    message: `The formula of ${name} is not written so`,
    mend: `Write ${name}(x) = x^2, its inputs between commas.`,
  }),
  'record of values': () => ({
    message: 'These are values with their names, as programs hold them',
    mend: 'Write them as statements: x = 1; y = 2.',
  }),
  'cases in a brace': () => ({
    message: 'A choice is not written with a brace here',
    mend: 'Write where(x > 0, a, b).',
  }),
  'two names for one value': () => ({
    message: 'A value has one name here',
    mend: 'Write y = x^2 or f(x) = x^2.',
  }),
  'two points in a number': ({ text }: { text: string }) => ({
    message: `${quoted(text)} is not a number`,
    mend: 'A number has one decimal point.',
  }),
  'limit asked for': () => ({
    message: 'This asks for a limit',
    mend: 'Write the function itself: limits are not computed here.',
  }),
  'words before a formula': () => ({
    message: 'These words are no part of the formula',
    mend: 'Write the formula by itself.',
  }),
  'condition behind a formula': () => ({
    message: 'This says where the formula holds, and is no part of it',
    mend: 'Write the formula by itself, or where(x > 0, …, …) to choose by a condition.',
  }),
});
