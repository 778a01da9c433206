import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/trace/rows';
import { type ReverseTrace, trace } from '../../../src/core/trace/trace';
import { brief, paperProgram, program } from './programs';

const lines = (result: ReverseTrace) =>
  rowsOf(result).map(({ primal, adjoint }) => [
    primal && brief(primal).split(/[:=]/)[0]?.trim(),
    adjoint && brief(adjoint),
  ]);

describe('the rows of the evaluation trace', () => {
  it("are arranged as in the paper's Table 1", () => {
    expect(lines(trace(paperProgram()))).toEqual([
      ['x1', 'x1′ = 5.5'],
      ['x2', 'x2′ = 1.716'],
      ['s2', 's2[0] → s0′ += 5.5'],
      ['s3', 's3[1] → s1′ += 1.716'],
      [null, 's3[0] → s0′ = 5'],
      ['s4', 's4[0] → s1′ = -0.284'],
      ['s5', 's5[1] → s3′ = 1'],
      [null, 's5[0] → s2′ = 1'],
      ['s6', 's6[1] → s4′ = -1'],
      [null, 's6[0] → s5′ = 1'],
      ['y', 'y′ = 1'],
    ]);
  });

  it('hold every step once: the primal downward, the adjoint upward', () => {
    const result = trace(paperProgram());
    const rows = rowsOf(result);
    const down = rows.flatMap(({ primal }) => primal ?? []);
    const up = rows.flatMap(({ adjoint }) => adjoint ?? []);
    expect([...down, ...up.filter(({ kind }) => kind !== 'gradient').reverse()]).toEqual(
      result.steps.filter(({ kind }) => kind !== 'gradient'),
    );
  });

  it('put the gradient of each input beside the input', () => {
    for (const { primal, adjoint } of rowsOf(trace(paperProgram()))) {
      if (primal?.kind === 'input') {
        expect(adjoint).toMatchObject({ kind: 'gradient', name: primal.name });
      }
    }
  });

  it('leave the adjoint empty beside statements that nothing flows back to', () => {
    const result = trace(
      program({ x: 2 }, (builder, { x = 0 }) => {
        builder.apply('sin', [x]);
        builder.output('y', builder.apply('sign', [x]));
      }),
    );
    expect(lines(result)).toEqual([
      ['x', 'x′ = 0'],
      ['s1', null],
      ['s2', null],
      ['y', 'y′ = 1'],
    ]);
  });

  it('put the seed beside the output that was chosen and beside no other', () => {
    const two = program({ x: 2 }, (builder, { x = 0 }) => {
      builder.output('a', x);
      builder.output('b', x);
    });
    expect(lines(trace(two, {}, { output: 'b' }))).toEqual([
      ['x', 'x′ = 1'],
      ['a', null],
      ['b', 'b′ = 1'],
    ]);
  });

  it('take one line for each use of an operand', () => {
    const cube = program({ x: 2 }, (builder, { x = 0 }) => {
      builder.output('y', builder.apply('multiplyN', [x, x, x]));
    });
    expect(lines(trace(cube))).toEqual([
      ['x', 'x′ = 12'],
      ['s1', 's1[2] → s0′ += 12'],
      [null, 's1[1] → s0′ += 8'],
      [null, 's1[0] → s0′ = 4'],
      ['y', 'y′ = 1'],
    ]);
  });

  it('have an empty right side without an output, and are none for an empty program', () => {
    const open = program({ x: 2 }, (builder, { x = 0 }) => void builder.apply('sin', [x]));
    expect(lines(trace(open))).toEqual([
      ['x', null],
      ['s1', null],
    ]);
    expect(rowsOf(trace(program({}, () => {})))).toEqual([]);
  });
});
