import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USUAL } from '../../../src/embed/choices';
import type { Told } from '../../../src/embed/messages';
import { type Framed, MOST_HEARD, talkWithHost } from '../../../src/state/embed/host';
import { pause } from '../../../src/state/playback/playback';
import { currentDocument } from '../../../src/state/stores/document-store';
import { UNFRAMED, useEmbed } from '../../../src/state/stores/embed-store';
import { usePlayer } from '../../../src/state/stores/player-store';
import { TestClock } from '../playback/test-clock';
import { stage } from '../player/stage';

const ORIGIN = 'https://course.example';

/** As much of a frame, and of the page around it, as talks. */
class Page extends EventTarget {
  readonly told: Told[] = [];
  readonly targets = new Set<string>();
  readonly parent = {
    postMessage: (told: Told, target: string) => {
      this.told.push(structuredClone(told));
      this.targets.add(target);
    },
  };

  hear(data: unknown, from: { source?: unknown; origin?: string } = {}): void {
    this.dispatchEvent(
      Object.assign(new Event('message'), {
        data,
        source: 'source' in from ? from.source : this.parent,
        origin: from.origin ?? ORIGIN,
      }),
    );
  }

  toldOf(wengert: Told['wengert']): Told[] {
    return this.told.filter((each) => each.wengert === wengert);
  }
}

let page: Page;
let clock: TestClock;
let stop: () => void;
const begin = (origin = '') => {
  stop = talkWithHost(page as unknown as Framed, origin, clock);
};
const inputNow = (name: string) => {
  const input = currentDocument().graph.nodes.find(
    (node) => node.kind === 'input' && node.name === name,
  );
  return input?.kind === 'input' ? input.value : undefined;
};
const counts = () => page.toldOf('refused').at(-1);

beforeEach(() => {
  stage();
  page = new Page();
  clock = new TestClock();
});
afterEach(() => {
  stop();
  pause();
  useEmbed.setState(UNFRAMED);
});

describe('a frame tells the page around it', () => {
  it('that it is ready, with the step it is at and its numbers', () => {
    begin();
    expect(page.told).toEqual([
      {
        wengert: 'ready',
        step: 0,
        steps: 19,
        playing: false,
        inputs: { x1: 2, x2: 5 },
        outputs: { y: expect.closeTo(11.652, 3) },
      },
    ]);
  });

  it('once more when it is asked', () => {
    begin();
    page.hear({ wengert: 'ask' });
    clock.pass(100);
    expect(page.toldOf('ready')).toHaveLength(2);
  });

  it('each step, but of steps that follow at once the last alone', () => {
    begin();
    usePlayer.setState({ step: 1 });
    usePlayer.setState({ step: 2 });
    usePlayer.setState({ step: 3 });
    clock.pass(100);
    expect(page.toldOf('step')).toEqual([{ wengert: 'step', step: 3, steps: 19, playing: false }]);
    expect(page.toldOf('values')).toEqual([]);
  });

  it('nothing any more once it has ended', () => {
    begin();
    stop();
    usePlayer.setState({ step: 1 });
    page.hear({ wengert: 'go', step: 5 });
    clock.pass(1000);
    expect(page.told).toHaveLength(1);
    expect(usePlayer.getState().step).toBe(1);
  });

  it('whichever page that is, or the one that the frame is for', () => {
    begin();
    expect([...page.targets]).toEqual(['*']);
    stop();
    page.targets.clear();
    begin(ORIGIN);
    expect([...page.targets]).toEqual([ORIGIN]);
  });
});

describe('a frame does what the page around it asks for', () => {
  it('goes to a step, and no further than there are', () => {
    begin();
    page.hear({ wengert: 'go', step: 5 });
    expect(usePlayer.getState().step).toBe(5);
    page.hear({ wengert: 'go', step: 500 });
    expect(usePlayer.getState().step).toBe(19);
  });

  it('plays and pauses', () => {
    begin();
    page.hear({ wengert: 'play' });
    expect(usePlayer.getState().playing).toBe(true);
    page.hear({ wengert: 'pause' });
    expect(usePlayer.getState().playing).toBe(false);
  });

  it('sets an input, and tells what follows', () => {
    begin();
    page.hear({ wengert: 'set', input: 'x1', value: 1 });
    expect(inputNow('x1')).toBe(1);
    clock.pass(100);
    expect(page.toldOf('values')).toEqual([
      {
        wengert: 'values',
        inputs: { x1: 1, x2: 5 },
        outputs: { y: expect.closeTo(5.959, 3) },
      },
    ]);
  });

  it('sets it also where it is locked for readers', () => {
    useEmbed.setState({ frame: { ...USUAL, locked: true }, allows: () => false });
    begin();
    page.hear({ wengert: 'set', input: 'x2', value: -3 });
    expect(inputNow('x2')).toBe(-3);
  });
});

describe('a frame refuses, and counts', () => {
  const none = { form: 0, source: 0, flood: 0, input: 0 };

  it.each([
    ['a verb that there is none of', { wengert: 'clear' }],
    ['no verb', { wengert: 3 }],
    ['a verb with less than it needs', { wengert: 'go' }],
    ['a verb with more than it takes', { wengert: 'play', step: 3 }],
    ['a step that is none', { wengert: 'go', step: 1.5 }],
    ['a step before the first', { wengert: 'go', step: -1 }],
    ['text for a number', { wengert: 'set', input: 'x1', value: '3' }],
    ['what is not a number', { wengert: 'set', input: 'x1', value: Number.NaN }],
    ['code for a name', { wengert: 'set', input: '<img onerror=x>', value: 3 }],
  ])('%s', (_, message) => {
    begin();
    page.hear(message);
    clock.pass(1000);
    expect(counts()).toEqual({ wengert: 'refused', counts: { ...none, form: 1 } });
    expect(usePlayer.getState().step).toBe(0);
    expect(inputNow('x1')).toBe(2);
  });

  it.each([
    ['an input that there is none of', { wengert: 'set', input: 'z', value: 3 }],
    ['an array for a number', { wengert: 'set', input: 'x1', value: [1, 2] }],
    ['rows of different lengths', { wengert: 'set', input: 'x1', value: [[1], [2, 3]] }],
  ])('%s', (_, message) => {
    begin();
    page.hear(message);
    clock.pass(1000);
    expect(counts()).toEqual({ wengert: 'refused', counts: { ...none, input: 1 } });
    expect(inputNow('x1')).toBe(2);
  });

  it('every other source, and every other origin than the one that it is for', () => {
    begin(ORIGIN);
    page.hear({ wengert: 'go', step: 5 }, { source: {} });
    page.hear({ wengert: 'go', step: 5 }, { source: null });
    page.hear({ wengert: 'go', step: 5 }, { origin: 'https://evil.example' });
    page.hear({ wengert: 'go', step: 5 }, { origin: 'null' });
    clock.pass(1000);
    expect(counts()).toEqual({ wengert: 'refused', counts: { ...none, source: 4 } });
    expect(usePlayer.getState().step).toBe(0);
  });

  it('what is one too many in a second, and hears again in the next', () => {
    begin();
    for (let k = 0; k < MOST_HEARD + 1000; k++) page.hear({ wengert: 'go', step: k % 10 });
    clock.pass(1000);
    expect(counts()).toEqual({ wengert: 'refused', counts: { ...none, flood: 1000 } });
    // However many there were, it is told a few times at the most.
    expect(page.toldOf('refused').length).toBeLessThan(5);
    expect(page.toldOf('step').length).toBeLessThan(5);
    page.hear({ wengert: 'go', step: 7 });
    expect(usePlayer.getState().step).toBe(7);
  });

  it('without a word what is not said to it', () => {
    begin();
    for (const data of ['play', null, 3, {}, { play: true }, [1], new Uint8Array(4)])
      page.hear(data);
    clock.pass(1000);
    expect(page.told).toHaveLength(1);
  });
});

describe('an assignment in a frame', () => {
  it('is gone on with as the page says, and is refused where none is open', () => {
    begin();
    const took: unknown[] = [];
    const take = { wengert: 'take', student: 's123', answers: '1abc' };
    page.hear(take);
    useEmbed.setState({ take: (kept) => took.push(kept) });
    page.hear(take);
    page.hear({ ...take, answers: '<script>' });
    page.hear({ ...take, student: 'x'.repeat(101) });
    clock.pass(1000);
    expect(took).toEqual([take]);
    expect(counts()).toMatchObject({ counts: { input: 1, form: 2 } });
  });

  it('tells what is answered, also to a page that asks later', () => {
    const answers = { answers: '1abc', points: 1, most: 3, handedIn: false };
    begin();
    useEmbed.setState({ answers });
    page.hear({ wengert: 'ask' });
    clock.pass(1000);
    const told = { wengert: 'answers', ...answers };
    expect(page.toldOf('answers')).toEqual([told, told]);
  });
});
