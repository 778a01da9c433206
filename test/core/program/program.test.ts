import { describe, expect, it } from 'vitest';
import {
  evaluate,
  gradient,
  ProgramBuilder,
  ShapeError,
  statementAt,
  statementsOf,
  subscripts,
  trace,
  waves,
} from '../../../src/core/index';
import { dependsOnInput } from '../../../src/core/program/reach';
import { scalar } from '../../../src/core/tensor/tensor';
import { written } from '../written';

describe('a program', () => {
  it('lists its statements with operands, shapes, names and origins', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [2], undefined, { node: 'n1' });
    const two = builder.literal(2);
    const a = builder.apply('multiply', [x, two], undefined, { range: [3, 6] });
    builder.name(a, 'a');
    builder.apply('leakyRelu', [a], { slope: 0.5 });
    expect([...statementsOf(builder.build())]).toEqual([
      {
        index: 0,
        operation: 'input',
        operands: [],
        attributes: {},
        shape: [2],
        name: undefined,
        origin: { node: 'n1' },
      },
      {
        index: 1,
        operation: 'constant',
        operands: [],
        attributes: {},
        shape: [],
        name: undefined,
        origin: undefined,
      },
      {
        index: 2,
        operation: 'multiply',
        operands: [0, 1],
        attributes: {},
        shape: [2],
        name: 'a',
        origin: { range: [3, 6] },
      },
      {
        index: 3,
        operation: 'leakyRelu',
        operands: [2],
        attributes: { slope: 0.5 },
        shape: [2],
        name: undefined,
        origin: undefined,
      },
    ]);
  });

  it('does not change when its builder goes on', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [], scalar(2));
    builder.output('y', x);
    const before = builder.build();
    builder.output('z', builder.apply('exp', [x]));
    expect(before.length).toBe(1);
    expect(evaluate(before)).toEqual({ y: 2 });
    expect(Object.keys(evaluate(builder.build()))).toEqual(['y', 'z']);
  });

  it('has one statement for a literal however often it is asked for, but tells −0 from 0', () => {
    const builder = new ProgramBuilder();
    expect(builder.literal(2)).toBe(builder.literal(2));
    expect(builder.literal(Number.NaN)).toBe(builder.literal(Number.NaN));
    expect(builder.literal(-0)).not.toBe(builder.literal(0));
    builder.output('y', builder.apply('reciprocal', [builder.literal(-0)]));
    expect(evaluate(builder.build())).toEqual({ y: Number.NEGATIVE_INFINITY });
  });

  it.each<[string, (b: ProgramBuilder) => unknown, string]>([
    ['an unknown primitive', (b) => b.apply('sine', [0]), 'no primitive is called “sine”'],
    [
      'a name every object has',
      (b) => b.apply('toString', [0]),
      'no primitive is called “toString”',
    ],
    ['too few operands', (b) => b.apply('add', [0]), 'add takes 2 operands, not 1'],
    ['too many operands', (b) => b.apply('sin', [0, 0]), 'sin takes 1 operand, not 2'],
    ['a sum of nothing', (b) => b.apply('addN', []), 'addN takes at least 1 operand, not 0'],
    ['an operand yet to come', (b) => b.apply('sin', [1]), 'statement 1 of a program of 1'],
    ['an operand before the first', (b) => b.apply('sin', [-1]), 'statement -1 of a program of 1'],
    ['an output of nothing', (b) => b.output('y', 7), 'statement 7 of a program of 1'],
  ])('is refused with %s', (_, build, message) => {
    const builder = new ProgramBuilder();
    builder.input('x');
    expect(() => build(builder)).toThrow(new RangeError(message));
    expect(builder.length).toBe(1);
  });

  it('is refused with operands whose shapes clash, naming the primitive', () => {
    const builder = new ProgramBuilder();
    const [a, b] = [builder.input('a', [2]), builder.input('b', [3])];
    expect(() => builder.apply('add', [a, b])).toThrow(
      new ShapeError('addition: shapes [2] and [3] do not broadcast together'),
    );
    expect(() => builder.apply('sumTo', [a], { shape: [3] })).toThrow(ShapeError);
    expect(() => builder.apply('broadcastTo', [a], { shape: [2, 3] })).toThrow(ShapeError);
  });

  it('has no statement outside its range', () => {
    const program = written({ x: 1 }, (o, x) => o.sin(x));
    expect(statementAt(program, 1).operation).toBe('sin');
    expect(() => statementAt(program, 2)).toThrow(RangeError);
    expect(() => statementAt(program, -1)).toThrow(RangeError);
    expect(() => statementAt(program, Number.NaN)).toThrow(RangeError);
  });
});

describe('numbering', () => {
  it('calls inputs v₁₋ₙ … v₀ and intermediates v₁ … v_l; constants have no number', () => {
    const program = written({ a: 1, b: 2, c: 3 }, (o, a, b, c) =>
      o.add(o.mul(o.literal(2), a), o.mul(b, c)),
    );
    expect(subscripts(program)).toEqual([-2, -1, 0, undefined, 1, 2, 3]);
  });

  it('puts a statement one wave after its latest operand', () => {
    const program = written({ x1: 2, x2: 5 }, (o, x1, x2) =>
      o.sub(o.add(o.ln(x1), o.mul(x1, x2)), o.sin(x2)),
    );
    expect([...waves(program)]).toEqual([0, 0, 1, 1, 2, 1, 3]);
  });

  it('knows which values depend on an input', () => {
    const program = written({ x: 1 }, (o, x) => o.add(o.exp(o.literal(2)), x));
    expect([...dependsOnInput(program)]).toEqual([1, 0, 0, 1]);
  });
});

describe('a program of 100,000 statements in a chain', () => {
  const length = 100_000;
  const program = written({ x: 1 }, (o, x) => {
    let y = x;
    // Each pair of statements takes the mean of y and x.
    for (let i = 0; i < length; i++) y = i % 2 === 0 ? o.add(y, x) : o.mul(y, o.literal(0.5));
    return y;
  });

  it('is built and evaluated', () => {
    expect(evaluate(program)).toEqual({ y: 1 });
    expect(evaluate(program, { x: -3 })).toEqual({ y: -3 });
    expect(waves(program).at(-1)).toBe(length);
  });

  it('is differentiated, and the gradient is a program', () => {
    const derived = gradient(program);
    expect(derived.length).toBeGreaterThan(2 * length);
    expect(evaluate(derived)).toEqual({ x: 1 });
  });

  it('is traced step by step', () => {
    const { steps, turn } = trace(program);
    expect(turn).toBe(length + 2);
    expect(steps.length).toBe(turn + 1 + length * 1.5 + 1);
  });
});

it('a sum takes 10,000 operands', () => {
  const builder = new ProgramBuilder();
  const x = builder.input('x', [], scalar(0.5));
  builder.output('y', builder.apply('addN', new Array<number>(10_000).fill(x)));
  expect(evaluate(builder.build())).toEqual({ y: 5_000 });
});
