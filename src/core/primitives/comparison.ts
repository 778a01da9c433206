import type { InFrameworks } from '../rule/frameworks';
import { form, infix } from '../rule/primitive';
import { rows, type WrittenRow } from '../rule/row';

/** Comparisons are 1 where they hold and 0 elsewhere. */
const comparison = ({
  symbol,
  holds,
  ...row
}: Pick<WrittenRow, 'label' | 'synonyms' | 'text' | 'latex' | 'known' | 'elsewhere'> & {
  readonly symbol: string;
  readonly holds: (a: number, b: number) => boolean;
}): WrittenRow => ({
  ...row,
  symbol,
  operands: ['a', 'b'],
  ordered: symbol !== '=' && symbol !== '≠',
  dtype: 'bool',
  rule: {
    kind: 'pointwise',
    value: (a, b) => (holds(a as number, b as number) ? 1 : 0),
    partial: null,
  },
  plain: infix(symbol),
  sample: [
    [-3, 0],
    [0.5, 3],
  ],
  otherSides: [
    [
      [0.3, 3],
      [-3, -0.3],
    ],
  ],
  kink: (a, b) => (a === b ? `${symbol} jumps where a = b` : null),
  kinks: [[1, 1]],
});

/** By the names in PyTorch, in JAX and TensorFlow, in ONNX, and by the sign of Python. */
const pytensor: Readonly<Record<string, string>> = {
  '<': 'pt.lt',
  '<=': 'pt.le',
  '>': 'pt.gt',
  '>=': 'pt.ge',
  '==': 'pt.eq',
  '!=': 'pt.neq',
};
const script: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' };

function elsewhere(torch: string, name: string, onnx: string, sign: string): InFrameworks {
  return {
    pytorch: form(`torch.${torch}(#1, #2).to(torch.float64)`),
    jax: form(`jnp.${name}(#1, #2).astype(float)`),
    tensorflow: form(`tf.cast(tf.${name}(#1, #2), tf.float64)`, true),
    onnx: form(`Cast(${onnx}, to=DOUBLE)`, true),
    numpy: form(`np.where(#1 ${sign} #2, 1.0, 0.0)`, true),
    math: form(`float(#1 ${sign} #2)`),
    pytensor: form(`pt.cast(${pytensor[sign]}(#1, #2), 'float64')`, true),
    javascript: form(`Number(#1 ${script[sign] ?? sign} #2)`, true),
    cpp: form(`double(#1 ${sign} #2)`, true),
  };
}

export const comparisons = rows('Comparison', {
  less: comparison({
    label: 'less than',
    symbol: '<',
    synonyms: ['lt'],
    text: infix('<'),
    latex: infix('<'),
    holds: (a, b) => a < b,
    known: [[2, 5], 1],
    elsewhere: elsewhere('lt', 'less', 'Less(#1, #2)', '<'),
  }),
  lessEqual: comparison({
    label: 'less than or equal',
    symbol: '≤',
    synonyms: ['le', '<='],
    text: infix('<='),
    latex: infix('\\le'),
    holds: (a, b) => a <= b,
    known: [[5, 5], 1],
    elsewhere: elsewhere('le', 'less_equal', 'LessOrEqual(#1, #2)', '<='),
  }),
  greater: comparison({
    label: 'greater than',
    symbol: '>',
    synonyms: ['gt'],
    text: infix('>'),
    latex: infix('>'),
    holds: (a, b) => a > b,
    known: [[2, 5], 0],
    elsewhere: elsewhere('gt', 'greater', 'Greater(#1, #2)', '>'),
  }),
  greaterEqual: comparison({
    label: 'greater than or equal',
    symbol: '≥',
    synonyms: ['ge', '>='],
    text: infix('>='),
    latex: infix('\\ge'),
    holds: (a, b) => a >= b,
    known: [[5, 5], 1],
    elsewhere: elsewhere('ge', 'greater_equal', 'GreaterOrEqual(#1, #2)', '>='),
  }),
  equal: comparison({
    label: 'equal',
    symbol: '=',
    synonyms: ['eq', '=='],
    text: infix('=='),
    latex: infix('='),
    holds: (a, b) => a === b,
    known: [[2, 5], 0],
    elsewhere: elsewhere('eq', 'equal', 'Equal(#1, #2)', '=='),
  }),
  notEqual: comparison({
    label: 'not equal',
    symbol: '≠',
    synonyms: ['ne', '!='],
    text: infix('!='),
    latex: infix('\\ne'),
    holds: (a, b) => a !== b,
    known: [[2, 5], 1],
    elsewhere: elsewhere('ne', 'not_equal', 'Not(Equal(#1, #2))', '!='),
  }),
});
