import { infix, type Primitive } from '../rule/primitive';

const comparison = (
  label: string,
  symbol: string,
  operator: string,
  latex: string,
  synonyms: readonly string[],
  holds: (a: number, b: number) => boolean,
) =>
  ({
    label,
    symbol,
    synonyms,
    group: 'Comparison',
    operands: ['a', 'b'],
    ordered: symbol !== '=' && symbol !== '≠',
    rule: {
      kind: 'pointwise',
      value: (a, b) => (holds(a as number, b as number) ? 1 : 0),
      partial: null,
    },
    text: infix(operator),
    latex: infix(latex),
    sample: [
      [-3, 0],
      [0.5, 3],
    ],
    kink: (a, b) => (a === b ? `${symbol} jumps where a = b` : null),
  }) satisfies Primitive;

/** Comparisons are 1 where they hold and 0 elsewhere. */
export const comparisons = {
  less: comparison('less than', '<', '<', '<', ['lt'], (a, b) => a < b),
  lessEqual: comparison('less than or equal', '≤', '<=', '\\le', ['le', '<='], (a, b) => a <= b),
  greater: comparison('greater than', '>', '>', '>', ['gt'], (a, b) => a > b),
  greaterEqual: comparison(
    'greater than or equal',
    '≥',
    '>=',
    '\\ge',
    ['ge', '>='],
    (a, b) => a >= b,
  ),
  equal: comparison('equal', '=', '==', '=', ['eq', '=='], (a, b) => a === b),
  notEqual: comparison('not equal', '≠', '!=', '\\ne', ['ne', '!='], (a, b) => a !== b),
};
