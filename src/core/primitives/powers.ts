import { byOperand, call, form, infix, type Partial, type Primitive } from '../rule/primitive';

/** IEEE 754 pow: unlike ECMAScript's, 1 to any power is 1 and (−1)^±∞ is 1. */
function pow(x: number, p: number): number {
  if (x === 1 || (x === -1 && (p === Infinity || p === -Infinity))) return 1;
  return x ** p;
}

export const powers = {
  power: {
    label: 'power',
    symbol: 'xᵖ',
    synonyms: ['pow', 'exponent', 'to the', '^', '**'],
    group: 'Powers and logarithms',
    operands: ['x', 'p'],
    ordered: true,
    rule: {
      kind: 'pointwise',
      value: pow,
      partial: byOperand(
        (o, [x, p]) => {
          const slope = () => o.mul(p, o.pow(x, o.sub(p, o.literal(1))));
          return o.atKink<Partial<typeof x>>({
            pytorch: () => ({ where: o.eq(p, o.literal(0)), take: null, otherwise: slope() }),
            // 0 · ∞ at (0, 0).
            jax: slope,
          });
        },
        // One choice, not two nested ones: y ln x written twice would meet itself as 0·∞ in second derivatives.
        (o, [x, p], y) =>
          o.atKink<Partial<typeof y>>({
            pytorch: () => ({
              where: o.mul(o.eq(x, o.literal(0)), o.ge(p, o.literal(0))),
              take: null,
              otherwise: o.mul(y, o.ln(x)),
            }),
            jax: () => o.mul(y, o.ln(o.where(o.eq(x, o.literal(0)), o.literal(1), x))),
          }),
      ),
    },
    text: infix('^'),
    latex: infix('^'),
    sample: [
      [0.5, 3],
      [-2, 3],
    ],
    domain: 'x ≥ 0, or a whole p; x ≠ 0 where p is negative',
    kink: (x, p) =>
      x === 0 && p > 0 && p < 1
        ? 'the slope at 0 is infinite'
        : x === 0 && p === 0
          ? 'x^p has no derivative at (0, 0)'
          : null,
  },
  square: {
    label: 'square',
    symbol: 'x²',
    synonyms: ['squared', 'sqr', 'power 2'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: (x) => x * x,
      partial: (o, [x]) => o.mul(o.literal(2), x),
    },
    text: call('square'),
    latex: form('#1^2'),
    sample: [[-3, 3]],
  },
  sqrt: {
    label: 'square root',
    symbol: '√',
    synonyms: ['square root', 'root', 'radical'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: Math.sqrt,
      partial: (o, _x, y) => o.div(o.literal(1), o.mul(o.literal(2), y)),
    },
    text: call('sqrt'),
    latex: form('\\sqrt{#1}', true),
    sample: [[0.2, 4]],
    domain: 'x ≥ 0',
    kink: (x) => (x === 0 ? 'the slope of √x at 0 is infinite' : null),
  },
  exp: {
    label: 'exponential',
    symbol: 'exp',
    synonyms: ['exponential', 'e to the', 'eˣ'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: { kind: 'pointwise', value: Math.exp, partial: (_o, _x, y) => y },
    text: call('exp'),
    latex: form('e^{#1}', true),
    sample: [[-2, 2]],
  },
  ln: {
    label: 'natural logarithm',
    symbol: 'ln',
    synonyms: ['log', 'logarithm', 'natural log'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: Math.log,
      partial: (o, [x]) => o.div(o.literal(1), x),
    },
    text: call('ln'),
    latex: call('\\ln'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
  },
  log2: {
    label: 'logarithm to base 2',
    symbol: 'log₂',
    synonyms: ['lb', 'binary logarithm'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: Math.log2,
      partial: (o, [x]) => o.div(o.literal(1), o.mul(x, o.ln(o.literal(2)))),
    },
    text: call('log2'),
    latex: call('\\log_2'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
  },
  log10: {
    label: 'logarithm to base 10',
    symbol: 'log₁₀',
    synonyms: ['lg', 'common logarithm', 'decimal logarithm'],
    group: 'Powers and logarithms',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: Math.log10,
      partial: (o, [x]) => o.div(o.literal(1), o.mul(x, o.ln(o.literal(10)))),
    },
    text: call('log10'),
    latex: call('\\log_{10}'),
    sample: [[0.2, 4]],
    domain: 'x > 0',
  },
} satisfies Record<string, Primitive>;
