import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { checkpointing, gradient, trace, valueAndGradient } from '../../../src/core/index';
import { appliedCount } from '../../../src/core/program/program';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { checkedOf } from '../../../src/document/derived';
import { parse } from '../../../src/lang/expression/parse';
import { adjointProgramOf } from '../../../src/study/cost/adjoint-program';
import { chainOf } from '../../../src/study/cost/chain';
import { checkpointCurve, leastMemory, lengthsTried } from '../../../src/study/cost/checkpoints';
import { median } from '../../../src/study/cost/median';
import { memories } from '../../../src/study/cost/memories';
import { runOverloaded } from '../../../src/study/cost/overloaded';
import { sweepTimes } from '../../../src/study/cost/sweep-times';
import { tapeAt } from '../../../src/study/cost/tape';
import { type Race, raceOf } from '../../../src/study/cost/two-ways';
import { documentOf } from '../compare/subjects';

const paper = checkedOf(documentOf('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 })).program;
const tensors = parse('X = input(4, 3); w = input(3, 2); L = mean((tanh(X @ w) - 1)^2)');

/** A clock that goes on by a millisecond whenever it is read. */
function ticking(): () => number {
  let time = 0;
  return () => time++;
}

describe('memory in three ways', () => {
  const { early, never, forward } = finished(memories(paper, 'y'));

  it('is told at every step of the player', () => {
    const { steps, turn } = trace(paper);
    expect([early.steps, never.steps, forward.steps]).toEqual([steps.length, steps.length, turn]);
  });

  it('never shrinks when nothing is freed, and is never less than when it is', () => {
    expect(never.peak.bytes).toBe(never.bytes.at(-1));
    early.bytes.forEach((bytes, step) => {
      expect(bytes).toBeLessThanOrEqual(never.bytes[step] as number);
    });
  });

  it('grows with the length of a chain in reverse mode and stays in forward mode', () => {
    const peaks = [10, 100].map((length) => finished(memories(chainOf(length), 'y')));
    const [short, long] = peaks.map((of) => [of.early.peak.bytes, of.forward.peak.bytes]);
    expect(long?.[0]).toBeGreaterThan(7 * (short?.[0] as number));
    expect(long?.[1]).toBe(short?.[1]);
  });
});

describe('checkpointing a chain', () => {
  it('is tried at every distance where there are few', () => {
    expect(lengthsTried(5)).toEqual([1, 2, 3, 4, 5]);
    const many = lengthsTried(10_000);
    expect([many[0], many.at(-1)]).toEqual([1, 10_000]);
    expect(many.length).toBeLessThan(110);
  });

  it.each([16, 64, 144, 400])('takes least memory near k = √n, for n = %d', (length) => {
    const best = leastMemory([...checkpointCurve(chainOf(length), 'y')]);
    expect(best?.every).toBeGreaterThanOrEqual(Math.sqrt(length) * 0.6);
    expect(best?.every).toBeLessThanOrEqual(Math.sqrt(length) * 1.6);
  });

  it('has the points that core computes', () => {
    const chain = chainOf(20);
    for (const { every, peakBytes, recomputed } of checkpointCurve(chain, 'y')) {
      const { peakBytes: bytes, operations } = checkpointing(chain, every);
      expect([peakBytes, recomputed]).toEqual([bytes, operations.recomputed]);
    }
  });

  it('works on any graph', () => {
    const points = [...checkpointCurve(tensors, 'L')];
    expect(points.map(({ every }) => every)).toEqual([1, 2, 3, 4, 5]);
    expect(appliedCount(tensors)).toBe(5);
  });
});

describe('the tape of operator overloading', () => {
  const run = trace(paper);
  const at = (taken: number) => {
    const { recorded, readBack, bytes } = tapeAt(run, 'y', taken);
    return [recorded, readBack, bytes];
  };

  it('grows as the primal runs, an entry for each operation', () => {
    expect([0, 2, 3, 4, 7, 8].map((taken) => at(taken)[0])).toEqual([0, 0, 1, 2, 5, 5]);
  });

  it('saves what the derivative rules will read, each value once', () => {
    const { entries } = tapeAt(run, 'y', 7);
    expect(entries.map(({ saves }) => saves.length)).toEqual([1, 2, 1, 0, 0]);
    expect(at(3)[2]).toBe(8);
    expect(at(7)[2]).toBe(16);
  });

  it('is gone back through from the last entry as the adjoint runs', () => {
    // The seed, then v₅ to v₄ and v₃, v₄ to v₁ and v₂, v₃, v₂ twice, v₁.
    const readBack = [9, 10, 11, 12, 13, 14, 15, 16, 17].map((taken) => at(taken)[1]);
    expect(readBack).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 5]);
    expect(at(run.steps.length)).toEqual([5, 5, 16]);
  });
});

describe('operator overloading and source transformation', () => {
  it('give the same derivatives', () => {
    for (const program of [paper, tensors]) {
      const [output] = program.outputs;
      if (!output) throw new Error('no output');
      const x = Float64Array.from(program.inputs.flatMap(({ value }) => [...(value?.data ?? [])]));
      const overloaded = runOverloaded(program, output, x);
      const transformed = evaluate(adjointProgramOf(program, output).program);
      const expected = valueAndGradient(program).gradient;
      program.inputs.forEach(({ name }, k) => {
        const flat = [expected[name]].flat(3);
        expect([...(overloaded[k]?.data ?? [])]).toEqual(flat);
        const got = [transformed[name]].flat(3) as number[];
        got.forEach((slope, i) => {
          expect(slope).toBeCloseTo(flat[i] as number, 14);
        });
      });
    }
  });

  it('differ in what is built: the adjoint program is optimised ahead of time', () => {
    const [output] = paper.outputs;
    if (!output) throw new Error('no output');
    const { statements, program } = adjointProgramOf(paper, output);
    expect(statements.primal).toBe(5);
    expect(statements.raw).toBe(appliedCount(gradient(paper)));
    expect(statements.simplified).toBe(9);
    expect(program.outputs.map(({ name }) => name)).toEqual(['x1', 'x2', 'y']);
  });

  it('are run in turns, and the time of each is told as it goes by', () => {
    const [output] = paper.outputs;
    if (!output) throw new Error('no output');
    const points: Race[] = [];
    const work = raceOf(paper, output, 100, ticking());
    let step = work.next();
    for (; !step.done; step = work.next()) if (step.value) points.push(step.value);
    expect(points[0]).toEqual({ runs: 0, overloading: 0, transformation: 1 });
    expect(points.at(-1)?.runs).toBe(100);
    expect(points.length).toBeGreaterThan(20);
    expect(step.value.build).toBe(1);
    // By this clock both take as long, so that building is never made up for.
    expect(step.value.ahead).toBeNull();
  });
});

describe('the times of the sweeps', () => {
  it('are medians, told with how far measuring has come', () => {
    const [output] = tensors.outputs;
    if (!output) throw new Error('no output');
    const shares: number[] = [];
    const work = sweepTimes(tensors, output, ticking());
    let step = work.next();
    for (; !step.done; step = work.next()) shares.push(step.value);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    // The clock goes on by a millisecond at each look: a batch of one run, one of two, and done.
    expect(step.value).toMatchObject({ value: 2 / 3, forward: 2 / 3, reverse: 2 / 3 });
  });

  it('have a middle, whatever their number', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
