import { call, type Primitive } from '../rule/primitive';

export const hyperbolic = {
  sinh: {
    label: 'hyperbolic sine',
    symbol: 'sinh',
    synonyms: [],
    group: 'Hyperbolic',
    operands: ['x'],
    ordered: false,
    rule: { kind: 'pointwise', value: Math.sinh, partial: (o, [x]) => o.cosh(x) },
    text: call('sinh'),
    latex: call('\\sinh'),
    sample: [[-2, 2]],
  },
  cosh: {
    label: 'hyperbolic cosine',
    symbol: 'cosh',
    synonyms: [],
    group: 'Hyperbolic',
    operands: ['x'],
    ordered: false,
    rule: { kind: 'pointwise', value: Math.cosh, partial: (o, [x]) => o.sinh(x) },
    text: call('cosh'),
    latex: call('\\cosh'),
    sample: [[-2, 2]],
  },
  tanh: {
    label: 'hyperbolic tangent',
    symbol: 'tanh',
    synonyms: [],
    group: 'Hyperbolic',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: Math.tanh,
      partial: (o, _x, y) => o.sub(o.literal(1), o.square(y)),
    },
    text: call('tanh'),
    latex: call('\\tanh'),
    sample: [[-2, 2]],
  },
} satisfies Record<string, Primitive>;
