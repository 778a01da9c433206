/** Kernels and windows over images: which shapes fit, ties, and what is not there. */
import { describe, expect, it } from 'vitest';
import {
  type Attributes,
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  ShapeError,
  type TensorLike,
} from '../../../src/core/index';
import { applied } from '../written';

function value(name: PrimitiveName, x: readonly TensorLike[], attributes: Attributes = {}) {
  return evaluate(applied(name, x, attributes)).y as number | NestedNumbers;
}

describe('a convolution', () => {
  it('pads with zeros and moves by its stride', () => {
    const kernel = [[[1, 10, 100]]];
    expect(value('conv1d', [[[1, 2, 3, 4]], kernel], { padding: 1, stride: 2 })).toEqual([
      [210, 432],
    ]);
  });

  it('meets places that lie apart', () => {
    const kernel = [[[1, 10]]];
    expect(value('conv1d', [[[1, 2, 3, 4]], kernel], { dilation: 2 })).toEqual([[31, 42]]);
    expect(value('conv1d', [[[1, 2, 3, 4]], kernel], { dilation: 2, padding: 1 })).toEqual([
      [20, 31, 42, 3],
    ]);
  });

  it('keeps groups of channels apart', () => {
    const x = [
      [1, 2],
      [3, 4],
    ];
    expect(value('conv1d', [x, [[[1]], [[10]]]], { groups: 2 })).toEqual([
      [1, 2],
      [30, 40],
    ]);
  });

  it('sums over channels', () => {
    const x = [
      [1, 2],
      [3, 4],
    ];
    expect(value('conv1d', [x, [[[1], [10]]]])).toEqual([[31, 42]]);
  });

  it.each<[PrimitiveName, TensorLike[], Attributes]>([
    [
      'conv1d',
      [
        [1, 2, 3],
        [1, 2],
      ],
      {},
    ],
    ['conv1d', [[[1, 2]], [[[1, 2, 3]]]], {}],
    ['conv1d', [[[1, 2]], [[[1], [2]]]], {}],
    ['conv1d', [[[1, 2]], [[[1]]]], { stride: 0 }],
    ['conv1d', [[[1, 2]], [[[1]]]], { groups: 2 }],
    ['conv1d', [[[1, 2]], [[[1, 2]]]], { dilation: 2 }],
    ['maxPool1d', [[1, 2, 3]], { size: 2, padding: 2 }],
    ['avgPool2d', [[1, 2, 3]], {}],
    ['conv2d', [[[1, 2]], [[[1]]]], {}],
    ['convolvedBack', [1, 2], { shape: [] }],
    ['correlated', [1, 2], { shape: [] }],
  ])('by %s of %j with %j does not fit', (name, x, attributes) => {
    expect(() => value(name, x, attributes)).toThrow(ShapeError);
  });
});

describe('pooling', () => {
  it('along an axis, and with places beside the edge, of which a mean counts zeros', () => {
    expect(value('maxPool1d', [[1, 5, 2, 0]], { size: 3, stride: 1, padding: 1 })).toEqual([
      5, 5, 5, 2,
    ]);
    expect(value('maxPool1d', [[-1, -5]], { size: 2, padding: 1 })).toEqual([-1, -5]);
    expect(value('avgPool1d', [[3, 6, 9]], { size: 3, stride: 1, padding: 1 })).toEqual([3, 6, 5]);
  });

  const image = [
    [1, 1, Number.NaN],
    [1, 1, 0],
  ];

  it('gives the whole adjoint to the first of those that tie', () => {
    const program = applied('maxPool2d', [image.map((row) => row.slice(0, 2))]);
    expect(evaluate(program)).toEqual({ y: [[1]] });
    expect(Object.values(evaluate(gradient(program, { seed: [[1]] })))[0]).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('shows NaN', () => {
    expect(value('maxPool2d', [image], { stride: 1 })).toEqual([[1, Number.NaN]]);
    expect(value('avgPool2d', [image], { stride: 1 })).toEqual([[1, Number.NaN]]);
  });

  it('refuses windows that do not fit', () => {
    expect(() => value('avgPool2d', [image], { size: 3 })).toThrow(
      'mean of each window: x has shape [2, 3]: windows of [3, 3] do not fit into its last two axes',
    );
  });
});

describe('batch normalisation', () => {
  it('takes a gain for each channel', () => {
    expect(() => value('batchNorm', [[[1, 2, 3]], [1, 2]])).toThrow(ShapeError);
  });

  it('standardises each channel over the batch', () => {
    const x = [
      [1, 10],
      [3, 30],
    ];
    expect(value('batchNorm', [x, [1, 2], [0, 5]], { eps: 0 })).toEqual([
      [-1, 3],
      [1, 7],
    ]);
  });
});
