import { expect, it } from 'vitest';
import type { Request } from '../../src/work/messages';
import { task } from '../../src/work/task';
import { begin, hireBy, workOf } from '../../src/work/work';

const HEAVY = 1000;
const doubled = task('doubled', function* (x: number): Generator<number, number> {
  yield x;
  return 2 * x;
});

/** Workers that are never ready, with what they are asked for. */
function asked(): Request[] {
  const requests: Request[] = [];
  hireBy(() => ({ post: (request) => requests.push(request), terminate: () => {} }));
  return requests;
}

/** What is heard of work until it is done. */
function heard(weight: number): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const all: unknown[] = [];
    begin(workOf(doubled, [3], weight), {
      onStep: (step) => all.push(step),
      onPause: () => {},
      onDone: (result) => resolve([...all, result]),
      onFailed: reject,
    });
  });
}

it('is done on the page where it is light, or where no workers are hired', async () => {
  expect(await heard(0)).toEqual([3, 6]);
  expect(await heard(HEAVY)).toEqual([3, 6]);
});

it('is given to a worker where it is heavy, unless it is stopped before', async () => {
  const requests = asked();
  const listener = { onStep: () => {}, onPause: () => {}, onDone: () => {}, onFailed: () => {} };
  const first = begin(workOf(doubled, [1], HEAVY), listener);
  first();
  const second = begin(workOf(doubled, [2], HEAVY), listener);
  const third = begin(workOf(doubled, [3], HEAVY), listener);
  await expect
    .poll(() => requests)
    .toEqual([expect.objectContaining({ args: [2] }), expect.objectContaining({ args: [3] })]);
  second();
  third();
});
