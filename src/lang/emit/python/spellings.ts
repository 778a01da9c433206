import { python } from '../../../core/primitives/spellings';
import type { PrimitiveName } from '../../../core/primitives/table';
import type { Attributes } from '../../../core/rule/attributes';
import { axesOf, keepsDims, permutationOf } from '../../../core/rule/axes';
import type { Shape } from '../../../core/tensor/shape';
import { binding } from '../../grammar';

/**
 * How Python writes a primitive: `#1` is an operand that needs parentheses unless it is a name, a number or
 * a call, `@1` one that stands between parentheses already.
 */
export interface Spelling {
  readonly template: string;
  readonly binds: number;
}

export interface Sign {
  readonly operator: string;
  readonly binds: number;
  readonly associates: 'left' | 'right' | 'none';
}

type Written = Spelling | Sign | null;
type Spelled = Written | ((a: Attributes, x: readonly Shape[]) => Written);

/** In plain Python with math, of single numbers; and with NumPy, of arrays. Null where there is no such function. */
interface InPython {
  readonly math: Spelled;
  readonly numpy: Spelled;
}

const call = (template: string): Spelling => ({ template, binds: binding.atom });
const sum = (template: string): Spelling => ({ template, binds: binding.sum });
const product = (template: string): Spelling => ({ template, binds: binding.product });

const sign = (
  operator: string,
  binds: number,
  associates: Sign['associates'] = 'left',
): InPython => {
  const written = { operator, binds, associates };
  return { math: written, numpy: written };
};
const both = (math: string, numpy = math): InPython => ({ math: call(math), numpy: call(numpy) });
/** A function of both modules. */
const named = (math: string, numpy = math): InPython => both(`math.${math}(@1)`, `np.${numpy}(@1)`);
const compares = (operator: string): InPython => ({
  math: call(`float(@1 ${operator} @2)`),
  numpy: call(`(#1 ${operator} #2)`),
});
const arrays = (numpy: Spelled): InPython => ({ math: null, numpy });
const none: InPython = { math: null, numpy: null };

const { sum: SUM, product: PRODUCT, power: POWER } = binding;

const reducing =
  (name: string, more: (a: Attributes) => string = () => ''): Spelled =>
  (a, [x = []]) => {
    const axes = axesOf(x, a);
    const over = axes.length === x.length ? '' : `, axis=${python(axes)}`;
    return call(`np.${name}(@1${over}${keepsDims(a) ? ', keepdims=True' : ''}${more(a)})`);
  };

/** The sum over axes that were stretched, in the shape that they had. */
const summing: Spelled = (a, [x = []]) => {
  const shape = (a.shape ?? []) as Shape;
  const offset = x.length - shape.length;
  const axes = x.flatMap((extent, axis) =>
    axis < offset || (shape[axis - offset] === 1 && extent !== 1) ? [axis] : [],
  );
  if (shape.length === 0) return call('np.sum(@1)');
  if (axes.length === offset) return call(`np.sum(@1, axis=${python(axes)})`);
  return call(`np.sum(@1, axis=${python(axes)}).reshape(${python(shape)})`);
};

const shaped =
  (name: string): Spelled =>
  (a) =>
    call(`np.${name}(@1, ${python(a.shape as Shape)})`);

const permuting: Spelled = (a, [x = []]) => {
  const order = permutationOf(x, a);
  if (x.length === 2 && order[0] === 1) return call('#1.T');
  return call(`np.transpose(@1, ${python(order)})`);
};

const SIGMOID = '0.5 * (1 + math.tanh(0.5 * #1))';
const SIGMOID_OF_ARRAYS = '0.5 * (1 + np.tanh(0.5 * #1))';
const slope = ({ slope: s }: Attributes) => `${s ?? 0.01}`;
const alpha = ({ alpha: s }: Attributes) => `${s ?? 1}`;
const GELU = '0.7978845608028654 * (#1 + 0.044715 * #1 ** 3)';

/** All primitives, as Python has them. */
export const spellings: Readonly<Record<PrimitiveName, InPython>> = {
  add: sign('+', SUM),
  subtract: sign('-', SUM),
  multiply: sign('*', PRODUCT),
  divide: sign('/', PRODUCT),
  addN: sign('+', SUM),
  multiplyN: sign('*', PRODUCT),
  power: sign('**', POWER, 'right'),
  negate: {
    math: { template: '-#1', binds: binding.negation },
    numpy: { template: '-#1', binds: binding.negation },
  },
  reciprocal: { math: product('1 / #1'), numpy: product('1 / #1') },
  square: {
    math: { template: '#1 ** 2', binds: POWER },
    numpy: { template: '#1 ** 2', binds: POWER },
  },
  sqrt: named('sqrt'),
  exp: named('exp'),
  ln: named('log'),
  log2: named('log2'),
  log10: named('log10'),
  expm1: named('expm1'),
  log1p: named('log1p'),
  sin: named('sin'),
  cos: named('cos'),
  tan: named('tan'),
  asin: named('asin', 'arcsin'),
  acos: named('acos', 'arccos'),
  atan: named('atan', 'arctan'),
  atan2: both('math.atan2(@1, @2)', 'np.arctan2(@1, @2)'),
  hypot: both('math.hypot(@1, @2)', 'np.hypot(@1, @2)'),
  sinh: named('sinh'),
  cosh: named('cosh'),
  tanh: named('tanh'),
  sech: { math: product('1 / math.cosh(@1)'), numpy: product('1 / np.cosh(@1)') },
  asinh: named('asinh', 'arcsinh'),
  acosh: named('acosh', 'arccosh'),
  atanh: named('atanh', 'arctanh'),
  erf: { math: call('math.erf(@1)'), numpy: null },
  erfc: { math: call('math.erfc(@1)'), numpy: null },
  sinc: { math: null, numpy: call('np.sinc(@1)') },
  sphericalBessel: none,
  sigmoid: { math: product(SIGMOID), numpy: product(SIGMOID_OF_ARRAYS) },
  softplus: {
    math: sum('max(@1, 0.0) + math.log1p(math.exp(-abs(@1)))'),
    numpy: sum('np.maximum(@1, 0.0) + np.log1p(np.exp(-np.abs(@1)))'),
  },
  relu: both('max(@1, 0.0)', 'np.maximum(@1, 0.0)'),
  leakyRelu: {
    math: (a) => call(`(#1 if #1 > 0 else ${slope(a)} * #1)`),
    numpy: (a) => call(`np.where(#1 > 0, @1, ${slope(a)} * #1)`),
  },
  elu: {
    math: (a) => call(`(#1 if #1 > 0 else ${alpha(a)} * math.expm1(@1))`),
    numpy: (a) => call(`np.where(#1 > 0, @1, ${alpha(a)} * np.expm1(np.minimum(@1, 0.0)))`),
  },
  silu: { math: product(`#1 * ${SIGMOID}`), numpy: product(`#1 * ${SIGMOID_OF_ARRAYS}`) },
  gelu: { math: product('0.5 * #1 * (1 + math.erf(#1 / math.sqrt(2)))'), numpy: null },
  geluTanh: {
    math: product(`0.5 * #1 * (1 + math.tanh(${GELU}))`),
    numpy: product(`0.5 * #1 * (1 + np.tanh(${GELU}))`),
  },
  abs: both('abs(@1)', 'np.abs(@1)'),
  sign: both('(float(@1 > 0) - float(@1 < 0))', 'np.sign(@1)'),
  minimum: both('min(@1, @2)', 'np.minimum(@1, @2)'),
  maximum: both('max(@1, @2)', 'np.maximum(@1, @2)'),
  clamp: both('min(max(@1, @2), @3)', 'np.minimum(np.maximum(@1, @2), @3)'),
  where: both('(@2 if @1 else @3)', 'np.where(@1, @2, @3)'),
  floor: named('floor'),
  ceil: named('ceil'),
  round: both('round(@1)', 'np.round(@1)'),
  mod: sign('%', PRODUCT),
  floorDivide: sign('//', PRODUCT),
  // No function of plain Python or NumPy holds a derivative back, so that what is read again would have another.
  detach: none,
  less: compares('<'),
  lessEqual: compares('<='),
  greater: compares('>'),
  greaterEqual: compares('>='),
  equal: compares('=='),
  notEqual: compares('!='),
  broadcastTo: arrays(shaped('broadcast_to')),
  sumTo: { math: call('(@1)'), numpy: summing },
  cast: both('(@1)'),
  matmul: arrays({ operator: '@', binds: PRODUCT, associates: 'left' }),
  dot: arrays(call('np.dot(@1, @2)')),
  outer: arrays(call('np.outer(@1, @2)')),
  transpose: arrays(permuting),
  det: arrays(call('np.linalg.det(@1)')),
  minors: none,
  minorsBack: none,
  inverse: arrays(call('np.linalg.inv(@1)')),
  solve: arrays(call('np.linalg.solve(@1, @2)')),
  reshape: arrays((a) => call(`np.reshape(@1, ${python((a.shape ?? [-1]) as Shape)})`)),
  concat: none,
  stack: arrays((a, x) => {
    const parts = x.map((_, k) => `@${k + 1}`).join(', ');
    return call(`np.stack([${parts}], axis=${a.axis ?? 0})`);
  }),
  slice: none,
  gather: none,
  unslice: none,
  scatter: none,
  sort: none,
  argsort: none,
  sortPositions: none,
  sum: arrays(reducing('sum')),
  mean: arrays(reducing('mean')),
  max: arrays(reducing('max')),
  min: arrays(reducing('min')),
  norm: none,
  logsumexp: none,
  prod: arrays(reducing('prod')),
  productOfOthers: none,
  var: arrays(reducing('var', (a) => `, ddof=${a.correction ?? 1}`)),
  std: arrays(reducing('std', (a) => `, ddof=${a.correction ?? 1}`)),
  cumsum: none,
  cumprod: none,
  argmax: none,
  softmax: none,
  logSoftmax: none,
  layerNorm: none,
  batchNorm: none,
  dropout: none,
  conv1d: none,
  conv2d: none,
  convolvedBack: none,
  correlated: none,
  maxPool1d: none,
  avgPool1d: none,
  poolPositions1d: none,
  maxPool2d: none,
  avgPool2d: none,
  poolPositions: none,
  crossEntropy: none,
  meanSquaredError: none,
  oneHot: none,
  byHand: none,
};
