import { call, type Primitive } from '../rule/primitive';

export const activation = {
  sigmoid: {
    label: 'logistic sigmoid',
    symbol: 'σ',
    synonyms: ['logistic', 'expit', 'sigma'],
    group: 'Activation',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      // Neither branch overflows, so large negative operands keep their digits.
      value: (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))),
      partial: (o, _x, y) => o.mul(y, o.sub(o.literal(1), y)),
    },
    text: call('sigmoid'),
    latex: call('\\sigma'),
    sample: [[-4, 4]],
  },
  softplus: {
    label: 'softplus, ln(1 + eˣ)',
    symbol: 'softplus',
    synonyms: ['smooth relu'],
    group: 'Activation',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      partial: (o, [x]) => o.sigmoid(x),
    },
    text: call('softplus'),
    latex: call('\\operatorname{softplus}'),
    sample: [[-4, 4]],
  },
  relu: {
    label: 'rectified linear unit, max(x, 0)',
    symbol: 'relu',
    synonyms: ['rectifier', 'ramp', 'ReLU'],
    group: 'Activation',
    operands: ['x'],
    ordered: false,
    rule: {
      kind: 'pointwise',
      value: (x) => (x < 0 ? 0 : x),
      partial: (o, [x]) => ({
        where: o.le(x, o.literal(0)),
        take: null,
        otherwise: o.literal(1),
      }),
    },
    text: call('relu'),
    latex: call('\\operatorname{relu}'),
    sample: [[0.3, 3]],
    kink: (x) => (x === 0 ? 'relu has no derivative at 0' : null),
  },
  leakyRelu: {
    label: 'leaky rectified linear unit',
    symbol: 'leaky relu',
    synonyms: ['leaky_relu', 'lrelu', 'LeakyReLU'],
    group: 'Activation',
    operands: ['x'],
    ordered: false,
    attributes: [{ name: 'slope', label: 'slope for x < 0', kind: 'number', default: 0.01 }],
    rule: {
      kind: 'pointwise',
      value: (x, slope) => (x > 0 ? x : x * slope),
      partial: (o, [x], _y, _i, a) => ({
        where: o.atKink({
          pytorch: () => o.gt(x, o.literal(0)),
          jax: () => o.ge(x, o.literal(0)),
        }),
        take: o.literal(1),
        otherwise: o.literal(a.slope as number),
      }),
    },
    text: call('leaky_relu'),
    latex: call('\\operatorname{lrelu}'),
    sample: [[-3, -0.3]],
    kink: (x) => (x === 0 ? 'leaky relu has no derivative at 0' : null),
  },
} satisfies Record<string, Primitive>;
