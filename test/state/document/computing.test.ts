/** In Node there are no workers, so what is pending is worked out on the page, in stretches. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { rowOrderOf } from '../../../src/core/trace/rows';
import { stepsBetween, type Trace } from '../../../src/core/trace/trace';
import { derivedOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { move, setConvention, setOutput, setValue, unwire } from '../../../src/document/edits';
import { isPending } from '../../../src/document/pending';
import { workOutPending } from '../../../src/state/document/computing';
import { goTo, goToEnd, stepForward } from '../../../src/state/playback/playback';
import { computedAfter } from '../../../src/state/player/overlay';
import { reachedBy } from '../../../src/state/player/reached';
import { currentDocument, edit, startWith, undo } from '../../../src/state/stores/document-store';
import { currentTrace, usePlayer } from '../../../src/state/stores/player-store';
import { useSession } from '../../../src/state/stores/session-store';
import { useView } from '../../../src/state/stores/view-store';
import { PAPER } from '../player/stage';

// Every graph here is one that takes long.
vi.mock(import('../../../src/work/weight'), async (weights) => ({
  ...(await weights()),
  traceWeight: () => Infinity,
  tangentWeight: () => Infinity,
}));

let stop = () => {};
const rows = () => rowOrderOf(derivedOf(currentDocument()).trace).count;
const step = () => usePlayer.getState().step;
const set = (x1: number) => edit('set x1', (document) => setValue(document, 'x1', x1), 'x1');

/** The value of y that is shown; null when none is. */
function shown(): number | null {
  const trace = currentTrace();
  const { statementOf } = derivedOf(currentDocument()).checked;
  const node = PAPER.nodes.find(({ id }) => id === 'difference') as (typeof PAPER.nodes)[number];
  const to = trace.steps.length;
  const { value } = reachedBy(trace, node, statementOf.get(node.id) ?? -1, { from: to, to });
  return value?.data[0] ?? null;
}

const y = (x1: number) => Math.log(x1) + x1 * 5 - Math.sin(5);

beforeEach(() => {
  vi.useFakeTimers();
  useView.setState({ mode: 'reverse' });
  // Nothing is known of the graph from earlier runs: what is derived is remembered by graph, and of
  // one that differs from the last in numbers alone the order of its steps is known.
  startWith({ ...EMPTY_DOCUMENT, graph: { nodes: [] } });
  startWith({ ...EMPTY_DOCUMENT, graph: { nodes: [...PAPER.nodes] } });
  goToEnd();
  stop = workOutPending();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a trace that is left pending', () => {
  it('has no number at all until it has been worked out', () => {
    expect(isPending(currentTrace())).toBe(true);
    expect(shown()).toBeNull();
    const { program } = currentTrace();
    const computed = Array.from({ length: program.length }, (_, i) =>
      computedAfter(currentTrace(), i),
    );
    expect(computed.some(Number.isFinite)).toBe(false);
    vi.runAllTimers();
    expect(shown()).toBeCloseTo(y(2), 12);
    expect(rows()).toBeGreaterThan(0);
  });

  it('tells those who read the document when it is there', () => {
    const seen: (number | null)[] = [];
    const unfollow = useSession.subscribe(() => seen.push(shown()));
    vi.runAllTimers();
    unfollow();
    expect(seen).toEqual([expect.closeTo(y(2), 12)]);
  });

  it('is given up when the graph changes: no number of another graph is ever shown', () => {
    const seen = new Set<number | null>();
    const unfollow = useSession.subscribe(() => seen.add(shown()));
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
    expect(isPending(currentTrace())).toBe(true);
    vi.runAllTimers();
    expect(shown()).toBeCloseTo(y(2), 12);
    expect(step()).toBe(currentTrace().steps.length);
  });
});

describe('the player while a trace is pending', () => {
  it('stands at 0 of 0, and goes nowhere', () => {
    expect([step(), currentTrace().stepCount]).toEqual([0, 0]);
    stepForward();
    expect(step()).toBe(0);
  });

  it('is at the end again when it was there before', () => {
    vi.runAllTimers();
    expect(step()).toBe(currentTrace().steps.length);
    edit('cut', (document) => unwire(document, [{ node: 'sine', index: 0 }]));
    expect(step()).toBe(0);
    vi.runAllTimers();
    expect(step()).toBe(currentTrace().steps.length);
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

describe('while only numbers have changed', () => {
  beforeEach(() => {
    vi.runAllTimers();
  });

  it('the cursor stays where it is, for the same steps will be taken', () => {
    goTo(7);
    set(3);
    expect(currentTrace().steps).toEqual([]);
    expect(step()).toBe(7);
    goTo(9);
    expect(step()).toBe(9);
    vi.runAllTimers();
    expect(step()).toBe(9);
  });

  it('the steps are known, and what each is about', () => {
    set(3);
    const about = (trace: Trace) =>
      stepsBetween(trace, 0, trace.stepCount).map(({ kind, index, reads }) => [kind, index, reads]);
    const known = about(currentTrace());
    const before = rows();
    vi.runAllTimers();
    expect(known).toEqual(about(currentTrace()));
    expect(before).toBe(rows());
  });

  it('no node shows a number, though each shows whether it has fired', () => {
    goTo(3);
    set(3);
    const { statementOf } = derivedOf(currentDocument()).checked;
    const all = PAPER.nodes.map((node) =>
      reachedBy(currentTrace(), node, statementOf.get(node.id) ?? -1, { from: 2, to: 3 }),
    );
    expect(all.every(({ value, derivative, sum }) => !value && !derivative && !sum)).toBe(true);
    expect(all.map(({ state }) => state).slice(0, 4)).toEqual([
      'done',
      'done',
      'fires',
      'fireable',
    ]);
  });

  it.each([
    ['another output', () => edit('choose', (document) => setOutput(document, 'z'))],
    ['another convention', () => edit('choose', (document) => setConvention(document, 'jax'))],
    ['another wire', () => edit('cut', (document) => unwire(document, [{ node: 'ln', index: 0 }]))],
  ])('is not said of %s', (_, change) => {
    startWith({
      ...EMPTY_DOCUMENT,
      graph: { nodes: [...PAPER.nodes, { ...PAPER.nodes[7], id: 'z', name: 'z' } as GraphNode] },
    });
    vi.runAllTimers();
    change();
    expect(isPending(currentTrace())).toBe(true);
    expect(currentTrace().stepCount).toBe(0);
    expect(rows()).toBe(0);
  });

  it('tangents are on their way too, as long as the same input moves', () => {
    useView.setState({ mode: 'forward' });
    vi.runAllTimers();
    const { length } = currentTrace().steps;
    set(3);
    expect(currentTrace().steps).toEqual([]);
    expect(currentTrace().stepCount).toBe(length);
    edit('seed', (document) => ({ ...document, tangents: { x2: 1 } }));
    expect(currentTrace().stepCount).toBe(0);
  });
});
