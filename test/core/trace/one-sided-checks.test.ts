import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staging } from '../../../src/core/algebra/staging';
import {
  type Input,
  type Program,
  ProgramBuilder,
  type Tensor,
  tangentTrace,
  trace,
  trouble,
} from '../../../src/core/index';
import { copyInto } from '../../../src/core/program/copy';
import type { Algebra } from '../../../src/core/rule/algebra';
import { parse } from '../../../src/lang/expression/parse';
import { compatibleShapes, programOf, type Recipe, recipes } from '../random-programs';

/** What is said of AD's answer, kinks and infinities themselves left out. */
const failed = (text: string, convention: 'pytorch' | 'jax' = 'pytorch') =>
  trouble(trace({ ...parse(text), convention }))
    .map(({ severity, message }) => `${severity}: ${message}`)
    .filter((message) => /AD gives/.test(message));
const forwardDoubts = (text: string, seed?: Readonly<Record<string, number>>) =>
  trouble(tangentTrace(parse(text), {}, seed ? { seed } : {}))
    .map(({ message }) => message)
    .filter((message) => /AD gives/.test(message));

describe('where the answer of AD is not the derivative', () => {
  it.each([
    ['x = 0; y = relu(x) - relu(-x)', 'AD gives 0, yet the derivative by x is 1 here'],
    ['x = 0; y = where(x == 0, 0, x)', 'AD gives 0, yet the derivative by x is 1 here'],
    ['x = 0; y = 3*x + x*(x == 0)', 'AD gives 4, yet the derivative by x is 3 here'],
    ['x = 2; y = max(x, 2) - relu(x - 2)', 'AD gives ½, yet the derivative by x is 0 here'],
    ['x = 0; y = sqrt(x^2)^2', 'AD gives NaN, yet the derivative by x is 0 here'],
  ])('it is warned of: %s', (text, message) => {
    expect(failed(text)).toEqual([`warning: ${message}`]);
    expect(forwardDoubts(text)).toEqual([message]);
  });

  it.each([
    [
      'x = 0; y = abs(x)',
      'x here: from the left −1, from the right 1; AD gives 0 by PyTorch’s convention',
    ],
    [
      'x = 0; y = x*sign(x)',
      'x here: from the left −1, from the right 1; AD gives 0 by PyTorch’s convention',
    ],
    ['x = 0; y = sqrt(abs(x))', 'x here: from the left −∞, from the right ∞; AD gives NaN'],
    [
      'x = 0; y = relu(x) + relu(x - 1e-5)',
      'x here: from the left 0, from the right 1; AD gives 0 by PyTorch’s convention',
    ],
  ])('or that there is none is noted: %s', (text, message) => {
    expect(failed(text)).toEqual([`note: There is no derivative by ${message}`]);
  });

  it.each([
    'x = 0; y = sign(x)',
    'x = 0; y = where(x > 0, 1, 2)',
    'x = 3; y = x*(x == 3)',
    'x = 0; y = where(x, x, 1)',
  ])('or that it jumps: %s', (text) => {
    expect(failed(text)).toEqual([
      expect.stringMatching(/^note: y jumps here, so there is no derivative by x; AD gives [01]$/),
    ]);
    expect(forwardDoubts(text)).toHaveLength(1);
  });

  it('depends on the convention', () => {
    expect(failed('x = 0; y = abs(x) + relu(-2*x)')).toHaveLength(1);
    expect(failed('x = 0; y = abs(x) - 2*relu(-x)')).toEqual([
      'warning: AD gives 0, yet the derivative by x is 1 here',
    ]);
    expect(failed('x = 0; y = abs(x) - 2*relu(-x)', 'jax')).toEqual([]);
    expect(failed('x = [0, 0]; y = norm(x)^2')).toEqual([]);
    expect(failed('x = [0, 0]; y = norm(x)^2', 'jax')).toEqual([
      'warning: AD gives NaN, yet the derivative by x[0] is 0 here',
    ]);
  });

  it('is said of one element of a tensor, with how many are like it', () => {
    const found = trouble(trace(parse('x = [[1, 0], [0, 0]]; y = sum(relu(x) - relu(-x))')));
    expect(found[0]).toMatchObject({
      message: 'AD gives 0, yet the derivative by x[0, 1] is 1 here',
      mend: expect.stringMatching(/2 other elements/),
    });
  });

  it('is asked along the seed in forward mode', () => {
    const text = 'x = 0; z = 0; y = relu(x + z) - relu(-x - z)';
    expect(forwardDoubts(text, { x: 1, z: 1 })).toEqual([
      'AD gives 0, yet the derivative along the seed is 2 here',
    ]);
    expect(forwardDoubts(text, { x: 1, z: -1 })).toEqual([]);
  });
});

describe('no check is raised', () => {
  it.each([
    'x = 0; y = relu(x)^2',
    'x = 0; y = relu(x)^1.5',
    'x = 2; y = max(x, x)',
    'x = 2; y = max(x, 4 - x) + min(x, 4 - x)',
    'x = 0; y = abs(x)^3 + sin(x)',
    'x = 0; y = relu(x)*sin(1e9*x)',
    'x = 0; y = relu(x)^2 + tanh(1e5*x)',
    'x = 0; y = 1e16 + relu(x)',
    'x = 0; y = 1e-20*relu(x)^2 + 1e-20*x',
    'x = 1000000; y = sin(x) + relu(x - 1000000)^2',
    'x = 0; z = 0; y = relu(x)*z',
    'x = 0; y = sqrt(x)',
  ])('where AD is right, or where rounding hides it: %s', (text) => {
    expect(failed(text)).toEqual([]);
    expect(forwardDoubts(text)).toEqual([]);
  });

  it('and the kink says so where it was seen', () => {
    const [kink] = trouble(trace(parse('x = 0; y = relu(x)^2')));
    expect(kink).toMatchObject({
      severity: 'note',
      mend: 'What AD gives is the derivative all the same.',
    });
  });
});

describe.each([
  ['numbers', [[]]],
  ['tensors that broadcast', compatibleShapes],
] as const)('beside random smooth programs of %s', (_, shapes) => {
  /** The first element's distance from where it is, through a rule, added to Σ y. */
  const withKink = (recipe: Recipe, rule: (o: Algebra<number>, away: number) => number) => {
    const smooth = programOf(recipe, shapes);
    const builder = new ProgramBuilder();
    const copied = copyInto(builder, smooth);
    const o = staging(builder);
    const [input] = smooth.inputs as [Input];
    const away = o.sub(copied[input.statement] as number, builder.constant(input.value as Tensor));
    const y = copied[smooth.outputs[0]?.statement as number] as number;
    builder.output('y', o.add(o.sum(y), o.sum(rule(o, away))));
    return builder.build();
  };
  const oneSidedChecks = (program: Program) =>
    trouble(trace(program)).filter(({ message }) => /AD gives/.test(message));

  it('a kink that does not matter raises no check', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 12 }), (recipe) => {
        const program = withKink(recipe, (o, away) => o.square(o.apply('relu', [away])));
        expect(oneSidedChecks(program)).toEqual([]);
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  it('one that does is found', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 12 }), (recipe) => {
        const program = withKink(recipe, (o, away) =>
          o.sub(o.apply('relu', [away]), o.apply('relu', [o.neg(away)])),
        );
        expect(oneSidedChecks(program)[0]).toMatchObject({ severity: 'warning' });
      }),
      { numRuns: 300, seed: 42 },
    );
  });
});

it('a gradient that is stopped is no other than it should be, whatever values show', () => {
  for (const text of [
    'x = 0; y = detach(x) + abs(x)^2',
    'x = 2; y = relu(x - 2)^2 + x*detach(x)',
  ]) {
    expect(failed(text)).toEqual([]);
    expect(forwardDoubts(text)).toEqual([]);
  }
  // What goes into no stop is looked at all the same.
  expect(failed('x = 0; z = 1; y = detach(z) + relu(x) - relu(-x)')).toEqual([
    'warning: AD gives 0, yet the derivative by x is 1 here',
  ]);
});

describe('a program in float32, whose own steps would be lost in rounding', () => {
  /** All numbers of a text as float32. */
  const narrow = (text: string): Program => {
    const program = parse(text);
    return { ...program, dtypes: new Uint8Array(program.length).fill(2) };
  };
  const said = (text: string) =>
    trouble(trace(narrow(text)))
      .map(({ message }) => message)
      .filter((message) => /AD gives/.test(message));

  it.each([
    ['x = 0; y = relu(x) - relu(-x)', ['AD gives 0, yet the derivative by x is 1 here']],
    ['x = 2; y = max(x, 2) - relu(x - 2)', ['AD gives ½, yet the derivative by x is 0 here']],
    ['x = 0; y = abs(x)^2 + sin(x)', []],
    ['x = 0.1; y = relu(x - 0.1)^2 + exp(x)', []],
  ])('%s is judged as in float64', (text, messages) => {
    expect(said(text)).toEqual(messages);
  });
});
