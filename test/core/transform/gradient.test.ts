import { describe, expect, it } from 'vitest';
import {
  evaluate,
  gradient,
  NameError,
  ProgramBuilder,
  ShapeError,
  statementsOf,
} from '../../../src/core/index';
import { scalar, toTensor } from '../../../src/core/tensor/tensor';
import { written } from '../written';

const product = written({ x: 3, z: 5 }, (o, x, z) => o.mul(o.square(x), z));

describe('the gradient of a program', () => {
  it('is a program with the same inputs and an output of each input’s name', () => {
    const slopes = gradient(product);
    expect(slopes.inputs.map(({ name }) => name)).toEqual(['x', 'z']);
    expect(slopes.outputs.map(({ name }) => name)).toEqual(['x', 'z']);
    expect(evaluate(slopes)).toEqual({ x: 30, z: 9 });
    expect(evaluate(slopes, { x: 1, z: 2 })).toEqual({ x: 4, z: 1 });
  });

  it('leaves the program as it was', () => {
    const before = [...statementsOf(product)];
    gradient(product);
    expect([...statementsOf(product)]).toEqual(before);
  });

  it('keeps the statements of the program, their names and origins, at its beginning', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [], scalar(2), { node: 'n1' });
    const a = builder.apply('exp', [x], undefined, { node: 'n2' });
    builder.name(a, 'a');
    builder.output('y', builder.apply('leakyRelu', [a], { slope: 0.5 }));
    const program = builder.build();
    expect([...statementsOf(gradient(program))].slice(0, program.length)).toEqual([
      ...statementsOf(program),
    ]);
  });

  it('can be taken by some inputs only, in the order asked for', () => {
    expect(Object.entries(evaluate(gradient(product, { inputs: ['z'] })))).toEqual([['z', 9]]);
    expect(Object.keys(evaluate(gradient(product, { inputs: ['z', 'x'] })))).toEqual(['z', 'x']);
    expect(evaluate(gradient(product, { inputs: [] }))).toEqual({});
  });

  it('is that of the first output, or of the one that is named', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [], scalar(3));
    builder.output('double', builder.apply('add', [x, x]));
    builder.output('square', builder.apply('multiply', [x, x]));
    const program = builder.build();
    expect(evaluate(gradient(program))).toEqual({ x: 2 });
    expect(evaluate(gradient(program, { output: 'square' }))).toEqual({ x: 6 });
  });

  it('starts from the seed', () => {
    expect(evaluate(gradient(product, { seed: -2 }))).toEqual({ x: -60, z: -18 });
    expect(evaluate(gradient(product, { seed: 0 }))).toEqual({ x: 0, z: 0 });
  });

  it('starts from several outputs at once, each times its adjoint', () => {
    const builder = new ProgramBuilder();
    const [x, z] = [builder.input('x', [], 2), builder.input('z', [2], [5, 7])];
    const q = builder.apply('square', [x]);
    builder.output('p', builder.apply('multiply', [x, z]));
    builder.output('q', q);
    builder.output('again', q);
    const program = builder.build();
    const from = (seeds: Record<string, number | number[]>) =>
      evaluate(gradient(program, { seeds }));
    expect(from({ p: [1, -1], q: 3 })).toEqual({ x: 5 - 7 + 12, z: [2, -2] });
    expect(from({ p: 1 })).toEqual({ x: 12, z: [2, 2] });
    // Two outputs of one value.
    expect(from({ q: 1, again: 2 })).toEqual({ x: 12, z: [0, 0] });
    expect(() => from({ gone: 1 })).toThrow(NameError);
    expect(() => from({ p: [1] })).toThrow(ShapeError);
  });

  it('has the shape of each input', () => {
    const rows = written({ a: [[1], [2]], b: [10, 20, 30], c: 2 }, (o, a, b, c) =>
      o.mul(o.mul(a, b), c),
    );
    const seed = [
      [1, 0, 0],
      [0, 0, 1],
    ];
    expect(evaluate(gradient(rows, { seed }))).toEqual({
      a: [[20], [60]],
      b: [2, 0, 4],
      c: 70,
    });
  });

  it('is zero, in the input’s shape, where the output does not depend on the input', () => {
    const program = written({ x: 1, z: [1, 2] }, (o, x, z) => {
      o.exp(z);
      return o.sin(x);
    });
    expect(evaluate(gradient(program, { inputs: ['z'] }))).toEqual({ z: [0, 0] });
    const constant = written({ x: 1 }, (o) => o.literal(7));
    expect(evaluate(gradient(constant))).toEqual({ x: 0 });
  });

  it('of an input that is itself the output is the seed', () => {
    expect(evaluate(gradient(written({ x: 4 }, (_, x) => x)))).toEqual({ x: 1 });
  });

  it('adds up what flows along several paths', () => {
    const program = written({ x: 3 }, (o, x) => {
      const a = o.mul(x, x);
      return o.add(o.mul(a, a), o.add(a, x));
    });
    expect(evaluate(gradient(program))).toEqual({ x: 4 * 27 + 2 * 3 + 1 });
  });

  it('can be differentiated again and again', () => {
    let derivative = written({ x: 0.7 }, (o, x) => o.sin(x));
    const expected = [Math.cos(0.7), -Math.sin(0.7), -Math.cos(0.7), Math.sin(0.7)];
    for (const value of expected) {
      derivative = gradient(derivative);
      expect(evaluate(derivative).x).toBeCloseTo(value, 14);
    }
  });

  it('writes no more than a handful of statements for each one it differentiates', () => {
    const chain = written({ x: 1 }, (o, x) => {
      let y = x;
      for (let i = 0; i < 100; i++) y = o.mul(o.sin(y), x);
      return y;
    });
    expect(gradient(chain).length).toBeLessThan(5 * chain.length);
  });
});

describe('a gradient is refused', () => {
  it('of an output the program does not have', () => {
    expect(() => gradient(product, { output: 'z' })).toThrow(
      new NameError('the program has no output named z: there is only y'),
    );
    expect(() => gradient(new ProgramBuilder().build())).toThrow(
      new NameError('the program has no output'),
    );
  });

  it('by an input the program does not have', () => {
    expect(() => gradient(product, { inputs: ['x', 'w'] })).toThrow(
      new NameError('the program has no input named w: there are x, z'),
    );
    expect(() => gradient(product, { inputs: ['toString'] })).toThrow(NameError);
  });

  it('of a tensor without a seed, saying what would do', () => {
    const vector = written({ v: [1, 2] }, (o, v) => o.square(v));
    expect(() => gradient(vector)).toThrow(
      new ShapeError(
        'the output y has shape [2]: give a seed of that shape, or sum it to a number',
      ),
    );
    expect(evaluate(gradient(vector, { seed: [1, 10] }))).toEqual({ v: [2, 40] });
    expect(evaluate(gradient(vector, { seed: toTensor([1, 1]) }))).toEqual({ v: [2, 4] });
  });

  it('with a seed of another shape', () => {
    const vector = written({ v: [1, 2] }, (o, v) => o.square(v));
    expect(() => gradient(vector, { seed: [1, 2, 3] })).toThrow(
      new ShapeError('the seed has shape [3], but the output y has [2]'),
    );
    expect(() => gradient(product, { seed: [1] })).toThrow(ShapeError);
  });
});
