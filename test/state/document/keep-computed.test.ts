import { afterEach, beforeEach, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { isPending } from '../../../src/document/pending';
import { keepComputed } from '../../../src/state/document/keep-computed';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import { edit, startWith } from '../../../src/state/stores/document-store';
import { currentTrace } from '../../../src/state/stores/player-store';
import { useSession } from '../../../src/state/stores/session-store';
import { useView } from '../../../src/state/stores/view-store';
import { longChain, PAPER } from '../player/stage';

let stop = () => {};
const show = (graph = longChain()) => startWith({ ...EMPTY_DOCUMENT, graph });
/** Fulfilled when the numbers of a trace arrive. */
const arrival = () =>
  new Promise<void>((resolve) => {
    const unfollow = useSession.subscribe(({ arrived }, before) => {
      if (arrived === before.arrived) return;
      unfollow();
      resolve();
    });
  });

beforeEach(() => useSession.setState(EMPTY_SESSION, true));
afterEach(() => stop());

it('what was pending before is worked out', async () => {
  show();
  expect(isPending(currentTrace())).toBe(true);
  const there = arrival();
  stop = keepComputed();
  await there;
  expect(isPending(currentTrace())).toBe(false);
});

it('what an edit or another mode leaves pending is worked out', async () => {
  show(PAPER);
  stop = keepComputed();
  for (const change of [
    () => show(),
    () => edit('set x', (document) => setValue(document, 'x', 2)),
    () => useView.setState({ mode: 'forward' }),
  ]) {
    const there = arrival();
    change();
    expect(isPending(currentTrace())).toBe(true);
    await there;
    expect(isPending(currentTrace())).toBe(false);
  }
});
