import type * as english from '../en/kink';

/** The same in German. */
export const kinkWords: typeof english.kinkWords = {
  relu: 'relu hat bei 0 keine Ableitung',
  leakyRelu: 'leaky relu hat bei 0 keine Ableitung',
  abs: '|x| hat bei 0 keine Ableitung',
  min: 'min hat bei Gleichstand keine Ableitung',
  max: 'max hat bei Gleichstand keine Ableitung',
  clamp: 'clamp hat an einer Grenze keine Ableitung',
  root: 'die Steigung bei 0 ist unendlich',
  sqrt: 'die Steigung von √x bei 0 ist unendlich',
  asin: 'die Steigung von asin bei ±1 ist unendlich',
  acos: 'die Steigung von acos bei ±1 ist unendlich',
  acosh: 'die Steigung von acosh bei 1 ist unendlich',
  power: 'x^p hat bei (0, 0) keine Ableitung',
  norm: '‖x‖ hat bei 0 keine Ableitung',
  std: 'std hat keine Ableitung, wo alle gleich sind',
  hypot: 'hypot hat bei (0, 0) keine Ableitung',
};
