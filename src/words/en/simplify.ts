import { worded } from '../worded';

/** What simplifying a program does, step by step. */
export const simplifyWords = worded('said/simplify', {
  rules: {
    'dead code': 'dead code',
    'constant folding': 'constant folding',
    'common subexpression': 'common subexpression',
    'algebraic identity': 'algebraic identity',
  },
  constantsAreConstant: (operation: string) => `the ${operation} of constants is a constant`,
  computedAlready: (operation: string) => `the same ${operation} is computed already`,
  nothingReadsIt: 'nothing reads it',
  settledChoice: 'a choice that is settled',
  shortSum: 'a sum of one or two',
  shortProduct: 'a product of one or two',
  shapeThatStays: 'a shape that stays',
  asSquare: 'x² as a square',
  broadcastByItself: 'a broadcast that happens by itself',
});
