/** In Node there are no workers, so what is pending is worked out on the page, in stretches. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/file/document';
import { workOutPending } from '../../../src/state/document/computing';
import { derivedOf, isPending, leavePending } from '../../../src/state/document/derived';
import {
  currentDocument,
  edit,
  startWith,
  undo,
  useDocument,
} from '../../../src/state/document/document-store';
import { move, setValue } from '../../../src/state/document/edits';
import { goTo, goToEnd, stepForward } from '../../../src/state/player/playback';
import { currentPlayed } from '../../../src/state/player/played';
import { usePlayer } from '../../../src/state/player/player-store';
import { progressOf, reachedBy } from '../../../src/state/player/reached';
import { useView } from '../../../src/state/view-store';
import { PAPER } from '../player/stage';

let stop = () => {};
const step = () => usePlayer.getState().step;
const set = (x1: number) => edit('set x1', (document) => setValue(document, 'x1', x1), 'x1');

/** The value of y that is shown; null when none is. */
function shown(): number | null {
  const played = currentPlayed();
  const { statementOf } = derivedOf(currentDocument()).checked;
  const node = PAPER.nodes.find(({ id }) => id === 'difference') as (typeof PAPER.nodes)[number];
  const to = played.steps.length;
  const { value } = reachedBy(played, node, statementOf.get(node.id) ?? -1, { from: to, to });
  return value?.data[0] ?? null;
}

const y = (x1: number) => Math.log(x1) + x1 * 5 - Math.sin(5);

beforeEach(() => {
  vi.useFakeTimers();
  leavePending(() => true);
  useView.setState({ mode: 'reverse' });
  // What is derived is remembered by graph.
  startWith({ ...EMPTY_DOCUMENT, graph: { nodes: [...PAPER.nodes] } });
  goToEnd();
  stop = workOutPending();
});

afterEach(() => {
  stop();
  leavePending(() => false);
  vi.useRealTimers();
});

describe('a trace that is left pending', () => {
  it('has no number at all until it has been worked out', () => {
    expect(isPending(currentPlayed())).toBe(true);
    expect(shown()).toBeNull();
    expect([...progressOf(currentPlayed()).computed].some(Number.isFinite)).toBe(false);
    vi.runAllTimers();
    expect(shown()).toBeCloseTo(y(2), 12);
    expect(derivedOf(currentDocument()).rows.length).toBeGreaterThan(0);
  });

  it('tells those who read the document when it is there', () => {
    const seen: (number | null)[] = [];
    const unfollow = useDocument.subscribe(() => seen.push(shown()));
    vi.runAllTimers();
    unfollow();
    expect(seen).toEqual([expect.closeTo(y(2), 12)]);
  });

  it('is given up when the graph changes: no number of another graph is ever shown', () => {
    const seen = new Set<number | null>();
    const unfollow = useDocument.subscribe(() => seen.add(shown()));
    for (let k = 1; k <= 20; k++) {
      set(k);
      expect(shown()).toBeNull();
      vi.advanceTimersToNextTimer();
    }
    vi.runAllTimers();
    unfollow();
    const values = [...seen].filter((value) => value !== null);
    expect(values.at(-1)).toBeCloseTo(y(20), 12);
    expect(shown()).toBeCloseTo(y(20), 12);
  });

  it('goes on when nodes are only moved', () => {
    vi.advanceTimersToNextTimer();
    edit('move', (document) => move(document, { x1: { x: 9, y: 9 } }));
    vi.runAllTimers();
    expect(shown()).toBeCloseTo(y(2), 12);
  });

  it('is there at once when undo leads back to it', () => {
    vi.runAllTimers();
    set(3);
    expect(shown()).toBeNull();
    undo();
    expect(shown()).toBeCloseTo(y(2), 12);
  });

  it('is worked out in forward mode too', () => {
    useView.setState({ mode: 'forward' });
    expect(isPending(currentPlayed())).toBe(true);
    vi.runAllTimers();
    expect(shown()).toBeCloseTo(y(2), 12);
    expect(step()).toBe(currentPlayed().steps.length);
  });
});

describe('the player while a trace is pending', () => {
  it('stands at 0 of 0, and goes nowhere', () => {
    expect([step(), currentPlayed().steps.length]).toEqual([0, 0]);
    stepForward();
    expect(step()).toBe(0);
  });

  it('is at the end again when it was there before', () => {
    vi.runAllTimers();
    expect(step()).toBe(currentPlayed().steps.length);
    set(3);
    expect(step()).toBe(0);
    vi.runAllTimers();
    expect(step()).toBe(currentPlayed().steps.length);
  });

  it('is where it was before, however often the graph changes meanwhile', () => {
    vi.runAllTimers();
    goTo(7);
    for (const x1 of [3, 4, 5]) set(x1);
    vi.runAllTimers();
    expect(step()).toBe(7);
    undo();
    expect(step()).toBe(7);
  });

  it('goes where it was sent meanwhile', () => {
    goTo(4);
    expect(step()).toBe(0);
    vi.runAllTimers();
    expect(step()).toBe(4);
  });
});
