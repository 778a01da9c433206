/** What is wrong is refused before anything is computed, in words that say what, where and what to do. */
import { describe, expect, it } from 'vitest';
import {
  check,
  compose,
  differenceErrors,
  evaluate,
  expressionSwell,
  finiteDifference,
  type Graph,
  gradient,
  jacobian,
  kernelOf,
  liveness,
  type Program,
  ProgramBuilder,
  schedule,
  type TensorLike,
  toTensor,
  trace,
  valueAndGradient,
} from '../../src/core/index';
import { MOST_NUMBERS } from '../../src/core/tensor/shape';
import { written } from './written';

const product = () => written({ x: 2, z: 5 }, (o, x, z) => o.mul(x, z));

function built(build: (builder: ProgramBuilder) => void): Program {
  const builder = new ProgramBuilder();
  build(builder);
  return builder.build();
}

const message = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing was thrown';
};

describe('a value', () => {
  it.each<[string, unknown, string]>([
    ['a text', '2', 'not the text “2”'],
    ['nothing', undefined, 'not undefined'],
    ['an object', {}, 'not an object'],
    ['a shape without numbers', { shape: [] }, 'not an object'],
    ['a ragged array', [[1], [1, 2]], 'ragged: entry [1] has length 2, others 1'],
    ['a text among numbers', [[1, '2']], 'entry [0][1] is the text “2”, not a number'],
    ['a gap', [[1, null]], 'entry [0][1] is null, not a number'],
    ['a shape that is none', { shape: 2, data: [1, 2] }, 'a list of whole numbers of 0 or more'],
    ['a negative extent', { shape: [-1, -1], data: [1] }, 'not [-1, -1]'],
    ['texts as data', { shape: [1], data: ['1'] }, 'entry [0] is the text “1”, not a number'],
  ])('is refused when it is %s', (_, value, words) => {
    const said = message(() => toTensor(value as TensorLike));
    expect(said).toMatch(/^ShapeError/);
    expect(said).toContain(words);
  });

  it('that holds itself is refused', () => {
    const round: unknown[] = [];
    round.push(round);
    expect(() => toTensor(round as TensorLike)).toThrow('a shape of 33 axes');
  });

  it('may be a typed array, alone or as a row', () => {
    expect(toTensor(Float32Array.of(1, 2)).shape).toEqual([2]);
    expect(toTensor([Float64Array.of(1, 2)] as unknown as TensorLike).shape).toEqual([1, 2]);
  });

  it('is told by the name of its input', () => {
    expect(message(() => evaluate(product(), { x: 'a' as never, z: 1 }))).toMatch(
      /^ShapeError: the input x: /,
    );
  });
});

describe('input values', () => {
  it('by a mistaken name are refused, for another input then takes its own value unawares', () => {
    expect(message(() => evaluate(product(), { x: 1, y: 3 }))).toBe(
      'InputError: there is no input named y, and z is given no value: pass one by that name',
    );
  });

  it('may hold more than the inputs, as a point of more dimensions does', () => {
    expect(evaluate(product(), { x: 1, y: 3, z: 2 })).toEqual({ y: 2 });
  });

  it('are passed by name', () => {
    expect(message(() => evaluate(product(), null as never))).toContain('passed by name');
    expect(message(() => evaluate(product(), [2, 5] as never))).toMatch(/^InputError/);
  });
});

describe('a seed', () => {
  const doubled = built((b) => {
    const x = b.input('x', [2], [1, 2]);
    b.output('y', b.apply('multiply', [x, b.literal(3)]));
  });

  it('that is a number is the adjoint of every element', () => {
    expect(evaluate(gradient(doubled, { seed: 2 }))).toEqual({ x: [6, 6] });
    expect(valueAndGradient(doubled, {}, { seed: 2 }).gradient).toEqual({ x: [6, 6] });
    expect([
      ...kernelOf(doubled, { seed: 2 }).valueAndGradient(Float64Array.of(1, 2)).gradient,
    ]).toEqual([6, 6]);
    expect([...(trace(doubled, {}, { seed: 2 }).steps.at(-1)?.value.data ?? [])]).toEqual([6, 6]);
  });

  it('may be left out where there is one element, whatever its shape', () => {
    const one = built((b) => b.output('y', b.apply('square', [b.input('x', [1, 1], [[3]])])));
    expect(evaluate(gradient(one))).toEqual({ x: [[6]] });
    expect(() => gradient(doubled)).toThrow('give a seed of that shape');
  });
});

describe('a program', () => {
  it('takes values as they are written', () => {
    const program = built((b) => {
      const x = b.input('x', [2], [1, 2]);
      b.output('y', b.apply('add', [x, b.constant([10, 20])]));
    });
    expect(evaluate(program)).toEqual({ y: [11, 22] });
  });

  it.each<[string, (b: ProgramBuilder) => void, string]>([
    ['an extent that is none', (b) => b.input('x', [1.5]), 'not [1.5]'],
    ['a value of another shape', (b) => b.input('x', [2], [1]), 'but its value has [1]'],
    [
      'an unknown attribute',
      (b) => b.apply('sum', [b.input('x', [2])], { axes: 0 }),
      'what can be set is axis, keepdims',
    ],
    [
      'an attribute of another kind',
      (b) => b.apply('leakyRelu', [b.input('x')], { slope: [1] }),
      'slope must be one number',
    ],
    [
      'a shape left out',
      (b) => b.apply('sumTo', [b.input('x', [2])]),
      'the attribute shape must be given',
    ],
    [
      'no classes',
      (b) => b.apply('crossEntropy', [b.input('x', [2, 0]), b.input('t', [2])]),
      'there are no classes',
    ],
    [
      'too large a result',
      (b) => b.apply('broadcastTo', [b.input('x')], { shape: [1e5, 1e5] }),
      'broadcast to a shape: a result of shape [100000, 100000] is too large',
    ],
  ])('is refused with %s', (_, build, words) => {
    const said = message(() => built(build));
    expect(said).toMatch(/^ShapeError/);
    expect(said).toContain(words);
  });

  it('is refused when all its values together are too many, at the one that is too much', () => {
    const half = [MOST_NUMBERS / 2];
    const builder = new ProgramBuilder();
    const x = builder.input('x');
    builder.apply('broadcastTo', [x], { shape: half });
    expect(() => builder.apply('broadcastTo', [x], { shape: half })).toThrow(
      'with another result of shape [33554432] the program is too large',
    );
    expect(builder.length).toBe(2);
  });

  it('of a graph names the node that is too much', () => {
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: 1 },
        {
          kind: 'primitive',
          id: 'wide',
          primitive: 'broadcastTo',
          operands: ['x'],
          attributes: { shape: [1e5, 1e5] },
        },
        { kind: 'primitive', id: 'odd', primitive: 'frobnicate' as never, operands: ['x'] },
      ],
    };
    const { diagnostics } = check(graph);
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ node }) => node),
    ).toEqual(['odd', 'wide']);
  });

  it('whose derivative would be too large to hold says so', () => {
    const vector = built((b) => {
      const x = b.input('x', [20_000], { shape: [20_000], data: new Float64Array(20_000) });
      b.output('y', b.apply('sin', [x]));
    });
    expect(() => jacobian(vector)).toThrow('a tensor of shape [20000, 20000] is too large');
  });
});

describe('an option', () => {
  const program = product();
  it.each<[string, () => unknown, string]>([
    [
      'another mode',
      () => jacobian(program, {}, 'both' as never),
      'the mode is “forward” or “reverse”',
    ],
    ['another mode of memory', () => liveness(program, 'both' as never), 'the mode is'],
    ['no step', () => finiteDifference(program, {}, { h: 0 }), 'h must be a number other than 0'],
    [
      'another scheme',
      () => finiteDifference(program, {}, { scheme: 'backward' as never }),
      'the scheme is',
    ],
    [
      'half an element',
      () => finiteDifference(program, {}, { inputElement: 0.5 }),
      'no element 0.5',
    ],
    [
      'steps without end',
      () => differenceErrors(program, {}, { perDecade: 1e9 }),
      '10000 steps at most',
    ],
    ['no processor', () => schedule(program, 0), 'at least 1, not 0'],
    ['a processor that is no number', () => schedule(program, Number.NaN), 'not NaN'],
    ['rounds without end', () => compose(program, 1e9), 'more than 10,000,000 statements'],
    ['half a round', () => expressionSwell(program, 1.5), 'a whole number of times'],
  ])('is refused that asks for %s', (_, act, words) => {
    const said = message(act);
    expect(said).toMatch(/^RangeError/);
    expect(said).toContain(words);
  });

  it('of an output that is not there is refused', () => {
    expect(message(() => trace(program, {}, { output: 7 }))).toMatch(/^NameError/);
    expect(message(() => gradient(program, { inputs: 'x' as never }))).toMatch(/^NameError/);
  });

  it('may ask for more processors than there is work', () => {
    const { processors, length } = schedule(program, 1_000_000_000);
    expect([processors, length]).toEqual([1_000_000_000, 2]);
  });

  it('may leave the step of a finite difference to the engine', () => {
    expect(finiteDifference(program)).toBeCloseTo(5, 8);
    expect(finiteDifference(program, {}, { scheme: 'forward' })).toBeCloseTo(5, 6);
  });
});
