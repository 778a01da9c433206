import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { lookAgain, lookFor } from '../../../src/state/find/finding';
import { edit, startWith } from '../../../src/state/stores/document-store';
import { closeFind, isLooking, openFind, useFind } from '../../../src/state/stores/find-store';
import { useSession } from '../../../src/state/stores/session-store';
import { PAPER } from '../player/stage';

const waiting: (() => void)[] = [];

// A machine so slow that each step of a work takes a stretch of its own, which comes when it is asked for.
vi.mock(import('../../../src/work/stretches'), async (stretches) => {
  let time = 0;
  return {
    ...(await stretches()),
    pageClock: {
      now: () => (time += 1000),
      later: (go) => {
        waiting.push(go);
        return () => {
          const at = waiting.indexOf(go);
          if (at >= 0) waiting.splice(at, 1);
        };
      },
    },
  };
});

/** All that waits is done, and what waits for that. */
function settle() {
  for (let go = waiting.shift(); go; go = waiting.shift()) go();
}

const names = () => useFind.getState().found.map(({ node }) => node);
const quiet = () => {};

beforeEach(() => {
  closeFind();
  waiting.length = 0;
  useSession.setState(useSession.getInitialState());
  startWith({ ...EMPTY_DOCUMENT, graph: PAPER });
  openFind();
});

describe('what is looked for in a graph that takes a while to be written out', () => {
  it('is found once it is, and until then nothing is said to be found or not to be', () => {
    const told = vi.fn();
    lookFor('sin', told);
    expect(isLooking(useFind.getState())).toBe(true);
    expect(told).not.toHaveBeenCalled();
    settle();
    expect(isLooking(useFind.getState())).toBe(false);
    expect(names()).toContain('sine');
    expect(told).toHaveBeenCalledOnce();
  });

  it('takes away what was found of another text before', () => {
    lookFor('sin', quiet);
    settle();
    edit('set x1', (document) => setValue(document, 'x1', 3));
    lookFor('ln', quiet);
    expect(names()).toEqual([]);
    expect(useFind.getState().nodes.size).toBe(0);
    settle();
    expect(names()).toContain('ln');
  });

  it('is what was typed last', () => {
    lookFor('sin', quiet);
    lookFor('ln', quiet);
    settle();
    expect(useFind.getState()).toMatchObject({ query: 'ln', answered: 'ln' });
    expect(names()).not.toContain('sine');
  });

  it('is at once known not to be there where nothing is typed', () => {
    lookFor('  ', quiet);
    expect(isLooking(useFind.getState())).toBe(false);
  });

  it('is looked for again as the graph changes', () => {
    lookFor('x1', quiet);
    settle();
    const before = names();
    edit('set x1', (document) => setValue(document, 'x1', 3));
    lookAgain(quiet);
    settle();
    expect(names()).toEqual(before);
  });
});
