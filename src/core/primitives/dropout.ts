import { seededNumbers } from '../loops/seeded-numbers';
import { type Attributes, numberOf } from '../rule/attributes';
import { without } from '../rule/frameworks';
import { rows } from '../rule/row';
import { ShapeError } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import * as shorts from './shorts';

/** Zeros at places that the seed draws, the rest scaled so that the mean stays. */
function dropped({ shape, data }: Tensor, a: Attributes): Tensor {
  const rate = numberOf(a, 'p', 0.5);
  const next = seededNumbers(numberOf(a, 'seed', 0));
  return { shape, data: data.map((x) => (next() < rate ? 0 : x / (1 - rate))) };
}

export const dropout = rows('Network', {
  dropout: {
    label: 'dropout, drawn by a seed',
    synonyms: ['drop out', 'Dropout'],
    attributes: [
      { name: 'p', label: 'how many elements become 0', kind: 'number', default: 0.5 },
      { name: 'seed', label: 'seed of the draw', kind: 'integer', default: 0 },
    ],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => dropped(x, a),
      shape: ([x], a) => {
        const p = numberOf(a, 'p', 0.5);
        if (p >= 0 && p <= 1) return x;
        throw new ShapeError({ kind: 'no share', p });
      },
      // The same draw scales the adjoint.
      transpose: (o, _i, ybar, _x, a) => o.apply('dropout', [ybar], a),
    },
    sampleShapes: [{ shapes: [[2, 3]] }, { shapes: [[5]], attributes: { p: 0.2, seed: 3 } }],
    words: 'The adjoint flows through where the element was kept, scaled as it was.',
    known: [[[2, 4]], [2, 4], { p: 0 }],
    elsewhere: {
      short: shorts.masked(dropped),
      pytorch: without('its draws are others'),
      jax: without('its draws are others'),
      tensorflow: without('its draws are others'),
      onnx: without('its draws are others'),
    },
  },
});
