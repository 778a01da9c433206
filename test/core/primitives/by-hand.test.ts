import { describe, expect, it } from 'vitest';
import {
  evaluate,
  expand,
  gradient,
  type Program,
  ProgramBuilder,
  simplify,
  type TensorLike,
  tangentTrace,
  toTensor,
  trace,
  valueAndGradient,
} from '../../../src/core/index';
import { operationAt } from '../../../src/core/program/program';
import { type HandTerm, handRule, handRuleText } from '../../../src/core/rule/hand-rule';
import known from '../../fixtures/by-hand/autograd-function.json';

const times = (a: HandTerm, b: HandTerm): HandTerm => ['multiply', [a, b]];

const sineSlope: HandTerm = ['add', [['sin', ['x1']], times('x1', ['cos', ['x1']])]];

/** x sin x; what flows back is a factor times its derivative. */
function sine(builder: ProgramBuilder, x: number, factor = 1): number {
  const v = builder.apply('multiply', [x, builder.apply('sin', [x])]);
  const rule = handRuleText([
    times(factor === 1 ? 'adjoint' : times(factor, 'adjoint'), sineSlope),
  ]);
  return builder.apply('byHand', [v, x], { rule });
}

/** f(2x) + y f(y). */
function sines({ x, y }: { x: number; y: number }, factor = 1): Program {
  const builder = new ProgramBuilder();
  const [a, b] = [builder.input('x', [], x), builder.input('y', [], y)];
  const first = sine(builder, builder.apply('multiply', [builder.literal(2), a]), factor);
  const second = builder.apply('multiply', [b, sine(builder, b, factor)]);
  builder.output('f', builder.apply('add', [first, second]));
  return builder.build();
}

/** Σ 5 tanh(wx + b), whose adjoint before the bias is kept within −1 and 1. */
function clipped(inputs: Readonly<Record<'w' | 'x' | 'b', TensorLike>>): Program {
  const builder = new ProgramBuilder();
  const [w, x, b] = (['w', 'x', 'b'] as const).map((name) =>
    builder.input(name, toTensor(inputs[name]).shape, inputs[name]),
  ) as [number, number, number];
  const sum = builder.apply('add', [builder.apply('multiply', [w, x]), b]);
  const tanh = builder.apply('tanh', [sum]);
  const kept: HandTerm = ['clamp', [times('adjoint', ['subtract', [1, ['square', ['y']]]]), -1, 1]];
  const rule = handRuleText([times(kept, 'x2'), times(kept, 'x1'), kept]);
  const neuron = builder.apply('byHand', [tanh, w, x, b], { rule });
  const five = builder.apply('multiply', [builder.literal(5), neuron]);
  builder.output('f', builder.apply('sum', [five]));
  return builder.build();
}

const cases = [
  ['x sin x', sines(known.sine.inputs), known.sine],
  ['a neuron whose adjoint is kept small', clipped(known.clipped.inputs), known.clipped],
] as const;

function expectClose(actual: unknown, expected: unknown) {
  const [a, b] = [actual, expected].map((x) => toTensor(x as TensorLike));
  expect(a?.shape).toEqual(b?.shape);
  a?.data.forEach((number, k) => {
    expect(number).toBeCloseTo(b?.data[k] as number, 12);
  });
}

describe('a derivative by hand', () => {
  it.each(cases)('of %s is that of a torch.autograd.Function', (_what, program, torch) => {
    const { outputs, gradient: found } = valueAndGradient(program);
    expectClose(outputs.f, torch.y);
    for (const [name, expected] of Object.entries(torch.gradient))
      expectClose(found[name], expected);
  });

  it.each(cases)('of %s is the same in the trace and as a program', (_what, program, torch) => {
    const steps = trace(program).steps.filter(({ kind }) => kind === 'gradient');
    const named = evaluate(gradient(program));
    const simpler = evaluate(simplify(gradient(program)));
    for (const [name, expected] of Object.entries(torch.gradient)) {
      expectClose(steps.find((step) => 'name' in step && step.name === name)?.value, expected);
      expectClose(named[name], expected);
      expectClose(simpler[name], expected);
    }
  });

  it.each(cases)('of %s is differentiated as PyTorch does it', (_what, program, torch) => {
    const [first = ''] = Object.keys(torch.gradient);
    const once = gradient(program, { inputs: [first] });
    const second = gradient(once, { inputs: [first], seed: ones(once) });
    expectClose(evaluate(second)[first], torch.second);
  });

  it('is one step for each parameter, and none for what the value is computed by', () => {
    const { steps, program } = trace(sines(known.sine.inputs));
    const made = steps.flatMap((step) =>
      step.kind === 'contribution' ? [operationAt(program, step.statement)] : [],
    );
    expect(made.filter((operation) => operation === 'byHand')).toHaveLength(2);
    expect(made).not.toContain('sin');
  });

  it('is used where it is wrong', () => {
    const right = valueAndGradient(sines(known.sine.inputs)).gradient.x as number;
    const wrong = valueAndGradient(sines(known.sine.inputs, 3)).gradient.x as number;
    expect(wrong).toBeCloseTo(3 * right, 12);
  });

  it('is no matter of forward mode, which goes through what the value is computed by', () => {
    const { x } = known.sine.gradient;
    const { steps } = tangentTrace(sines(known.sine.inputs, 3), {}, { seed: { x: 1 } });
    expect(steps.at(-1)?.tangent?.data[0]).toBeCloseTo(x, 12);
  });

  it('goes when it is written out', () => {
    const { gradient: found } = valueAndGradient(expand(sines(known.sine.inputs, 3)));
    expectClose(found.x, known.sine.gradient.x);
  });

  it('that is smaller than a parameter flows back to all of it', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [2], [3, 4]);
    const v = builder.apply('sum', [x]);
    builder.output('f', builder.apply('byHand', [v, x], { rule: handRuleText(['adjoint']) }));
    expect(valueAndGradient(builder.build()).gradient.x).toEqual([1, 1]);
  });
});

describe('a derivative by hand is refused', () => {
  const builder = new ProgramBuilder();
  const x = builder.input('x', [2], [3, 4]);
  const apply = (rule: string) => () => builder.apply('byHand', [x, x], { rule });

  it.each([
    ['for another number of parameters', handRuleText(['adjoint', 'adjoint']), /2 derivatives/],
    ['in a shape that its parameter can’t take', '[["concat",["y","y","y"]]]', /do not broadcast/],
    ['with a primitive that there is not', '[["launch",["y"]]]', /“launch”, which is no primitive/],
    ['with too many operands', '[["sin",["y","y"]]]', /sin/],
    ['with a setting that there is not', '[["sin",["y"],{"fast":1}]]', /no attribute fast/],
    ['that needs too much room', '[["broadcastTo",["y"],{"shape":[99999999,2]}]]', /too large/],
  ])('%s', (_what, rule, message) => {
    expect(apply(rule)).toThrow(message);
  });

  it.each([
    '',
    'adjoint',
    '[]',
    '{}',
    '[null]',
    '["x0"]',
    '["x2"]',
    '["__proto__"]',
    '["toString"]',
    '[["sin"]]',
    '[["sin","x1"]]',
    '[["a b",["x1"]]]',
    '[["sin",["x1"],[]]]',
    '[["sin",["x1"],{"axis":"x"}]]',
    `[${'["sin",['.repeat(3000)}"x1"${']]'.repeat(3000)}]`,
  ])('that is none: %s', (text) => {
    expect(handRule(text)).toBeNull();
    expect(apply(text)).toThrow(/no derivative/);
  });

  it('with nothing lost in its text', () => {
    const rule = [
      ['add', ['x1', Number.NEGATIVE_INFINITY]],
      ['sum', ['y'], { axis: [0, 1] }],
    ] as const;
    const text = handRuleText(rule);
    expect(handRuleText(handRule(text) ?? [])).toBe(text);
    expect(text).not.toMatch(/[\s;]/);
  });
});

function ones(program: Program): TensorLike {
  const [output] = program.outputs;
  const shape = program.shapes[output?.statement ?? 0] ?? [];
  return { shape, data: new Float64Array(shape.reduce((a, b) => a * b, 1)).fill(1) };
}
