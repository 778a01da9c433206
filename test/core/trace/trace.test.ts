import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/program/builder';
import { InputError } from '../../../src/core/sweep/evaluate';
import { scalar } from '../../../src/core/tensor/tensor';
import type { ContributionStep } from '../../../src/core/trace/step';
import { trace } from '../../../src/core/trace/trace';
import { NameError } from '../../../src/core/transform/gradient';
import { brief, paperProgram, places, program, round } from './programs';

const contributions = (result: ReturnType<typeof trace>) =>
  result.steps.filter((step): step is ContributionStep => step.kind === 'contribution');

describe("the trace of the paper's example", () => {
  const result = trace(paperProgram());

  it('runs forward over inputs, statements and the output', () => {
    expect(result.steps.slice(0, result.turn).map(brief)).toEqual([
      'x1: 2',
      'x2: 5',
      's2 = 0.693',
      's3 = 10',
      's4 = -0.959',
      's5 = 10.693',
      's6 = 11.652',
      'y = 11.652',
    ]);
  });

  it('runs back from the last statement to the first, operands left to right, then over the inputs', () => {
    expect(result.steps.slice(result.turn).map(brief)).toEqual([
      'y′ = 1',
      's6[0] → s5′ = 1',
      's6[1] → s4′ = -1',
      's5[0] → s2′ = 1',
      's5[1] → s3′ = 1',
      's4[0] → s1′ = -0.284',
      's3[0] → s0′ = 5',
      's3[1] → s1′ += 1.716',
      's2[0] → s0′ += 5.5',
      'x2′ = 1.716',
      'x1′ = 5.5',
    ]);
  });

  it('numbers its steps from 0', () => {
    expect(result.steps.map((step) => step.index)).toEqual(result.steps.map((_, k) => k));
  });

  it('groups its primal by waves: what is fireable at once', () => {
    expect(result.steps.slice(0, result.turn).map((step) => step.wave)).toEqual([
      0, 0, 1, 1, 1, 2, 3, 4,
    ]);
  });

  it('gives an adjoint step the wave of the statement whose adjoint flows', () => {
    expect(result.steps.slice(result.turn).map((step) => step.wave)).toEqual([
      3, 3, 3, 2, 2, 1, 1, 1, 1, 0, 0,
    ]);
  });

  it('says of each contribution its partial derivative, its amount and what was there before', () => {
    expect(
      contributions(result).map((step) => [
        round(step.partial as number),
        round(step.contribution.data[0] as number),
        step.before && round(step.before.data[0] as number),
      ]),
    ).toEqual([
      [1, 1, null],
      [-1, -1, null],
      [1, 1, null],
      [1, 1, null],
      [0.284, -0.284, null],
      [5, 5, null],
      [2, 2, -0.284],
      [0.5, 0.5, 5],
    ]);
  });

  it('says which places each step reads and which one it writes', () => {
    const [, , ln] = result.steps;
    expect([places(ln?.reads ?? []), ln?.writes]).toEqual([['s0'], { of: 'primal', statement: 2 }]);
    const [assigned, accumulated] = [contributions(result)[5], contributions(result)[6]];
    expect(places(assigned?.reads ?? [])).toEqual(['s3′', 's0', 's1', 's3']);
    expect(places(accumulated?.reads ?? [])).toEqual(['s1′', 's3′', 's0', 's1', 's3']);
    expect(accumulated?.writes).toEqual({ of: 'adjoint', statement: 1 });
  });

  it('writes outputs and gradients to no place', () => {
    const ends = result.steps.filter(({ kind }) => kind === 'output' || kind === 'gradient');
    expect(ends.map((step) => step.writes)).toEqual([null, null, null]);
  });

  it('reads only what an earlier step wrote', () => {
    const written = new Set<string>();
    for (const step of result.steps) {
      for (const place of places(step.reads)) expect(written).toContain(place);
      if (step.writes) written.add(places([step.writes])[0] as string);
    }
  });
});

describe('inputs and seeds', () => {
  it('takes given inputs before those of the program', () => {
    const { steps } = trace(paperProgram(), { x2: 0 });
    expect(steps.map(brief)).toContain('x2: 0');
    expect(steps.map(brief)).toContain('x1: 2');
  });

  it('needs a value for every input', () => {
    const builder = new ProgramBuilder();
    builder.output('y', builder.apply('sin', [builder.input('x')]));
    expect(() => trace(builder.build())).toThrow(InputError);
  });

  it('scales every adjoint by the seed', () => {
    const one = trace(paperProgram());
    const twice = trace(paperProgram(), {}, { seed: -2 });
    for (const step of twice.steps.slice(twice.turn)) {
      const other = one.steps[step.index]?.value.data[0] as number;
      expect(step.value.data[0]).toBeCloseTo(-2 * other, 12);
    }
  });

  it('keeps the partial derivatives whatever the seed', () => {
    const partials = (seed: number) =>
      contributions(trace(paperProgram(), {}, { seed })).map((step) => step.partial);
    expect(partials(0)).toEqual(partials(1));
  });

  it('lets a seed be NaN or infinite, and shows what comes of it', () => {
    const { steps } = trace(paperProgram(), {}, { seed: Number.POSITIVE_INFINITY });
    expect(steps.at(-1)?.value.data[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('several outputs', () => {
  const two = program({ x: 3 }, (builder, { x = 0 }) => {
    const square = builder.apply('square', [x]);
    const sine = builder.apply('sin', [x]);
    builder.output('a', square);
    builder.output('b', sine);
  });

  it('starts the reverse sweep at the first unless told otherwise', () => {
    expect(trace(two).output?.name).toBe('a');
    expect(trace(two).steps.map(brief)).toContain('x′ = 6');
  });

  it.each([
    ['name', 'b'],
    ['position', 1],
    ['itself', two.outputs[1]],
  ])('can be told by %s', (_by, output) => {
    const result = trace(two, {}, { output: output as string });
    expect(result.output?.name).toBe('b');
    expect(result.steps.map(brief)).toContain('x′ = -0.99');
  });

  it('refuses a name that no output has', () => {
    expect(() => trace(two, {}, { output: 'c' })).toThrow(NameError);
  });

  it('gives no contribution to what the chosen output does not depend on', () => {
    const result = trace(two, {}, { output: 'a' });
    expect(contributions(result).map((step) => step.statement)).toEqual([1]);
  });
});

describe('what has no derivative', () => {
  it('has no adjoint phase without an output', () => {
    const result = trace(program({ x: 1 }, (builder, { x = 0 }) => void builder.apply('sin', [x])));
    expect([result.output, result.turn]).toEqual([null, result.steps.length]);
  });

  it('has no steps at all for an empty program', () => {
    expect(trace(new ProgramBuilder().build()).steps).toEqual([]);
  });

  it('has no step for a constant, and no adjoint flows to one', () => {
    const result = trace(
      program({ x: 3 }, (builder, { x = 0 }) => {
        builder.output('y', builder.apply('multiply', [x, builder.literal(2)]));
      }),
    );
    expect(result.steps.map(brief)).toEqual([
      'x: 3',
      's2 = 6',
      'y = 6',
      'y′ = 1',
      's2[0] → s0′ = 2',
      'x′ = 2',
    ]);
  });

  it('gives 0, read from nowhere, to an input that nothing flows back to', () => {
    const result = trace(
      program({ x: 3, unused: 1 }, (builder, { x = 0 }) => builder.output('y', x)),
    );
    const gradient = result.steps.find((step) => step.kind === 'gradient');
    expect([gradient?.statement, gradient?.value.data[0], gradient?.reads]).toEqual([1, 0, []]);
  });

  it('seeds an output that is a constant, and ends there', () => {
    const result = trace(
      program({ x: 3 }, (builder) => builder.output('y', builder.constant(scalar(4)))),
    );
    expect(result.steps.map(brief)).toEqual(['x: 3', 'y = 4', 'y′ = 1', 'x′ = 0']);
  });
});

describe('repeated operands', () => {
  it('gives one step to each use of an operand by one statement', () => {
    const result = trace(
      program({ x: 3 }, (builder, { x = 0 }) =>
        builder.output('y', builder.apply('multiply', [x, x])),
      ),
    );
    expect(contributions(result).map(brief)).toEqual(['s1[0] → s0′ = 3', 's1[1] → s0′ += 6']);
  });

  it('assigns the first contribution and accumulates each later one', () => {
    const result = trace(
      program({ x: 1 }, (builder, { x = 0 }) => {
        builder.output('y', builder.apply('addN', [x, x, x, x]));
      }),
    );
    expect(contributions(result).map((step) => step.before !== null)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(contributions(result).at(-1)?.value.data[0]).toBe(4);
  });
});
