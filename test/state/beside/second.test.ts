import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { beforeLast, momentOf, secondOf } from '../../../src/state/beside/second';
import { edited, startedWith, undone } from '../../../src/state/session/history';
import { EMPTY_SESSION, type Session } from '../../../src/state/session/session';
import { freshSheet } from '../../../src/state/session/sheet';

const primal = withExpression(EMPTY_DOCUMENT, 'x = 2; y = sin(x)*x');
const adjoint = differentiate(primal);

function sessionOf(document: Document, step = 0): Session {
  const started = startedWith(EMPTY_SESSION, document, freshSheet('new', document));
  return { ...started, player: { ...started.player, step } };
}

describe('beforeLast', () => {
  it('is what the document was before it was transformed last, whatever was done since', () => {
    const derived = edited(sessionOf(primal), 'differentiate', () => adjoint);
    const simple = edited(derived, 'simplify by x·1', () => ({ ...adjoint, seed: 2 }));
    const moved = edited(simple, 'move', (document) => ({ ...document, seed: 3 }));
    expect(beforeLast(moved.history)).toEqual({ document: adjoint, what: 'Simplify' });
    expect(beforeLast(undone(undone(moved)).history)).toEqual({
      document: primal,
      what: 'Differentiate',
    });
  });

  it('is the primal of what came without a history, and nothing of what has none', () => {
    expect(beforeLast(sessionOf(adjoint).history)?.document).toBe(adjoint.primal);
    expect(beforeLast(sessionOf(primal).history)).toBeNull();
  });
});

describe('secondOf', () => {
  it('is the same document in the other mode, and another by its own view', () => {
    const session = sessionOf(primal);
    expect(secondOf(session, { kind: 'mode' })).toMatchObject({
      document: primal,
      mode: 'forward',
    });
    expect(secondOf(session, { kind: 'held', step: 3 })).toMatchObject({ mode: 'reverse' });
    expect(secondOf(session, { kind: 'before' })).toBeNull();
  });
});

describe('momentOf', () => {
  it('spans all steps that one step of the first is as much as', () => {
    const session = edited(sessionOf(primal, 0), 'differentiate', () => adjoint);
    const beside = { kind: 'before' } as const;
    const second = secondOf(session, beside);
    if (!second) throw new Error('There is no second.');
    const at = (step: number) =>
      momentOf({ ...session, player: { ...session.player, step } }, beside, second).now;
    let reached = 0;
    for (let step = 1; step < 20; step++) {
      const { from, to } = at(step);
      expect(from).toBeLessThanOrEqual(reached);
      expect(to).toBeGreaterThanOrEqual(reached);
      reached = to;
    }
  });
});
