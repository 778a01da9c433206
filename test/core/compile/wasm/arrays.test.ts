import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepared } from '../../../../src/core/compile/wasm/arrays';
import {
  type Attributes,
  gradient,
  type Program,
  ProgramBuilder,
  type Shape,
} from '../../../../src/core/index';
import { randomNumbers } from '../../../../src/core/random';
import { emptyValues, runFrom } from '../../../../src/core/sweep/evaluate';
import type { Dtype } from '../../../../src/core/tensor/dtype';
import { sizeOf } from '../../../../src/core/tensor/shape';
import { compatibleShapes, programOf, recipes } from '../../random-programs';

const random = randomNumbers(5);
const drawn = (shape: Shape, among: readonly number[] = []) => ({
  shape,
  data: Float64Array.from({ length: sizeOf(shape) }, (_, k) => among[k] ?? 4 * random() - 2),
});

/** All values of a run, in the memory of WebAssembly and by the interpreter. */
function bothWays(program: Program): readonly [Float64Array, Float64Array] {
  const { values, run } = prepared(program);
  const expected = emptyValues(program);
  for (const { statement, value } of program.inputs) {
    if (!value) continue;
    values.data.set(value.data, values.start[statement]);
    expected.data.set(value.data, expected.start[statement]);
  }
  runFrom(program, expected);
  run();
  return [values.data, expected.data];
}

function expectSame(program: Program): void {
  const [found, expected] = bothWays(program);
  expect(found).toEqual(expected);
}

describe('a program of arrays in WebAssembly', () => {
  it('comes to the interpreter’s numbers to the bit for random programs and their gradients', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 12 }), (recipe) => {
        const program = programOf(recipe, compatibleShapes);
        expectSame(program);
        expectSame(gradient(program, { seed: 1 }));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [1, 1, 1],
    [4, 7, 4],
    [5, 3, 9],
    [8, 16, 12],
    [3, 1, 6],
    [9, 64, 10],
    [2, 0, 3],
    [0, 2, 3],
  ])('multiplies matrices of %i × %i and as many by %i', (rows, inner, columns) => {
    const b = new ProgramBuilder();
    const x = b.input('x', [rows, inner], drawn([rows, inner]));
    const w = b.input('w', [inner, columns], drawn([inner, columns]));
    const y = b.apply('matmul', [x, w]);
    b.output('y', b.apply('tanh', [b.apply('add', [y, y])]));
    b.output('t', b.apply('transpose', [b.apply('transpose', [y])]));
    expectSame(b.build());
  });

  it.each<readonly [string, Shape, Shape]>([
    ['a row for all rows', [4], [3, 4]],
    ['a row in a matrix', [1, 4], [3, 4]],
    ['a column for all columns', [3, 1], [3, 4]],
    ['a number', [], [3, 4]],
    ['a number in a matrix', [1, 1], [3, 4]],
    ['a matrix for a batch', [3, 4], [2, 3, 4]],
    ['what lies across', [2, 1, 4], [2, 3, 4]],
    ['nothing', [0], [3, 0]],
  ])('broadcasts %s', (_name, small, large) => {
    const b = new ProgramBuilder();
    const x = b.input('x', small, drawn(small));
    const y = b.input('y', large, drawn(large));
    const product = b.apply('multiply', [b.apply('sin', [x]), y]);
    const chosen = b.apply('where', [b.apply('less', [y, x]), product, x]);
    b.output('z', b.apply('relu', [b.apply('subtract', [chosen, y])]));
    expectSame(b.build());
  });

  it.each<readonly [string, Shape, readonly number[]]>([
    ['the last axis', [3, 5], [1]],
    ['the first axis', [3, 5], [0]],
    ['an axis between', [2, 3, 4], [1]],
    ['neighbours', [2, 3, 4], [1, 2]],
    ['axes that are no neighbours', [2, 3, 4], [0, 2]],
    ['an axis of one', [3, 1], [1]],
    ['an axis of none', [3, 0], [1]],
    ['none of an axis', [0, 3], [1]],
  ])('sums along %s, and takes its softmax', (_name, shape, axis) => {
    const b = new ProgramBuilder();
    const x = b.input('x', shape, drawn(shape));
    b.output('sum', b.apply('sum', [x], { axis }));
    b.output('softmax', b.apply('softmax', [x], { axis }));
    b.output('logarithm', b.apply('logSoftmax', [x], { axis }));
    expectSame(b.build());
  });

  it.each<readonly [string, Shape, Shape]>([
    ['a number', [2, 3], []],
    ['a row', [2, 3], [3]],
    ['a row in a matrix', [2, 3], [1, 3]],
    ['a column', [2, 3], [2, 1]],
    ['what lies across', [2, 3, 4], [3, 1]],
    ['a matrix of one number', [1, 1], []],
    ['as much as there is', [2, 3], [2, 3]],
  ])('sums to %s', (_name, wide, narrow) => {
    const b = new ProgramBuilder();
    const x = b.input('x', wide, drawn(wide));
    b.output('y', b.apply('sumTo', [x], { shape: narrow }));
    expectSame(b.build());
  });

  it.each<readonly [string, Shape, Shape, Attributes]>([
    ['a picture', [1, 1, 5, 19], [1, 1, 3, 3], {}],
    ['channels of a batch', [2, 3, 6, 11], [4, 3, 2, 3], {}],
    ['beyond its edges', [2, 2, 4, 12], [3, 2, 3, 3], { padding: [1, 2] }],
    ['in strides', [1, 2, 7, 9], [2, 2, 3, 2], { stride: [2, 3], padding: 1 }],
    ['apart', [1, 2, 9, 21], [2, 2, 2, 3], { dilation: [2, 3], padding: [1, 4] }],
    ['in groups', [2, 4, 5, 10], [6, 2, 2, 2], { groups: 2 }],
    ['a kernel wider than what it meets', [1, 1, 2, 2], [1, 1, 3, 4], { padding: 3 }],
    ['a signal', [2, 3, 17], [2, 3, 4], { padding: 2 }],
    ['one signal', [2, 9], [1, 2, 1], { stride: 2 }],
    ['a kernel that is wider than is written out', [1, 40], [1, 1, 33], { padding: 3 }],
  ])('goes over %s with a kernel, and back', (_name, x, kernel, attributes) => {
    const b = new ProgramBuilder();
    const name = kernel.length === 3 ? 'conv1d' : 'conv2d';
    const of = [b.input('x', x, drawn(x)), b.input('kernel', kernel, drawn(kernel))];
    const y = b.apply(name, of, attributes);
    b.output('y', b.apply('sum', [b.apply('square', [y])]));
    expectSame(gradient(b.build(), { keepOutputs: true }));
  });

  it('rounds where a program has float32, and leaves whole numbers to the interpreter', () => {
    const b = new ProgramBuilder();
    const of = (name: string, shape: Shape, dtype: Dtype) =>
      b.input(name, shape, drawn(shape), undefined, dtype);
    const [x, w] = [of('x', [5, 7], 'float32'), of('w', [7, 4], 'float32')];
    const [n, d] = [of('n', [5, 4], 'int32'), of('d', [5, 4], 'float64')];
    const product = b.apply('tanh', [b.apply('matmul', [x, w])]);
    const chosen = b.apply('where', [b.apply('less', [product, n]), product, d]);
    const scaled = b.apply('multiply', [b.apply('softmax', [product]), b.apply('divide', [n, d])]);
    b.output('whole', b.apply('add', [n, n]));
    b.output('single', b.apply('sum', [b.apply('exp', [product])], { axis: [1] }));
    b.output('y', b.apply('sum', [b.apply('multiply', [chosen, scaled])]));
    const program = b.build();
    expectSame(program);
    expectSame(gradient(program, { output: 'y', inputs: ['x', 'w', 'd'], keepOutputs: true }));
  });

  it('takes the softmax of infinities and NaN as the interpreter does', () => {
    const b = new ProgramBuilder();
    const rows = [0, -0, Infinity, 1, -Infinity, -Infinity, -Infinity, 2, Number.NaN];
    const x = b.input('x', [3, 3], drawn([3, 3], rows));
    for (const axis of [0, 1]) {
      b.output(`softmax ${axis}`, b.apply('softmax', [x], { axis }));
      b.output(`logarithm ${axis}`, b.apply('logSoftmax', [x], { axis }));
    }
    expectSame(b.build());
  });

  it('keeps NaN, infinities, denormals and the signs of zeros', () => {
    const edges = [0, -0, 5e-324, 1e-310, Infinity, -Infinity, Number.NaN, -1];
    const b = new ProgramBuilder();
    const x = b.input('x', [8], drawn([8], edges));
    const y = b.input('y', [8, 1], drawn([8, 1], edges));
    for (const name of ['add', 'multiply', 'divide', 'maximum', 'minimum', 'power'] as const) {
      const z = b.apply(name, [x, y]);
      b.output(name, z);
      for (const then of ['relu', 'exp', 'abs', 'square', 'sigmoid', 'floor', 'sign'] as const) {
        b.output(`${name} ${then}`, b.apply(then, [z]));
      }
    }
    expectSame(b.build());
  });
});
