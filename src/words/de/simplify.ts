import type * as english from '../en/simplify';

/** The same in German. */
export const simplifyWords: typeof english.simplifyWords = {
  rules: {
    'dead code': 'toter Code',
    'constant folding': 'Konstantenfaltung',
    'common subexpression': 'gemeinsamer Teilausdruck',
    'algebraic identity': 'algebraische Identität',
  },
  constantsAreConstant: (operation) => `aus Konstanten ist dies eine Konstante: ${operation}`,
  computedAlready: (operation) => `dasselbe ist schon berechnet: ${operation}`,
  nothingReadsIt: 'nichts liest es',
  settledChoice: 'eine Auswahl, die feststeht',
  shortSum: 'eine Summe aus einem oder zweien',
  shortProduct: 'ein Produkt aus einem oder zweien',
  shapeThatStays: 'eine Form, die bleibt',
  asSquare: 'x² als Quadrat',
  broadcastByItself: 'ein Broadcast, der von selbst geschieht',
};
