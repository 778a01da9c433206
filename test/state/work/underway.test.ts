import { beforeEach, describe, expect, it } from 'vitest';
import { undertake } from '../../../src/state/work/underway';
import { useUnderway } from '../../../src/state/work/underway-store';
import type { Listener } from '../../../src/work/stretches';
import { handClock } from './clocks';

const MORE_THAN_A_MOMENT = 1000;
const shown = () =>
  useUnderway.getState().entries.map(({ what, state, share, message }) => ({
    ...{ what, state, share, message },
  }));
const entry = () => useUnderway.getState().entries[0];

let { clock, pass } = handClock();
let told: unknown[] = [];
let begun: Listener<number, string>[] = [];
let stopped = 0;

function start(more: { readonly forgets?: boolean } = {}) {
  return undertake<number, string>(
    (listener) => {
      begun.push(listener);
      return () => {
        stopped++;
      };
    },
    {
      what: 'the trace',
      shareAt: (step) => step / 10,
      onStep: (step) => told.push(step),
      onDone: (result) => told.push(result),
      onFailed: () => more.forgets,
      onCancelled: () => {
        told.push('cancelled');
        return more.forgets;
      },
      onResumed: () => told.push('resumed'),
    },
    clock,
  );
}

beforeEach(() => {
  ({ clock, pass } = handClock());
  told = [];
  begun = [];
  stopped = 0;
  useUnderway.setState({ entries: [] });
});

describe('work under way', () => {
  it('is shown once it takes more than a moment, with how much is done, until it is', () => {
    start();
    expect(shown()).toEqual([]);
    pass(MORE_THAN_A_MOMENT);
    expect(shown()).toEqual([{ what: 'the trace', state: 'running', share: null, message: null }]);
    begun[0]?.onStep(4);
    begun[0]?.onPause();
    expect(shown()).toMatchObject([{ share: 0.4 }]);
    begun[0]?.onDone('done');
    expect(shown()).toEqual([]);
    expect(told).toEqual([4, 'done']);
  });

  it('is never shown when it takes but a moment', () => {
    start();
    begun[0]?.onPause();
    begun[0]?.onDone('done');
    pass(MORE_THAN_A_MOMENT);
    expect(shown()).toEqual([]);
  });

  it('can be cancelled, which is said, and taken up again', () => {
    start();
    pass(MORE_THAN_A_MOMENT);
    entry()?.cancel();
    expect(stopped).toBe(1);
    expect(shown()).toMatchObject([{ state: 'cancelled' }]);
    entry()?.resume();
    expect(shown()).toMatchObject([{ state: 'running', share: null }]);
    begun[1]?.onDone('done');
    expect(told).toEqual(['cancelled', 'resumed', 'done']);
    expect(shown()).toEqual([]);
  });

  it('says what went wrong, in the words of the error', () => {
    start();
    begun[0]?.onFailed(new Error('out of memory'));
    expect(shown()).toMatchObject([{ state: 'failed', message: 'out of memory' }]);
  });

  it('is forgotten when it is given up, whatever became of it', () => {
    const giveUps = [start(), start(), start()];
    pass(MORE_THAN_A_MOMENT);
    entry()?.cancel();
    begun[1]?.onFailed(new Error('no'));
    expect(shown()).toHaveLength(3);
    for (const giveUp of giveUps) giveUp();
    expect(shown()).toEqual([]);
  });

  it('is forgotten where its end has been told already', () => {
    start({ forgets: true });
    start({ forgets: true });
    pass(MORE_THAN_A_MOMENT);
    entry()?.cancel();
    begun[1]?.onFailed(new Error('no'));
    expect(shown()).toEqual([]);
  });
});
