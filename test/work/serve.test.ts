import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/work/messages';
import { serve } from '../../src/work/serve';
import type { Clock } from '../../src/work/stretches';
import { task } from '../../src/work/task';

/** A clock that goes on by 4 ms every time it is looked at, and runs what is due when told to. */
function served() {
  let time = 0;
  let due: (() => void) | null = null;
  const clock: Clock = {
    now: () => {
      time += 4;
      return time;
    },
    later: (go) => {
      due = go;
      return () => {
        due = null;
      };
    },
  };
  const replies: Answer[] = [];
  const handed: (readonly ArrayBufferLike[])[] = [];
  const hear = serve(
    [
      task('count', function* (to: number) {
        for (let k = 1; k <= to; k++) yield k;
        return 'counted';
      }),
      // biome-ignore lint/correctness/useYield: it fails before it has anything to yield.
      task('fail', function* () {
        throw new RangeError('no such statement');
      }),
      // biome-ignore lint/correctness/useYield: it is done at once.
      task('own', function* () {
        const numbers = Float64Array.of(1, 2);
        return { numbers, own: [numbers] };
      }),
    ],
    (reply, transfer) => {
      replies.push(reply);
      handed.push(transfer);
    },
    clock,
  );
  const tick = () => {
    const go = due;
    due = null;
    go?.();
    return go !== null;
  };
  const finish = () => {
    while (tick());
  };
  return { hear, replies, handed, tick, finish };
}

describe('a worker', () => {
  it('tells now and then what a task has yielded, and all of it in the end', () => {
    const { hear, replies, finish } = served();
    hear({ kind: 'do', id: 7, task: 'count', args: [40] });
    finish();
    expect(replies.length).toBeGreaterThan(2);
    expect(replies.length).toBeLessThan(20);
    expect(replies.every(({ id }) => id === 7)).toBe(true);
    expect(replies.flatMap((reply) => ('steps' in reply ? reply.steps : []))).toEqual(
      Array.from({ length: 40 }, (_, k) => k + 1),
    );
    expect(replies.at(-1)).toMatchObject({ kind: 'done', result: 'counted' });
  });

  it('hears between stretches that it is to stop', () => {
    const { hear, replies, tick } = served();
    hear({ kind: 'do', id: 1, task: 'count', args: [40] });
    tick();
    hear({ kind: 'stop', id: 1 });
    expect(tick()).toBe(false);
    expect(replies).toEqual([{ kind: 'stopped', id: 1 }]);
  });

  it('does not stop what it does for what it has done before', () => {
    const { hear, replies, finish } = served();
    hear({ kind: 'do', id: 1, task: 'count', args: [1] });
    finish();
    hear({ kind: 'do', id: 2, task: 'count', args: [1] });
    hear({ kind: 'stop', id: 1 });
    finish();
    expect(replies.map(({ kind, id }) => [kind, id])).toEqual([
      ['done', 1],
      ['done', 2],
    ]);
  });

  it.each([
    ['fail', 'no such statement'],
    ['nothing', 'there is no task called “nothing”'],
  ])('tells what went wrong: %s', (task, message) => {
    const { hear, replies, finish } = served();
    hear({ kind: 'do', id: 3, task, args: [] });
    finish();
    expect(replies).toMatchObject([{ kind: 'failed', id: 3, failure: { message } }]);
  });

  it('hands over what a result says is its own', () => {
    const { hear, handed, finish } = served();
    hear({ kind: 'do', id: 1, task: 'own', args: [] });
    finish();
    expect(handed.at(-1)?.map(({ byteLength }) => byteLength)).toEqual([16]);
  });
});
