import { describe, expect, it } from 'vitest';
import {
  evaluate,
  gradient,
  InputError,
  ProgramBuilder,
  ShapeError,
  type TensorLike,
} from '../../../src/core/index';
import { outputsOf, running, type Values } from '../../../src/core/sweep/evaluate';
import { written } from '../written';

const program = written({ x: 2, y: 5 }, (o, x, y) => o.sub(x, y));

describe('evaluating', () => {
  it('gives the outputs by name, in order', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x');
    builder.output('b', builder.apply('negate', [x]));
    builder.output('a', builder.apply('square', [x]));
    builder.output('x', x);
    const outputs = evaluate(builder.build(), { x: 3 });
    expect(Object.entries(outputs)).toEqual([
      ['b', -3],
      ['a', 9],
      ['x', 3],
    ]);
  });

  it('takes the program’s own value for an input that is left out', () => {
    expect(evaluate(program)).toEqual({ y: -3 });
    expect(evaluate(program, { x: 7 })).toEqual({ y: 2 });
    expect(evaluate(program, { y: 1, x: 7 })).toEqual({ y: 6 });
  });

  it('gives tensors as nested arrays', () => {
    const row = written({ a: [[1], [2]], b: [10, 20, 30] }, (o, a, b) => o.mul(a, b));
    expect(evaluate(row)).toEqual({
      y: [
        [10, 20, 30],
        [20, 40, 60],
      ],
    });
    expect(evaluate(row, { a: [[0], [-1]] })).toEqual({
      y: [
        [0, 0, 0],
        [-10, -20, -30],
      ],
    });
  });

  it('computes in float64', () => {
    expect(evaluate(written({ x: 0.1, z: 0.2 }, (o, x, z) => o.add(x, z)))).toEqual({
      y: 0.30000000000000004,
    });
  });

  it('has no outputs to give of an empty program', () => {
    expect(evaluate(new ProgramBuilder().build())).toEqual({});
  });

  it('refuses to guess an input that has no value, and says how to pass one', () => {
    const builder = new ProgramBuilder();
    builder.output('y', builder.input('x'));
    const open = builder.build();
    expect(() => evaluate(open)).toThrow(
      new InputError('the input x has no value: pass one by that name'),
    );
    expect(evaluate(open, { x: 4 })).toEqual({ y: 4 });
    expect(evaluate(open, { x: Number.NaN })).toEqual({ y: Number.NaN });
  });

  it('refuses a value of another shape, naming the input and both shapes', () => {
    expect(() => evaluate(program, { x: [1, 2] })).toThrow(
      new ShapeError('the input x has shape [], but a value of shape [2] was passed'),
    );
    const vector = written({ v: [1, 2] }, (o, v) => o.neg(v));
    expect(() => evaluate(vector, { v: 1 })).toThrow(
      new ShapeError('the input v has shape [2], but a value of shape [] was passed'),
    );
  });
});

describe('names that every object has', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'valueOf',
  ];

  const builder = new ProgramBuilder();
  const x = hostile.map((name) => builder.input(name));
  hostile.forEach((name, k) => {
    builder.output(name, builder.apply('square', [x[k] as number]));
  });
  const program = builder.build();
  const inputs = Object.fromEntries(hostile.map((name, k) => [name, k + 1]));

  it('serve as inputs and outputs like any other', () => {
    const outputs = evaluate(program, inputs);
    expect(Object.entries(outputs)).toEqual(hostile.map((name, k) => [name, (k + 1) ** 2]));
    expect(Object.getPrototypeOf(outputs)).toBe(Object.prototype);
  });

  it('are not taken for values that were passed', () => {
    expect(() => evaluate(program, {})).toThrow('the input __proto__ has no value');
    const { __proto__: _, ...others } = inputs as Record<string, TensorLike>;
    expect(() => evaluate(program, others)).toThrow('the input __proto__ has no value');
  });

  it('serve in gradients', () => {
    hostile.forEach((name, k) => {
      const slopes = evaluate(gradient(program, { output: name }), inputs);
      const expected = hostile.map((other) => [other, other === name ? 2 * (k + 1) : 0]);
      expect(Object.entries(slopes)).toEqual(expected);
    });
  });
});

describe('a run a statement at a time', () => {
  const arrays = written({ a: [1, 2], b: 3 }, (o, a, b) => o.mul(o.add(a, b), b));

  it('says how many statements have been run, and comes to the same', () => {
    const work = running(arrays, { b: 5 });
    const counts: number[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) counts.push(step.value);
    expect(counts).toEqual([1, 2, 3, 4]);
    expect(outputsOf(arrays, step.value)).toEqual({ y: [30, 35] });
  });

  it('is done at once where all are numbers', () => {
    const step = running(program, { x: 7 }).next();
    expect(step.done).toBe(true);
    expect(outputsOf(program, step.value as Values)).toEqual({ y: 2 });
  });
});

describe('input values', () => {
  it.each([7, null, 'x', true])('that are %j are none, and told how they are passed', (inputs) => {
    const pass = () => evaluate(program, inputs as unknown as Record<string, number>);
    expect(pass).toThrow(InputError);
    expect(pass).toThrow(`not as ${inputs}`);
  });

  it('by a name that no input has are let be where all inputs have theirs, and else mistaken', () => {
    expect(evaluate(program, { x: 7, y: 1, z: 9 })).toEqual({ y: 6 });
    expect(() => evaluate(program, { x: 7, z: 9 })).toThrow(
      'there is no input named z, and y is given no value',
    );
    expect(() => evaluate(program, { z: 9 })).toThrow('no input named z, and x is given no value');
    expect(evaluate(program, {})).toEqual({ y: -3 });
  });

  it('of one number may be written as an array of the input’s shape, and as nothing else', () => {
    const single = written({ a: [[2]] }, (o, a) => o.mul(a, a));
    expect(evaluate(single, { a: [[3]] })).toEqual({ y: [[9]] });
    expect(() => evaluate(single, { a: 3 })).toThrow(ShapeError);
    expect(() => evaluate(program, { x: [3] })).toThrow(ShapeError);
  });
});
