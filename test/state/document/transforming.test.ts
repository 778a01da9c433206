/** In Node there are no workers, so what is heavy is done on the page, in stretches. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { transform } from '../../../src/state/document/transforming';
import { currentDocument, edit, startWith } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useUnderway } from '../../../src/state/work/underway-store';
import { type Plan, part } from '../../../src/work/plan';
import { workHere } from '../../../src/work/work';
import { PAPER } from '../player/stage';

const HEAVY = 1000;
const said = () => useNotices.getState().notices.map(({ message }) => message);
const shown = () => useUnderway.getState().entries;

/** Makes the document anew in so many pieces of work. */
function* plan(document: Document, weight: number, pieces = 2): Plan<Document> {
  let made = document;
  for (let k = 0; k < pieces; k++) {
    made = yield* part(
      workHere(function* () {
        yield null;
        return { ...made };
      }, weight),
    );
  }
  return made;
}

let done: Document[] = [];
const start = (weight: number, more: Partial<Parameters<typeof transform>[0]> = {}) =>
  transform({
    what: 'the other graph',
    plan: (document) => plan(document, weight),
    onDone: (made) => done.push(made),
    ...more,
  });

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  useNotices.setState({ notices: [] });
  startWith({ ...EMPTY_DOCUMENT, graph: { nodes: [...PAPER.nodes] } });
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('a transformation', () => {
  it('of a small graph is done at once', () => {
    start(0);
    expect(done).toEqual([currentDocument()]);
  });

  it('of a large graph is done without holding up the page', () => {
    start(HEAVY);
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual([currentDocument()]);
    expect(shown()).toEqual([]);
  });

  it('is dropped when the graph changes, and that is said', () => {
    start(HEAVY);
    vi.advanceTimersToNextTimer();
    edit('set x1', (document) => setValue(document, 'x1', 7));
    vi.runAllTimers();
    expect(done).toEqual([]);
    expect(said()).toEqual(['The graph has changed, so the other graph was dropped.']);
    expect(shown()).toEqual([]);
  });

  it('gives way to the next', () => {
    start(HEAVY);
    start(0);
    vi.runAllTimers();
    expect(done).toHaveLength(1);
    expect(said()).toEqual([]);
  });

  it('says what is in the way, before any work and after some', () => {
    const refused: unknown[] = [];
    const onRefused = (error: unknown) => refused.push(error) > 0;
    const no = new Error('no output');
    const failing = (pieces: number) =>
      function* (document: Document): Plan<Document> {
        yield* plan(document, HEAVY, pieces);
        throw no;
      };
    start(HEAVY, { plan: failing(0), onRefused });
    start(HEAVY, { plan: failing(1), onRefused });
    vi.runAllTimers();
    expect(refused).toEqual([no, no]);
    expect(said()).toEqual([]);
  });

  it('that goes wrong leaves the graph as it is, and says so', () => {
    const before = currentDocument();
    start(HEAVY, {
      plan: function* (document): Plan<Document> {
        yield* plan(document, HEAVY, 1);
        throw new Error('out of memory');
      },
    });
    vi.runAllTimers();
    expect(done).toEqual([]);
    expect(currentDocument()).toBe(before);
    expect(said()).toEqual(['Computing the other graph went wrong. The graph is as it was.']);
  });

  it('is cancelled by a person', () => {
    start(HEAVY, {
      plan: (document) => plan(document, HEAVY, 10_000),
    });
    while (shown().length === 0) vi.advanceTimersToNextTimer();
    shown()[0]?.cancel();
    vi.runAllTimers();
    expect(done).toEqual([]);
    expect(shown()).toEqual([]);
    expect(said()).toEqual(['Cancelled: the other graph. The graph is as it was.']);
  });
});
