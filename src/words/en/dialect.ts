import { quoted } from './quoted';

/** Why a text in LaTeX, of Mathematica or of a spreadsheet can't be read. */
export const dialectWords = {
  'unknown command': ({ text }: { text: string }) => ({
    message: `${quoted(text)} is not known here`,
    mend: 'Write the formula with the functions of the palette.',
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
  'over an index': () => ({
    message: 'Sums and products over an index are not read here',
    mend: 'Write their terms one by one, or \\sum(x) of an array x.',
  }),
  'dialect of two readings': () => ({
    message: 'This can be read in two ways',
    mend: 'Parentheses say which is meant.',
  }),
};
