import { describe, expect, it } from 'vitest';
import { tangentTrace, trace as traced } from '../../../src/core/trace/trace';
import { derivedOf, tangentOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { matched } from '../../../src/state/beside/matched';

const paper = withExpression(EMPTY_DOCUMENT, 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const reverse = derivedOf(paper).trace;
const forward = tangentOf(paper);
const other = derivedOf(withExpression(EMPTY_DOCUMENT, 'x = 1; y = exp(x)')).trace;

describe('matched', () => {
  it('holds the same graph at a step, or moves it along so many steps apart', () => {
    expect(matched({ kind: 'held', step: 4 }, reverse, 9, reverse)).toEqual({
      taken: 4,
      by: 'held',
    });
    const apart = (by: number, taken: number) =>
      matched({ kind: 'apart', by }, reverse, taken, reverse);
    expect(apart(2, 9)).toEqual({ taken: 11, by: 'apart' });
    expect(apart(-3, 1).taken).toBe(0);
    expect(apart(3, 18).taken).toBe(reverse.stepCount);
  });

  it('has both modes compute the same statement, and waits while adjoints flow back', () => {
    const at = (taken: number) => matched({ kind: 'mode' }, reverse, taken, forward);
    expect(at(3)).toEqual({ taken: 3, by: 'statement' });
    expect(at(reverse.turn).taken).toBe(forward.stepCount);
    expect(at(reverse.turn + 5).taken).toBe(forward.stepCount);
  });

  it('is at the end of the reverse mode when the forward mode is at its own', () => {
    const at = (taken: number) => matched({ kind: 'mode' }, forward, taken, reverse).taken;
    expect(at(forward.stepCount - 1)).toBe(forward.stepCount - 1);
    expect(at(forward.stepCount)).toBe(reverse.stepCount);
  });

  it('takes as many steps of a graph that has the same, whatever its numbers', () => {
    const program = reverse.program;
    expect(matched({ kind: 'before' }, reverse, 7, traced(program, { x1: 3 }))).toEqual({
      taken: 7,
      by: 'step',
    });
    expect(matched({ kind: 'before' }, forward, 7, tangentTrace(program, { x1: 3 })).by).toBe(
      'step',
    );
  });

  it('is as far through another graph', () => {
    const at = (taken: number) =>
      matched({ kind: 'before' }, reverse, taken, other).taken / other.stepCount;
    expect(matched({ kind: 'before' }, reverse, 3, other).by).toBe('part');
    expect([at(0), at(reverse.stepCount)]).toEqual([0, 1]);
    const half = Math.round((9 / reverse.stepCount) * other.stepCount) / other.stepCount;
    expect(at(9)).toBe(half);
  });
});
