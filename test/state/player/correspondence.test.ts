import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph';
import { derivedOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { correspondingStep } from '../../../src/state/player/correspondence';
import { apply, input, output, PAPER } from './stage';

const traceOf = (graph: Graph) => derivedOf({ ...EMPTY_DOCUMENT, graph }).trace;
const before = traceOf(PAPER);
const end = before.steps.length;

/** The paper's graph with one node put in place of another, before it, or left out. */
const changed = (change: (nodes: Graph['nodes']) => Graph['nodes']) =>
  traceOf({ nodes: change(PAPER.nodes) });

describe('the cursor after an edit', () => {
  it('stays where it is when a number changes', () => {
    const after = changed((nodes) => nodes.map((n) => (n.id === 'x2' ? input('x2', 7) : n)));
    for (let step = 0; step <= end; step++) {
      expect(correspondingStep(before, after, step)).toBe(step);
    }
  });

  it('goes with its step when statements come before it', () => {
    const after = changed((nodes) => [input('x0'), apply('extra', 'exp', 'x0'), ...nodes]);
    // ln was the third step; now x0 comes before it. The extra statement is in no expression yet.
    expect(correspondingStep(before, after, 3)).toBe(4);
    expect(after.steps[3]).toMatchObject({ kind: 'statement' });
    // The seed stays the seed.
    expect(after.steps[correspondingStep(before, after, 9) - 1]?.kind).toBe('seed');
  });

  it('tells the contributions of one statement apart by operand', () => {
    const after = changed((nodes) => [input('x0'), ...nodes]);
    for (let step = before.turn + 2; step < end - 2; step++) {
      const old = before.steps[step - 1];
      expect(after.steps[correspondingStep(before, after, step) - 1]).toMatchObject({
        kind: 'contribution',
        position: old?.kind === 'contribution' ? old.position : Number.NaN,
      });
    }
  });

  it('stays at the end when the graph grows or shrinks', () => {
    const grown = changed((nodes) => [...nodes, apply('extra', 'exp', 'x1')]);
    const shrunk = changed((nodes) => nodes.slice(0, 3));
    expect(correspondingStep(before, grown, end)).toBe(grown.steps.length);
    expect(correspondingStep(before, shrunk, end)).toBe(shrunk.steps.length);
  });

  it('counts an empty graph as shown to its end, so that what is built is evaluated at once', () => {
    expect(correspondingStep(traceOf({ nodes: [] }), before, 0)).toBe(end);
  });

  it('stays at the start', () => {
    const after = changed((nodes) => [input('x0'), ...nodes]);
    expect(correspondingStep(before, after, 0)).toBe(0);
  });

  it('goes to the nearest earlier step when its own is gone', () => {
    const after = changed((nodes) =>
      nodes
        .filter(({ id }) => id !== 'sine')
        .map((n) => (n.id === 'difference' ? output('z', 'sum') : n)),
    );
    // The sine was the fifth step; the product, the fourth, is the newest that is left.
    expect(correspondingStep(before, after, 5)).toBe(4);
  });

  it('never leaves the new trace', () => {
    const after = changed(() => []);
    for (let step = 0; step <= end; step++) {
      expect(correspondingStep(before, after, step)).toBe(0);
    }
  });
});
