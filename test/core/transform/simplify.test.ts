import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  gradient,
  type Program,
  ProgramBuilder,
  simplificationSteps,
  simplify,
  statementsOf,
} from '../../../src/core/index';
import { operandsAt, operationAt, shapeAt } from '../../../src/core/program/program';
import { scalar } from '../../../src/core/tensor/tensor';
import { outputsInOrder } from '../derivatives';
import { compatibleShapes, programOf, recipes } from '../random-programs';
import { sineProduct } from './programs';

type Build = (b: ProgramBuilder, x: number, y: number) => number;

function program(build: Build): Program {
  const b = new ProgramBuilder();
  const x = b.input('x', [], scalar(1.5));
  const y = b.input('y', [], scalar(-0.5));
  b.output('z', build(b, x, y));
  return b.build();
}

/** The statements as text, inputs left out: `negate(1)`; the output's statement is marked. */
function written(simple: Program): string[] {
  const output = simple.outputs[0]?.statement;
  return [...statementsOf(simple)]
    .filter(({ operation }) => operation !== 'input')
    .map(({ index, operation, operands }) => {
      const text =
        operation === 'constant'
          ? `${simple.constants.get(index)?.data.join()}`
          : `${operation}(${operands})`;
      return index === output ? `→ ${text}` : text;
    });
}

/** 0 and −0 are the one difference that is allowed. */
const unsigned = (of: Program) => outputsInOrder(of).map((x) => x + 0);

describe('simplifying', () => {
  it.each<[string, Build, readonly string[]]>([
    ['folds constants', (b) => b.apply('add', [b.literal(2), b.literal(3)]), ['→ 5']],
    [
      'drops a factor of one',
      (b, x, y) => b.apply('add', [b.apply('multiply', [x, b.literal(1)]), y]),
      ['→ add(0,1)'],
    ],
    [
      'drops a summand of zero',
      (b, x, y) => b.apply('multiply', [b.apply('add', [b.literal(0), x]), y]),
      ['→ multiply(0,1)'],
    ],
    [
      'takes double negation away',
      (b, x, y) => b.apply('add', [b.apply('negate', [b.apply('negate', [x])]), y]),
      ['→ add(0,1)'],
    ],
    [
      'subtracts instead of adding the negative',
      (b, x, y) => b.apply('add', [x, b.apply('negate', [y])]),
      ['→ subtract(0,1)'],
    ],
    [
      'negates instead of multiplying by −1',
      (b, x) => b.apply('multiply', [x, b.literal(-1)]),
      ['→ negate(0)'],
    ],
    [
      'squares instead of multiplying with itself',
      (b, x) => b.apply('multiply', [x, x]),
      ['→ square(0)'],
    ],
    [
      'drops an exponent of one',
      (b, x, y) => b.apply('add', [b.apply('power', [x, b.literal(1)]), y]),
      ['→ add(0,1)'],
    ],
    [
      'shares what is computed twice, in either order',
      (b, x, y) => b.apply('divide', [b.apply('multiply', [x, y]), b.apply('multiply', [y, x])]),
      ['multiply(0,1)', '→ divide(2,2)'],
    ],
    [
      'does not share what depends on the order',
      (b, x, y) => b.apply('add', [b.apply('divide', [x, y]), b.apply('divide', [y, x])]),
      ['divide(0,1)', 'divide(1,0)', '→ add(2,3)'],
    ],
    ['leaves dead code out', (b, x, y) => b.apply('sin', [x]) && b.apply('exp', [y]), ['→ exp(1)']],
    [
      'takes the branch that is settled',
      (b, x, y) =>
        b.apply('where', [b.apply('less', [b.literal(1), b.literal(2)]), b.apply('sin', [x]), y]),
      ['→ sin(0)'],
    ],
    [
      'keeps x · 0, which is NaN for infinite x',
      (b, x) => b.apply('multiply', [x, b.literal(0)]),
      ['0', '→ multiply(0,2)'],
    ],
    [
      'keeps x − x, which is NaN for infinite x',
      (b, x) => b.apply('subtract', [x, x]),
      ['→ subtract(0,0)'],
    ],
  ])('%s', (_what, build, expected) => {
    expect(written(simplify(program(build)))).toEqual(expected);
  });

  it.each<[string, Build, readonly string[]]>([
    ['x · 0 = 0', (b, x) => b.apply('multiply', [x, b.literal(0)]), ['→ 0']],
    ['x − x = 0', (b, x) => b.apply('subtract', [x, x]), ['→ 0']],
    ['x / x = 1', (b, x) => b.apply('divide', [x, x]), ['→ 1']],
    [
      '2 · (3 · x) = 6 · x',
      (b, x) => b.apply('multiply', [b.literal(2), b.apply('multiply', [b.literal(3), x])]),
      ['6', '→ multiply(2,0)'],
    ],
    [
      'y · (1 / x) = y / x',
      (b, x, y) => b.apply('multiply', [y, b.apply('divide', [b.literal(1), x])]),
      ['→ divide(1,0)'],
    ],
  ])('uses %s only where numbers may be taken to be finite', (_what, build, expected) => {
    expect(written(simplify(program(build), { exact: false }))).toEqual(expected);
    expect(written(simplify(program(build)))).not.toEqual(expected);
  });

  it('keeps inputs, names and origins', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(1), { node: 'a' });
    b.input('unused', [], scalar(2), { node: 'b' });
    const double = b.apply('add', [x, x], undefined, { node: 'c' });
    b.name(double, 'twice');
    b.apply('exp', [x]);
    b.output('y', b.apply('multiply', [double, b.literal(1)]), { node: 'd' });
    const simple = simplify(b.build());
    expect(simple.inputs.map(({ name }) => name)).toEqual(['x', 'unused']);
    expect(simple.outputs).toEqual([{ name: 'y', statement: 2, origin: { node: 'd' } }]);
    expect(simple.names.get(2)).toBe('twice');
    expect([0, 1, 2].map((i) => simple.origins.get(i)?.node)).toEqual(['a', 'b', 'c']);
  });

  it('does not mistake a constant that stretches its operand for one that changes nothing', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    b.output('y', b.apply('add', [x, b.constant({ shape: [2], data: Float64Array.of(0, 0) })]));
    expect(evaluate(simplify(b.build()))).toEqual({ y: [3, 3] });
  });

  it('makes no array of a number beside an array', () => {
    const b = new ProgramBuilder();
    const v = b.input('v', [40], { shape: [40], data: new Float64Array(40).fill(3) });
    const x = b.input('x', [], scalar(2));
    const wide = (value: number) => b.apply('broadcastTo', [value], { shape: [40] });
    b.output('p', b.apply('multiply', [v, wide(b.literal(7))]));
    b.output('q', b.apply('add', [wide(x), v]));
    b.output('r', b.apply('add', [wide(x), wide(x)]));
    const simple = simplify(b.build());
    const read = (name: string) => {
      const at = simple.outputs.find((output) => output.name === name)?.statement as number;
      const shapes = operandsAt(simple, at).map((operand) => shapeAt(simple, operand).join());
      return `${operationAt(simple, at)} ${shapes.join(' ')}`;
    };
    expect(read('p')).toBe('multiply 40 ');
    expect(read('q')).toBe('add  40');
    // One of them makes the array.
    expect(read('r')).toBe('add  40');
    expect(outputsInOrder(simple)).toEqual(outputsInOrder(b.build()));
  });

  it('brings gradient programs down at every order', () => {
    let raw = sineProduct();
    const counts: [number, number][] = [];
    for (let order = 1; order <= 4; order++) {
      raw = gradient(raw, { inputs: ['x'] });
      counts.push([raw.length, simplify(raw).length]);
    }
    expect(counts).toEqual([
      [16, 7],
      [32, 8],
      [53, 9],
      [78, 10],
    ]);
  });

  it('is done after once', () => {
    const once = simplify(gradient(gradient(sineProduct(), { inputs: ['x'] })));
    expect([...simplificationSteps(once)]).toEqual([]);
  });

  it('is linear enough for a chain of 30,000', () => {
    const b = new ProgramBuilder();
    let y = b.input('x', [], scalar(0.5));
    for (let k = 0; k < 30_000; k++) y = b.apply('multiply', [b.apply('sin', [y]), b.literal(1)]);
    b.output('y', y);
    expect(simplify(b.build()).length).toBe(30_001);
  });

  it('changes no value of a random program', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 12 }), (recipe) => {
        const raw = programOf(recipe, compatibleShapes);
        expect(unsigned(simplify(raw))).toEqual(unsigned(raw));
      }),
      { numRuns: 150 },
    );
  });

  it('changes no value of the gradients of random programs, nor of their gradients', () => {
    fc.assert(
      fc.property(recipes({ inputs: 2, steps: 6 }), (recipe) => {
        const first = gradient(programOf(recipe));
        const second = gradient(first);
        for (const raw of [first, second]) {
          expect(simplify(raw).length).toBeLessThanOrEqual(raw.length);
          expect(unsigned(simplify(raw))).toEqual(unsigned(raw));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the steps of simplifying', () => {
  it('go one after another from the program to the simplified one, each with the same value', () => {
    const raw = gradient(sineProduct());
    const value = evaluate(raw);
    let current = raw;
    for (const step of simplificationSteps(raw)) {
      expect(step.before).toBe(current.length);
      expect(step.after).toBe(step.program.length);
      expect(step.statement).toBeLessThan(step.before);
      expect(evaluate(step.program)).toEqual(value);
      current = step.program;
    }
    expect([...statementsOf(current)]).toEqual([...statementsOf(simplify(raw))]);
  });

  it('say which rule they follow, and where', () => {
    const raw = program((b, x, y) => {
      const product = b.apply('multiply', [x, y]);
      const again = b.apply('multiply', [y, x]);
      b.apply('sin', [x]);
      const folded = b.apply('add', [b.literal(0.5), b.literal(0.5)]);
      return b.apply('multiply', [b.apply('add', [product, again]), folded]);
    });
    const steps = [...simplificationSteps(raw)].map(({ rule, statement, before, after }) => [
      rule,
      statement,
      before,
      after,
    ]);
    expect(steps.slice(0, 4)).toEqual([
      ['dead code', 4, 9, 8],
      ['common subexpression', 3, 8, 7],
      ['constant folding', 4, 7, 7],
      ['algebraic identity', 6, 7, 6],
    ]);
    expect(steps.slice(4).every(([rule]) => rule === 'dead code')).toBe(true);
  });

  it('can be taken a few at a time', () => {
    const raw = gradient(sineProduct());
    const [first, second] = simplificationSteps(raw);
    expect(simplify(raw, { steps: 0 })).toBe(raw);
    expect(simplify(raw, { steps: 1 }).length).toBe(first?.after);
    expect(simplify(raw, { steps: 2 }).length).toBe(second?.after);
    expect(simplify(raw, { steps: 1000 }).length).toBe(simplify(raw).length);
  });
});
