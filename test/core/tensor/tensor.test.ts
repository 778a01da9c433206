import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromTensor,
  type NestedNumbers,
  ShapeError,
  type Tensor,
  toTensor,
} from '../../../src/core/index';
import { sizeOf } from '../../../src/core/tensor/shape';
import {
  broadcastTo,
  filled,
  item,
  mapElements,
  scalar,
  sumTo,
} from '../../../src/core/tensor/tensor';

const tensorOf = (shape: number[], ...data: number[]): Tensor => ({
  shape,
  data: Float64Array.from(data),
});

const shapes = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 });
const tensors = shapes.chain((shape) =>
  fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: sizeOf(shape), maxLength: sizeOf(shape) })
    .map((data) => tensorOf(shape, ...data)),
);

describe('a tensor', () => {
  it('is written as a number, as nested arrays row by row, or as itself', () => {
    expect(toTensor(2)).toEqual(tensorOf([], 2));
    expect(toTensor([1, 2, 3])).toEqual(tensorOf([3], 1, 2, 3));
    expect(
      toTensor([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual(tensorOf([2, 3], 1, 2, 3, 4, 5, 6));
    expect(toTensor([[[1], [2]]])).toEqual(tensorOf([1, 2, 1], 1, 2));
    expect(toTensor(tensorOf([2], 1, 2))).toEqual(tensorOf([2], 1, 2));
    expect(toTensor([])).toEqual(tensorOf([0]));
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        expect(toTensor(fromTensor(tensor))).toEqual(tensor);
      }),
    );
    expect(fromTensor(tensorOf([2, 0]))).toEqual([[], []]);
  });

  it.each<[string, NestedNumbers]>([
    ['rows of unequal length', [[1, 2], [3]]],
    ['a number beside a row', [1, [2]] as NestedNumbers],
    ['a row beside a number', [[1], 2] as NestedNumbers],
    ['a deeper row', [[1], [[2]]] as NestedNumbers],
  ])('is refused with %s', (_, nested) => {
    expect(() => toTensor(nested)).toThrow(ShapeError);
    expect(() => toTensor(nested)).toThrow('ragged');
  });

  it('is refused when its numbers do not fill its shape', () => {
    expect(() => toTensor(tensorOf([2, 2], 1, 2, 3))).toThrow(
      new ShapeError('3 numbers do not fill shape [2, 2]'),
    );
  });

  it.each<[string, unknown]>([
    ['a string', '3'],
    ['null', null],
    ['nothing', undefined],
    ['an object', {}],
    ['a truth value', true],
    ['an array of strings', ['1', '2']],
    ['an array with a hole', [1, undefined, 3]],
  ])('is refused when it is %s instead of numbers', (_, value) => {
    expect(() => toTensor(value as number)).toThrow(ShapeError);
  });

  it('of one element is a number', () => {
    expect(item(scalar(3))).toBe(3);
    expect(item(tensorOf([1, 1], 4))).toBe(4);
    expect(() => item(tensorOf([2], 1, 2))).toThrow(
      new ShapeError('a tensor of shape [2] is not a single number'),
    );
  });
});

describe('functions of numbers, element by element', () => {
  it('stretch their operands to each other', () => {
    const column = tensorOf([2, 1], 10, 20);
    const row = tensorOf([3], 1, 2, 3);
    const sum = mapElements((a, b) => (a as number) + (b as number), [column, row]);
    expect(sum).toEqual(tensorOf([2, 3], 11, 12, 13, 21, 22, 23));
  });

  it('keep the shape of a tensor of extent 1 beside a number', () => {
    expect(
      mapElements((a, b) => (a as number) * (b as number), [tensorOf([1], 3), scalar(2)]),
    ).toEqual(tensorOf([1], 6));
  });

  it('have nothing to do on an empty tensor', () => {
    expect(mapElements((a) => -(a as number), [tensorOf([2, 0])])).toEqual(tensorOf([2, 0]));
  });
});

describe('stretching and summing back', () => {
  it('repeat and add up', () => {
    expect(broadcastTo(tensorOf([2, 1], 1, 2), [2, 3])).toEqual(tensorOf([2, 3], 1, 1, 1, 2, 2, 2));
    expect(sumTo(tensorOf([2, 3], 1, 2, 3, 4, 5, 6), [3])).toEqual(tensorOf([3], 5, 7, 9));
    expect(sumTo(tensorOf([2, 3], 1, 2, 3, 4, 5, 6), [2, 1])).toEqual(tensorOf([2, 1], 6, 15));
    expect(sumTo(tensorOf([2, 3], 1, 2, 3, 4, 5, 6), [])).toEqual(tensorOf([], 21));
    expect(sumTo(tensorOf([0]), [])).toEqual(tensorOf([], 0));
  });

  it('are each other’s transpose: ⟨broadcast x, z⟩ = ⟨x, sum z⟩', () => {
    const pairs = shapes.chain((wide) =>
      fc
        .tuple(fc.nat(wide.length), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
        .map(([cut, squeeze]) => ({
          wide,
          narrow: wide.slice(cut).map((n, axis) => (squeeze[axis] ? 1 : n)),
        })),
    );
    fc.assert(
      fc.property(
        pairs,
        fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
        ({ wide, narrow }, numbers) => {
          const draw = (shape: number[]) => ({
            shape,
            data: Float64Array.from(
              { length: sizeOf(shape) },
              () => numbers.next().value as number,
            ),
          });
          const [x, z] = [draw(narrow), draw(wide)];
          const dot = (a: Tensor, b: Tensor) =>
            a.data.reduce((total, n, i) => total + n * (b.data[i] as number), 0);
          expect(dot(broadcastTo(x, wide), z)).toBe(dot(x, sumTo(z, narrow)));
        },
      ),
    );
  });

  it('are refused where shapes do not fit', () => {
    expect(() => broadcastTo(tensorOf([2], 1, 2), [3])).toThrow(ShapeError);
    expect(() => broadcastTo(filled([2, 3], 1), [3])).toThrow(
      new ShapeError('shape [2, 3] does not broadcast to [3]'),
    );
  });
});
