import { without } from '../rule/frameworks';
import { byOperand, form, infix } from '../rule/primitive';
import { rows } from '../rule/row';
import * as shorts from './shorts';

/** From here on every float64 is whole. */
const ALL_WHOLE = 2 ** 52;

/** Adding and taking away what leaves no room for fractions rounds as the hardware does, half to even. */
function roundHalfToEven(x: number): number {
  const size = Math.abs(x);
  if (!(size < ALL_WHOLE)) return x;
  const rounded = size + ALL_WHOLE - ALL_WHOLE;
  return x < 0 ? -rounded : rounded;
}

/** x − ⌊x/y⌋ y without rounding on the way: it is 0 or has the sign of y. */
function modulo(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** ⌊x/y⌋ of the quotient before it is rounded, so that it fits `modulo`. */
function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  const whole = roundHalfToEven((x - rest) / y);
  return rest !== 0 && rest < 0 !== y < 0 ? whole - 1 : whole;
}

const jumpsAtWhole = (name: string) => (x: number) =>
  Number.isInteger(x) ? `${name} jumps at whole numbers` : null;

const quotientJumps = (name: string) => (x: number, y: number) =>
  x % y === 0 ? `${name} jumps where x is a multiple of y` : null;

/** Whole numbers near others, and what is left of them. */
export const rounding = rows('Piecewise', {
  floor: {
    label: 'floor, the greatest whole number up to x',
    symbol: '⌊x⌋',
    synonyms: ['round down'],
    dtype: 'same',
    rule: { kind: 'pointwise', value: Math.floor, partial: null },
    latex: form('\\lfloor #1 \\rfloor', true),
    sample: [[0.2, 0.8]],
    otherSides: [[[-1.8, -1.2]]],
    kink: jumpsAtWhole('floor'),
    known: [[-1.5], -2],
    kinks: [[0], [-2]],
    noun: 'floor',
    elsewhere: {
      pytorch: 'torch.floor',
      jax: 'jnp.floor',
      tensorflow: 'tf.floor',
      onnx: 'Floor',
    },
  },
  ceil: {
    label: 'ceiling, the least whole number from x on',
    symbol: '⌈x⌉',
    synonyms: ['ceiling', 'round up'],
    dtype: 'same',
    rule: { kind: 'pointwise', value: Math.ceil, partial: null },
    latex: form('\\lceil #1 \\rceil', true),
    sample: [[0.2, 0.8]],
    otherSides: [[[-1.8, -1.2]]],
    kink: jumpsAtWhole('ceil'),
    known: [[-1.5], -1],
    kinks: [[0], [3]],
    noun: 'ceiling',
    elsewhere: {
      pytorch: 'torch.ceil',
      jax: 'jnp.ceil',
      tensorflow: 'tf.math.ceil',
      onnx: 'Ceil',
    },
  },
  round: {
    label: 'rounding to a whole number, halves to the even one',
    synonyms: ['rint', 'nearest', 'round half to even'],
    dtype: 'same',
    rule: { kind: 'pointwise', value: roundHalfToEven, partial: null },
    sample: [[-0.3, 0.3]],
    otherSides: [[[1.7, 2.3]]],
    kink: (x) => (Math.abs(x % 1) === 0.5 ? 'round jumps halfway between whole numbers' : null),
    known: [[2.5], 2],
    kinks: [[0.5], [-1.5]],
    noun: 'rounding to a whole number',
    elsewhere: {
      javascript: 'roundHalfToEven',
      cpp: 'std::nearbyint',
      pytorch: 'torch.round',
      jax: 'jnp.round',
      tensorflow: 'tf.round',
      onnx: 'Round',
      math: 'round',
    },
  },
  mod: {
    label: 'remainder with the sign of the divisor',
    synonyms: ['remainder', 'modulo', 'floormod'],
    operands: ['x', 'y'],
    ordered: true,
    dtype: 'same',
    rule: {
      kind: 'pointwise',
      value: modulo,
      partial: byOperand(
        (o) => o.literal(1),
        (o, [x, y]) => o.neg(o.apply('floorDivide', [x, y])),
      ),
    },
    latex: form('#1 \\bmod #2'),
    sample: [
      [2.3, 2.9],
      [1.1, 1.14],
    ],
    otherSides: [
      [
        [-2.9, -2.3],
        [1.1, 1.14],
      ],
      [
        [2.3, 2.9],
        [-1.14, -1.1],
      ],
    ],
    domain: 'a divisor other than 0',
    kink: quotientJumps('mod'),
    known: [[-7, 3], 2],
    kinks: [[4, 2]],
    noun: 'remainder',
    elsewhere: {
      javascript: 'modulo',
      cpp: 'modulo',
      pytorch: 'torch.remainder',
      jax: 'jnp.remainder',
      tensorflow: 'tf.math.floormod',
      onnx: without('Mod of floating-point numbers has the sign of the dividend'),
      numpy: infix('%'),
      math: infix('%'),
    },
  },
  floorDivide: {
    label: 'floor of a quotient',
    symbol: '⌊x/y⌋',
    synonyms: ['floordiv', 'whole quotient', '//'],
    operands: ['x', 'y'],
    ordered: true,
    dtype: 'same',
    rule: { kind: 'pointwise', value: floorDivide, partial: null },
    latex: form('\\left\\lfloor \\frac{#1}{#2} \\right\\rfloor', true),
    sample: [
      [2.3, 2.9],
      [1.1, 1.14],
    ],
    otherSides: [
      [
        [-2.9, -2.3],
        [1.1, 1.14],
      ],
    ],
    domain: 'a divisor other than 0',
    kink: quotientJumps('floor_divide'),
    known: [[-7, 3], -3],
    kinks: [[4, 2]],
    elsewhere: {
      javascript: 'floorDivide',
      cpp: 'floorDivide',
      pytorch: form("torch.div(#1, #2, rounding_mode='floor')", true),
      jax: 'jnp.floor_divide',
      tensorflow: 'tf.math.floordiv',
      onnx: form('Floor(Div(#1, #2))', true),
      numpy: infix('//'),
      math: infix('//'),
    },
  },
  detach: {
    label: 'x with nothing flowing back: a stopped gradient',
    synonyms: ['stop_gradient', 'stop gradient', 'no_grad', 'constant of', 'StopGradient'],
    dtype: 'same',
    rule: { kind: 'pointwise', value: (x) => x, partial: null },
    known: [[-2], -2],
    stops: true,
    noun: 'stopped gradient',
    elsewhere: {
      short: shorts.itself,
      pytorch: form('#1.detach()'),
      jax: 'jax.lax.stop_gradient',
      tensorflow: 'tf.stop_gradient',
      onnx: without('gradients are not part of ONNX'),
    },
  },
});
