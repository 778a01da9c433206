import { describe, expect, it } from 'vitest';
import { type Clock, runInStretches, stretch } from '../../src/work/stretches';

/** A clock that goes on by 3 ms every time it is looked at, and runs what is due when told to. */
function steppingClock() {
  let time = 0;
  let due: (() => void) | null = null;
  const clock: Clock = {
    now: () => {
      time += 3;
      return time;
    },
    later: (go) => {
      due = go;
      return () => {
        due = null;
      };
    },
  };
  const tick = () => {
    const go = due;
    due = null;
    go?.();
    return go !== null;
  };
  return { clock, tick };
}

function* counting(to: number): Generator<number, string, undefined> {
  for (let k = 1; k <= to; k++) yield k;
  return 'done';
}

describe('work in stretches', () => {
  it('is done as its turn comes, with pauses', () => {
    const { clock, tick } = steppingClock();
    const heard: (number | string)[] = [];
    runInStretches(
      counting(5),
      {
        onStep: (k) => heard.push(k),
        onPause: () => heard.push('pause'),
        onDone: (result) => heard.push(result),
        onFailed: (error) => heard.push(String(error)),
      },
      clock,
    );
    expect(heard).toEqual([]);
    expect(tick()).toBe(true);
    expect(heard).toEqual([1, 2, 3, 'pause']);
    expect(tick()).toBe(true);
    expect(heard).toEqual([1, 2, 3, 'pause', 4, 5, 'done']);
    expect(tick()).toBe(false);
  });

  it('stops when told to', () => {
    const { clock, tick } = steppingClock();
    const heard: number[] = [];
    const stop = runInStretches(
      counting(9),
      {
        onStep: (k) => heard.push(k),
        onPause: () => {},
        onDone: () => heard.push(0),
        onFailed: () => heard.push(-1),
      },
      clock,
    );
    tick();
    stop();
    expect(tick()).toBe(false);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('tells what went wrong', () => {
    const { clock, tick } = steppingClock();
    const heard: unknown[] = [];
    const error = new Error('no');
    runInStretches(
      // biome-ignore lint/correctness/useYield: it fails before it has anything to yield.
      (function* () {
        throw error;
      })(),
      {
        onStep: () => {},
        onPause: () => {},
        onDone: () => heard.push('done'),
        onFailed: (told) => heard.push(told),
      },
      clock,
    );
    tick();
    expect(heard).toEqual([error]);
    expect(tick()).toBe(false);
  });

  it('tells of its end where one stretch is enough', () => {
    const { clock } = steppingClock();
    const heard: number[] = [];
    expect(stretch(counting(2), (k) => heard.push(k), clock)).toEqual({ result: 'done' });
    expect(heard).toEqual([1, 2]);
    expect(stretch(counting(9), () => {}, clock)).toBeNull();
  });
});
