import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { derivedOf, traceOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { whyNotDifferentiate, whyNotSimplify } from '../../../src/state/document/readiness';
import { whyNoTurn, whyNotPlay } from '../../../src/state/player/readiness';
import { apply, input, output, PAPER } from '../player/stage';

/** What can't be done with a graph. */
function lacking(...nodes: readonly GraphNode[]): readonly string[] {
  const document = { ...EMPTY_DOCUMENT, graph: { nodes } };
  const [trace, derived] = [traceOf(document, 'reverse'), derivedOf(document)];
  const reasons = {
    play: whyNotPlay(trace),
    turn: whyNoTurn(trace),
    differentiate: whyNotDifferentiate(derived),
    simplify: whyNotSimplify(derived),
  };
  return Object.entries(reasons).flatMap(([what, why]) => (why === undefined ? [] : [what]));
}

describe('what can’t be done yet', () => {
  it('is nothing where an output is complete', () => {
    expect(lacking(...PAPER.nodes)).toEqual([]);
  });

  it('is everything of no graph', () => {
    expect(lacking()).toEqual(['play', 'turn', 'differentiate', 'simplify']);
  });

  it('is all but to play of inputs alone', () => {
    expect(lacking(input('x'))).toEqual(['turn', 'differentiate', 'simplify']);
  });

  it('is what takes an output where there is none, or it is not complete', () => {
    const without = ['turn', 'differentiate'];
    expect(lacking(input('x'), apply('s', 'sin', 'x'))).toEqual(without);
    expect(lacking(input('x'), apply('s', 'sin', 'x'), output('y', null))).toEqual(without);
  });
});
