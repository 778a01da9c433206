import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf } from '../../../src/core/analysis/checkpointing';
import { reversePlan } from '../../../src/core/analysis/reverse-plan';
import {
  aliveAt,
  checkpointing,
  type Liveness,
  liveness,
  ProgramBuilder,
  savedForReverse,
  tangentTrace,
  trace,
} from '../../../src/core/index';
import { type Program, primitiveAt } from '../../../src/core/program/program';
import { scalar } from '../../../src/core/tensor/tensor';
import { tensorProgramOf, tensorRecipes } from '../primitives/random-tensor-programs';
import { compatibleShapes, programOf, recipes } from '../random-programs';
import { baydin, sines } from '../transform/programs';

const appliedIn = (program: Program) =>
  Array.from({ length: program.length }, (_, i) => i).filter((i) => primitiveAt(program, i));

const names = (live: Liveness, step: number) =>
  aliveAt(live, step).map(({ of, statement }) => `${of} ${statement}`);

/** Whatever a step of the player reads or writes is alive then. */
function expectEnough(program: Program): void {
  const live = liveness(program, 'reverse');
  const run = trace(program);
  const contributions = reversePlan(program).contributions;
  expect(live.steps).toBe(run.steps.length);
  for (const { index, kind, reads, writes } of run.steps) {
    const alive = new Set(names(live, index));
    if (writes) expect(alive).toContain(`${writes.of} ${writes.statement}`);
    // A contribution in numbers lists all that its statement could read.
    const needed =
      kind === 'contribution'
        ? [
            ...reads.filter(({ of }) => of === 'adjoint'),
            ...(contributions[index - live.turn - 1]?.reads ?? []).map((statement) => ({
              of: 'primal' as const,
              statement,
            })),
          ]
        : reads;
    for (const { of, statement } of needed) {
      if (!program.constants.has(statement)) expect(alive).toContain(`${of} ${statement}`);
    }
  }
  const forward = liveness(program, 'forward');
  for (const { index, reads, writes } of tangentTrace(program).steps) {
    const alive = new Set(names(forward, index));
    for (const { of, statement } of [...reads, ...writes]) {
      if (!program.constants.has(statement)) expect(alive).toContain(`${of} ${statement}`);
    }
  }
}

describe('what is alive', () => {
  it('grows with the intermediates in reverse mode and not in forward mode', () => {
    const [short, long] = [sines(10), sines(100)];
    expect(liveness(long, 'forward').peak.bytes).toBe(liveness(short, 'forward').peak.bytes);
    expect(liveness(short, 'forward').peak.bytes).toBe(8 * 6);
    // The sine reads its operand: all of them are kept.
    expect(liveness(long, 'reverse').peak.bytes).toBeGreaterThan(8 * 100);
    expect(liveness(long, 'reverse').peak.bytes - liveness(short, 'reverse').peak.bytes).toBe(
      8 * 90,
    );
  });

  it('has the steps of the player', () => {
    const reverse = trace(baydin());
    const live = liveness(baydin(), 'reverse');
    expect(live.steps).toBe(reverse.steps.length);
    expect(live.turn).toBe(reverse.turn);
    expect(live.bytes).toHaveLength(reverse.steps.length);
    expect(liveness(baydin(), 'forward').steps).toBe(tangentTrace(baydin()).steps.length);
  });

  it('lets a sum forget its operands, which no rule reads', () => {
    // v₄ = v₁ + v₂ needs neither to go back; v₂ = v₋₁ v₀ needs its operands, v₁ = ln v₋₁ its own.
    expect(savedForReverse(baydin())).toEqual([0, 1]);
    const live = liveness(baydin(), 'reverse');
    expect(names(live, live.turn)).toEqual(['primal 0', 'primal 1', 'primal 6', 'adjoint 6']);
  });

  it('keeps everything when nothing is freed', () => {
    const live = liveness(baydin(), 'reverse', { free: 'never' });
    expect(names(live, live.turn).slice(0, 7)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((i) => `primal ${i}`),
    );
    expect(live.peak).toEqual({ step: 14, bytes: 8 * 14 });
    expect(live.peak.bytes).toBeGreaterThan(liveness(baydin(), 'reverse').peak.bytes);
  });

  it('frees an adjoint once it has been passed on', () => {
    const live = liveness(baydin(), 'reverse');
    expect(names(live, live.steps - 1).filter((name) => name.startsWith('adjoint'))).toEqual([
      'adjoint 1',
      'adjoint 0',
    ]);
  });

  it('counts eight bytes a number, and constants as part of the program', () => {
    const b = new ProgramBuilder();
    const w = b.input('w', [3]);
    b.output('y', b.apply('multiply', [w, b.literal(2)]));
    expect(liveness(b.build(), 'forward', { along: [] }).bytes).toEqual(
      Float64Array.of(24, 48, 48),
    );
  });

  it('is enough for what each step of a player reads, in random programs', () => {
    const elementwise = recipes({ inputs: 3, steps: 12 });
    fc.assert(
      fc.property(elementwise, (recipe) => expectEnough(programOf(recipe, compatibleShapes))),
      { numRuns: 80 },
    );
    fc.assert(
      fc.property(tensorRecipes, (recipe) => expectEnough(tensorProgramOf(recipe))),
      { numRuns: 40 },
    );
  });

  it('holds every value that the rules really read, so that the sweep can do without the rest', () => {
    fc.assert(
      fc.property(recipes({ inputs: 2, steps: 10 }), (recipe) => {
        const program = programOf(recipe);
        const steps = trace(program).steps.filter(({ kind }) => kind === 'contribution');
        const planned = reversePlan(program).contributions;
        expect(
          planned.map(({ statement, position, target }) => [statement, position, target]),
        ).toEqual(
          steps.map(
            (step) => step.kind === 'contribution' && [step.statement, step.position, step.target],
          ),
        );
        planned.forEach(({ accumulates }, k) => {
          const step = steps[k];
          expect(step?.kind === 'contribution' && step.before !== null).toBe(accumulates);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('checkpointing', () => {
  it('computes nothing twice in one segment', () => {
    const whole = checkpointing(sines(100), 100);
    expect(whole.segments).toHaveLength(1);
    expect(whole).toMatchObject({
      checkpoints: [],
      recomputed: [],
      operations: { value: 100, recomputed: 0 },
    });
  });

  it('trades recomputing for memory on a chain, with the least memory near the square root', () => {
    const peaks = [1, 5, 10, 20, 50, 100].map(
      (every) => checkpointing(sines(100), every).peakBytes,
    );
    // Checkpoints, the values of one segment, and two adjoints.
    expect(peaks).toEqual(
      [99 + 2, 19 + 4 + 2, 9 + 9 + 2, 4 + 19 + 2, 1 + 49 + 2, 99 + 2].map((n) => 8 * n),
    );
    const ten = checkpointing(sines(100), 10);
    expect(ten.checkpoints).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    // The sine reads only its operand: the last of a segment is not computed again.
    expect(ten.operations.recomputed).toBe(9 * 9);
    expect(ten.checkpointBytes).toBe(72);
  });

  it('keeps what any later segment reads', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(1));
    const early = b.apply('exp', [x]);
    let y = b.apply('sin', [early]);
    for (let k = 0; k < 5; k++) y = b.apply('multiply', [b.apply('sin', [y]), early]);
    b.output('y', y);
    expect(checkpointing(b.build(), 4).checkpoints).toContain(early);
  });

  it('cuts across the longest chain, wave by wave, however the statements are ordered', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(1));
    // One chain after the other, so that the order of statements is not that of waves.
    const first = [x];
    for (let k = 0; k < 4; k++) first.push(b.apply('sin', [first.at(-1) as number]));
    const second = [x];
    for (let k = 0; k < 4; k++) second.push(b.apply('cos', [second.at(-1) as number]));
    b.output('y', b.apply('add', [first[4] as number, second[4] as number]));
    const program = b.build();
    expect(depthOf(program)).toBe(5);
    const { segments, checkpoints } = checkpointing(program, 2);
    expect(segments).toEqual([[1, 2, 5, 6], [3, 4, 7, 8], [9]]);
    // A cut goes through both chains: what stands at it is kept.
    expect(checkpoints).toEqual([2, 6]);
  });

  it('refuses segments of nothing', () => {
    expect(() => checkpointing(sines(3), 0)).toThrow(RangeError);
  });

  it('has enough to compute again what each segment reads, in random programs', () => {
    fc.assert(
      fc.property(
        recipes({ inputs: 2, steps: 15 }),
        fc.integer({ min: 1, max: 6 }),
        (recipe, every) => {
          const program = programOf(recipe);
          const { segments, operations, peakBytes, checkpointBytes } = checkpointing(
            program,
            every,
          );
          expect(segments.flat().toSorted((a, b) => a - b)).toEqual(appliedIn(program));
          expect(operations.recomputed).toBeLessThanOrEqual(operations.value);
          expect(peakBytes).toBeGreaterThanOrEqual(checkpointBytes);
        },
      ),
    );
  });
});
