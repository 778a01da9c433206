import { describe, expect, it } from 'vitest';
import type { NestedNumbers } from '../../../src/core/tensor/tensor';
import { readShape } from '../../../src/lang/array/read-shape';
import {
  AmbiguousNumbersError,
  ReadTensorError,
  readingsOf,
  readTensor,
} from '../../../src/lang/array/read-tensor';

const matrix = [
  [1, 2],
  [3, 4],
];

describe('numbers as people have them', () => {
  it.each<[string, string, number | NestedNumbers]>([
    ['nested brackets', '[[1, 2], [3, 4]]', matrix],
    ['nested brackets on lines of their own', '[\n  [1, 2],\n  [3, 4],\n]', matrix],
    ['rows of a spreadsheet', '1\t2\n3\t4\n', matrix],
    ['rows of a spreadsheet on Windows', '1\t2\r\n3\t4\r\n', matrix],
    [
      'a spreadsheet with decimal commas',
      '1,5\t2\n3\t4',
      [
        [1.5, 2],
        [3, 4],
      ],
    ],
    [
      'CSV',
      '1,2,3\n4,5,6',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['CSV with blanks after the commas', '1, 2\n3, 4', matrix],
    [
      'CSV with semicolons',
      '1,5;2\n3;4',
      [
        [1.5, 2],
        [3, 4],
      ],
    ],
    ['blanks between the numbers', '1 2\n 3  4', matrix],
    ['what NumPy prints', '[[1. 2.]\n [3. 4.]]', matrix],
    ['what NumPy says it is', 'array([[1., 2.],\n       [3., 4.]])', matrix],
    ['with a type', 'array([[1., 2.], [3., 4.]], dtype=float32)', matrix],
    ['from a module', 'np.array([[1, 2], [3, 4]])', matrix],
    ['from PyTorch', 'tensor([[1., 2.],\n        [3., 4.]], requires_grad=True)', matrix],
    ['with a type in its place', 'numpy.array([[1, 2], [3, 4]], np.float64)', matrix],
    ['from TensorFlow', '<tf.Tensor: shape=(2,), numpy=array([1., 2.], dtype=float32)>', [1, 2]],
    [
      'a parameter of PyTorch',
      'Parameter containing:\ntensor([1., 2.], requires_grad=True)',
      [1, 2],
    ],
    ['numbers of NumPy’s own types', '[np.float64(1.0), np.float64(2.0)]', [1, 2]],
    ['an array without axes', 'tensor(3.5, grad_fn=<SumBackward0>)', 3.5],
    ['rows of MATLAB', '[1 2; 3, 4]', matrix],
    ['braces', '{{1, 2}, {3, 4}}', matrix],
    ['lines that end with commas', '1, 2,\n3, 4', matrix],
    ['lines that all end with commas', '[[1, 2,],\n [3, 4,],],', matrix],
    ['an assignment', 'X = np.array([[1, 2], [3, 4]])', matrix],
    ['tuples', '((1, 2), (3, 4))', matrix],
    ['a vector', '[1, -2.5e-3, .5]', [1, -0.0025, 0.5]],
    ['a line', '1 2 3', [1, 2, 3]],
    ['a column of a spreadsheet', '1\n2\n3', [[1], [2], [3]]],
    ['a number', ' -3 ', -3],
    ['a true minus sign', '−3', -3],
    ['infinities and what is not a number', '[inf, -inf, nan]', [Infinity, -Infinity, Number.NaN]],
    ['truth values', '[True, False]', [1, 0]],
    ['three axes', '[[[1, 2]], [[3, 4]]]', [[[1, 2]], [[3, 4]]]],
  ])('are read from %s', (_, text, value) => {
    expect(readTensor(text)).toEqual(value);
  });
});

describe('what can’t be read', () => {
  it.each<[string, string]>([
    ['[[1, 2, 3], [4, 5, 6], [7, 8]]', 'row 3 has 2 numbers, row 1 has 3 numbers'],
    ['1\t2\t3\n4\t5', 'row 2 has 2 numbers, row 1 has 3 numbers'],
    ['[[1, 2], 3]', 'row 2 is a number, row 1 is an array'],
    ['[1, [2]]', 'row 2 is an array, row 1 is a number'],
    ['[[[1, 2], [3, 4]], [[5, 6], [7]]]', 'slice 2, row 2 has 1 number, row 1 has 2 numbers'],
    ['[[[1, 2]], [[5]]]', 'slice 2 has shape 1×1, slice 1 has 1×2'],
    ['1,2\n3,cat', 'row 2, column 2: “cat” is not a number'],
    ['1,2\n3,', 'row 2, column 2: a number is missing'],
    ['\t2\n3\t4', 'row 1, column 1: a number is missing'],
    ['1\t2\n\t\n3\t4', 'row 2, column 1: a number is missing'],
    ['1\n\n3', 'row 2, column 1: a number is missing'],
    ['[1,,2]', 'A number is missing before a comma'],
    ['[[1, 2], 5]', 'row 2 is a number, row 1 is an array'],
    ['[1, 2], 5', 'There is more after the last closing bracket'],
    ['[1, cat]', '“cat” is not a number'],
    [
      '[1, 1e400]',
      'The number “1e400” is too large: the largest is about 1.8e308, and infinity is written inf',
    ],
    [
      '2\t-1e999',
      'The number “-1e999” is too large: the largest is about 1.8e308, and infinity is written inf',
    ],
    ['[[1, 2], [3', 'A closing bracket is missing'],
    ['[1, 2]]', 'There is more after the last closing bracket'],
    ['[1, 2] 3', 'There is more after the last closing bracket'],
    ['1 [2]', '“1” stands outside of the brackets'],
    ['[0. 1. ... 9.]', 'Numbers are left out where “...” stands; print the whole array'],
    ['[]', 'An array needs at least one number'],
    ['  ', 'There is nothing to read: type some numbers'],
  ])('%s: %s', (text, message) => {
    expect(() => readTensor(text)).toThrow(new ReadTensorError(message));
  });

  it('is asked about where it can be read in several ways that differ', () => {
    expect(() => readTensor('1,2\n3,4')).toThrow(AmbiguousNumbersError);
    expect(() => readTensor('1,2\n3,4')).toThrow('This can be read in 2 ways: say which is meant');
    expect(readingsOf('1,2\n3,4')).toEqual([
      { value: matrix, convention: { comma: 'separator' } },
      { value: [[1.2], [3.4]], convention: { comma: 'decimal' } },
    ]);
  });

  it('is read as was said before, where that decides', () => {
    expect(readTensor('1,2\n3,4', { chosen: { comma: 'decimal' } })).toEqual([[1.2], [3.4]]);
    expect(readTensor('[1 2\n 3 4]', { chosen: { line: 'row' } })).toEqual(matrix);
    expect(() => readTensor('[1 2\n 3 4]', { chosen: { comma: 'decimal' } })).toThrow(
      AmbiguousNumbersError,
    );
  });

  it('is read as the shape wants it, where that decides', () => {
    expect(readTensor('1,2\n3,4', { shape: [2, 2] })).toEqual(matrix);
    expect(readTensor('1,2\n3,4', { shape: [2, 1] })).toEqual([[1.2], [3.4]]);
  });

  it('is no thousand where another number has a decimal comma', () => {
    expect(readTensor('1,234\t0,5')).toEqual([1.234, 0.5]);
  });

  it('is too much', () => {
    expect(() => readTensor('1 '.repeat(2 ** 16 + 1))).toThrow(/too many/);
    expect(() => readTensor(`[${'1,'.repeat(2 ** 16 + 1)}]`)).toThrow(/too many/);
  });
});

describe('an array of a shape that is given', () => {
  it('has that shape, or is one number for all', () => {
    expect(readTensor('1 2', { shape: [2] })).toEqual([1, 2]);
    expect(readTensor('0.5', { shape: [3, 2] })).toBe(0.5);
    expect(() => readTensor('[[1, 2, 3]]', { shape: [3] })).toThrow(
      'These are 1×3 numbers, where 3 belong: type as many, or one for all',
    );
  });
});

describe('a shape', () => {
  it.each<[string, readonly number[]]>([
    ['3×2', [3, 2]],
    ['3 x 2', [3, 2]],
    ['3, 2', [3, 2]],
    ['(3,)', [3]],
    ['[2, 3, 4]', [2, 3, 4]],
    ['4', [4]],
    ['', []],
  ])('%s is read', (text, shape) => {
    expect(readShape(text)).toEqual(shape);
  });

  it.each(['0', '2.5', 'a×b', '-1', '3××2'])('%s is none', (text) => {
    expect(() => readShape(text)).toThrow(/whole numbers/);
  });

  it('has an end', () => {
    expect(() => readShape('1000×1000')).toThrow(/too many/);
  });
});
