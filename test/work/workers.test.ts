import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply, Request } from '../../src/work/messages';
import { Workers } from '../../src/work/workers';
import { handClock } from '../state/work/clocks';

/** A worker that does what the test says. */
interface Fake {
  readonly heard: Request[];
  ended: boolean;
  reply(reply: Reply): void;
  break(message: string): void;
}

let fakes: Fake[] = [];
let told: unknown[] = [];
let { clock, pass } = handClock();
let workers = hire(2);

function hire(most: number) {
  return new Workers(
    (onReply, onBroken) => {
      const fake: Fake = {
        heard: [],
        ended: false,
        reply: (reply) => onReply(structuredClone(reply)),
        break: (message) => onBroken(new Error(message)),
      };
      fakes.push(fake);
      return {
        post: (request) => fake.heard.push(structuredClone(request)),
        terminate: () => {
          fake.ended = true;
        },
      };
    },
    clock,
    most,
  );
}

/** Starts a task that tells everything it hears under its name. */
function start(name: string) {
  return workers.start<unknown, unknown>('count', [name], listenerOf(name), hereOf(name));
}

const listenerOf = (name: string) => ({
  onStep: (step: unknown) => told.push([name, step]),
  onPause: () => told.push([name, 'pause']),
  onDone: (result: unknown) => told.push([name, 'done', result]),
  onFailed: (error: unknown) => told.push([name, 'failed', (error as Error).message]),
});

const hereOf = (name: string) => () => {
  told.push([name, 'here']);
  return () => told.push([name, 'stopped here']);
};

const names = (fake: Fake | undefined) =>
  fake?.heard.map((request) => (request.kind === 'do' ? request.args[0] : 'stop'));
const lastId = (fake: Fake | undefined) => fake?.heard.at(-1)?.id ?? 0;

beforeEach(() => {
  fakes = [];
  told = [];
  ({ clock, pass } = handClock());
  workers = hire(2);
});

describe('workers', () => {
  it('are started when there is something to do, and kept for the next', () => {
    expect(fakes).toEqual([]);
    start('a');
    fakes[0]?.reply({ kind: 'steps', id: 1, steps: [1, 2] });
    fakes[0]?.reply({ kind: 'done', id: 1, steps: [3], result: 'all' });
    expect(told).toEqual([
      ['a', 1],
      ['a', 2],
      ['a', 'pause'],
      ['a', 3],
      ['a', 'done', 'all'],
    ]);
    start('b');
    expect(fakes).toHaveLength(1);
    expect(names(fakes[0])).toEqual(['a', 'b']);
  });

  it('do one thing each, and what comes later waits', () => {
    start('a');
    start('b');
    start('c');
    expect(fakes.map(names)).toEqual([['a'], ['b']]);
    fakes[1]?.reply({ kind: 'done', id: 2, steps: [], result: null });
    expect(fakes.map(names)).toEqual([['a'], ['b', 'c']]);
  });

  it('tell what went wrong, in the words of the error', () => {
    start('a');
    const failure = { name: 'ShapeError', message: 'rows do not fit', stack: undefined };
    fakes[0]?.reply({ kind: 'failed', id: 1, failure });
    expect(told).toEqual([['a', 'failed', 'rows do not fit']]);
  });

  it('say nothing any more of what was stopped, be it under way or waiting', () => {
    const stops = [start('a'), start('b'), start('c')];
    for (const stop of stops) stop();
    fakes[0]?.reply({ kind: 'steps', id: 1, steps: [1] });
    fakes[0]?.reply({ kind: 'done', id: 1, steps: [2], result: 'late' });
    fakes[1]?.reply({ kind: 'stopped', id: 2 });
    expect(told).toEqual([]);
    // Both are free again, and neither was ended.
    start('d');
    start('e');
    expect(fakes.map(names)).toEqual([
      ['a', 'stop', 'd'],
      ['b', 'stop', 'e'],
    ]);
    pass(1000);
    expect(fakes.map(({ ended }) => ended)).toEqual([false, false]);
  });

  it('are ended when they do not stop in a moment, and what waits goes to a new one', () => {
    workers = hire(1);
    const stop = start('a');
    start('b');
    stop();
    expect(names(fakes[0])).toEqual(['a', 'stop']);
    pass(1000);
    expect(fakes[0]?.ended).toBe(true);
    expect(names(fakes[1])).toEqual(['b']);
    fakes[0]?.reply({ kind: 'done', id: 1, steps: [], result: 'late' });
    fakes[1]?.reply({ kind: 'done', id: lastId(fakes[1]), steps: [], result: 'in time' });
    expect(told).toEqual([['b', 'done', 'in time']]);
  });

  it('fail what they did when they die, and do the rest with a new one', () => {
    workers = hire(1);
    start('a');
    start('b');
    fakes[0]?.reply({ kind: 'steps', id: 1, steps: [] });
    fakes[0]?.break('out of memory');
    expect(told).toEqual([
      ['a', 'pause'],
      ['a', 'failed', 'out of memory'],
    ]);
    expect(names(fakes[1])).toEqual(['b']);
  });

  it('leave to the page what can’t be sent to them', () => {
    workers.start('count', [() => {}], listenerOf('a'), hereOf('a'));
    start('b');
    expect(told).toEqual([['a', 'here']]);
    expect(fakes.map(names)).toEqual([['b']]);
  });

  it('leave everything to the page when none can be made', () => {
    workers = new Workers(
      () => {
        throw new TypeError('no workers here');
      },
      clock,
      2,
    );
    const stop = start('a');
    start('b');
    expect(told).toEqual([
      ['a', 'here'],
      ['b', 'here'],
    ]);
    stop();
    expect(told.at(-1)).toEqual(['a', 'stopped here']);
  });

  it('leave everything to the page when they do not say in time that they are ready', () => {
    start('a');
    pass(14_000);
    expect(told).toEqual([]);
    pass(60_000);
    expect(told).toEqual([['a', 'here']]);
    expect(fakes[0]?.ended).toBe(true);
    start('b');
    expect(told.at(-1)).toEqual(['b', 'here']);
  });

  it('may take as long as they want, since their end is noticed', () => {
    start('a');
    fakes[0]?.reply({ kind: 'ready', watched: true });
    pass(3_600_000);
    expect(told).toEqual([]);
    fakes[0]?.break('ended');
    expect(told).toEqual([['a', 'failed', 'ended']]);
  });

  it('whose end would not be noticed are given up when they are silent for a minute', () => {
    workers = hire(1);
    start('a');
    start('b');
    fakes[0]?.reply({ kind: 'ready', watched: false });
    pass(50_000);
    fakes[0]?.reply({ kind: 'steps', id: 1, steps: [1] });
    pass(50_000);
    expect(told).toEqual([
      ['a', 1],
      ['a', 'pause'],
    ]);
    pass(10_000);
    expect(told.at(-1)).toEqual(['a', 'failed', 'The worker that did it gives no sign any more.']);
    expect(names(fakes[1])).toEqual(['b']);
  });

  it('go on with the next job when a result is not taken well', () => {
    workers = hire(1);
    const fails = () => {
      throw new Error('a fault of the page');
    };
    workers.start('count', ['a'], { ...listenerOf('a'), onDone: fails }, hereOf('a'));
    start('b');
    const done: Reply = { kind: 'done', id: 1, steps: [], result: null };
    expect(() => fakes[0]?.reply(done)).toThrow('a fault of the page');
    expect(names(fakes[0])).toEqual(['a', 'b']);
  });

  it('are not looked at while they are idle', () => {
    start('a');
    fakes[0]?.reply({ kind: 'ready', watched: false });
    fakes[0]?.reply({ kind: 'done', id: 1, steps: [], result: null });
    pass(3_600_000);
    expect(fakes[0]?.ended).toBe(false);
  });

  it('leave everything to the page when they can’t be loaded', () => {
    workers = hire(1);
    const stop = start('a');
    start('b');
    fakes[0]?.break('no such file');
    start('c');
    expect(told).toEqual([
      ['a', 'here'],
      ['b', 'here'],
      ['c', 'here'],
    ]);
    stop();
    expect(told.at(-1)).toEqual(['a', 'stopped here']);
    expect(fakes).toHaveLength(1);
  });
});
