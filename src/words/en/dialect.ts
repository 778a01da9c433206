import { worded } from '../worded';
import { quoted } from './quoted';

/** Why a text in LaTeX, of Mathematica or of a spreadsheet can't be read. */
export const dialectWords = worded('said/dialect', {
  'unknown command': ({ text }: { text: string }) => ({
    message: `${quoted(text)} is not known here`,
    mend: 'Write the formula with the functions of the palette.',
  }),
  'doubled backslash': () => ({
    message: 'The backslashes are doubled here, as in the text of a program',
    mend: 'Write each once.',
  }),
  'dialect unclosed': ({ expected }: { expected: string }) => ({
    message: `Expected ${quoted(expected)}`,
    mend: 'Each bracket needs the one that closes it.',
  }),
  'dialect nested too deep': ({ most }: { most: number }) => ({
    message: `Here the text is nested more than ${most} levels deep`,
    mend: 'Give inner parts a name, and write them before.',
  }),
  'dialect value missing': () => ({
    message: 'Expected a value',
    mend: 'A value is a number, a name, a function, or something in parentheses.',
  }),
  'derivative written': () => ({
    message: 'This is a derivative',
    mend: 'Write the function itself: its derivatives are computed here.',
  }),
  'integral written': () => ({
    message: 'This is an integral',
    mend: 'Write the function itself: integrals are not computed here.',
  }),
  'factorial written': () => ({
    message: 'There is no factorial here',
    mend: 'Write the number that it is: 3! is 6.',
  }),
  'smallest written': () => ({
    message: 'This asks where a function is smallest or largest',
    mend: 'Write the function itself: that place is not looked for here.',
  }),
  'value at a place': () => ({
    message: 'A formula is not given its values so',
    mend: 'Values are given as statements of their own: x = 2; y = 3.',
  }),
  'starred name': () => ({
    message: 'A star is no part of a name here',
    mend: 'Write it below the line, x_{star}.',
  }),
  'degrees written': () => ({
    message: 'Angles are in radians here',
    mend: 'Write 30\\pi/180.',
  }),
  'percentage written': () => ({
    message: 'Percentages are written as numbers here',
    mend: 'Write 0.05 rather than 5 %.',
  }),
  'condition behind': () => ({
    message: 'This says where the formula holds, and is no part of it',
    mend: 'Write the formula by itself, or choose by a condition with \\begin{cases}.',
  }),
  'equation between': () => ({
    message: 'A value is said in two ways here',
    mend: 'Write one of them.',
  }),
  'over an index': () => ({
    message: 'Sums and products over an index are not read here',
    mend: 'Write their terms one by one, or \\sum(x) of an array x.',
  }),
  'dialect of two readings': () => ({
    message: 'This can be read in two ways',
    mend: 'Parentheses say which is meant.',
  }),
});
