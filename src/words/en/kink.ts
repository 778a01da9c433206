import { worded } from '../worded';

/** Why a primitive has no derivative at a point, in a sentence without its stop. */
export const kinkWords = worded('said/kink', {
  relu: 'relu has no derivative at 0',
  leakyRelu: 'leaky relu has no derivative at 0',
  abs: '|x| has no derivative at 0',
  min: 'min has no derivative at a tie',
  max: 'max has no derivative at a tie',
  clamp: 'clamp has no derivative at a bound',
  root: 'the slope at 0 is infinite',
  sqrt: 'the slope of √x at 0 is infinite',
  asin: 'the slope of asin at ±1 is infinite',
  acos: 'the slope of acos at ±1 is infinite',
  acosh: 'the slope of acosh at 1 is infinite',
  power: 'x^p has no derivative at (0, 0)',
  norm: '‖x‖ has no derivative at 0',
  std: 'std has no derivative where all are equal',
  hypot: 'hypot has no derivative at (0, 0)',
});
