import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause, play } from '../../../src/state/playback/playback';
import { usePlayer } from '../../../src/state/stores/player-store';
import { LOOK, playOnce } from '../../../src/state/visit/first-visit';
import { TestClock } from '../playback/test-clock';
import { stage } from '../player/stage';

/** As much of a page as is touched, and seen. */
class Page extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  touch(kind: string): void {
    this.dispatchEvent(new Event(kind));
  }
}

let clock: TestClock;
let page: Page;
const begin = () => playOnce(page as unknown as Window, clock);
const isPlaying = () => usePlayer.getState().playing;

beforeEach(() => {
  stage();
  clock = new TestClock();
  page = new Page();
});
afterEach(pause);

describe('an example plays itself', () => {
  it('after a look at its first step', () => {
    begin();
    clock.pass(LOOK - 1);
    expect(isPlaying()).toBe(false);
    clock.pass(1);
    expect(isPlaying()).toBe(true);
  });

  it.each(['pointerdown', 'keydown', 'wheel', 'focusin'])('until there is a %s', (kind) => {
    begin();
    clock.pass(LOOK);
    page.touch(kind);
    clock.pass(0);
    expect(isPlaying()).toBe(false);
  });

  it('not at all when it is touched before', () => {
    begin();
    page.touch('wheel');
    clock.pass(2 * LOOK);
    expect(isPlaying()).toBe(false);
    expect(clock.timers).toBe(0);
  });

  it('only once: who plays it themselves goes on playing whatever they touch', () => {
    begin();
    clock.pass(LOOK);
    pause();
    play();
    page.touch('pointerdown');
    clock.pass(0);
    expect(isPlaying()).toBe(true);
  });

  it('when it comes in sight', () => {
    page.document.visibilityState = 'hidden';
    begin();
    clock.pass(2 * LOOK);
    expect(isPlaying()).toBe(false);
    page.document.visibilityState = 'visible';
    page.document.dispatchEvent(new Event('visibilitychange'));
    clock.pass(LOOK);
    expect(isPlaying()).toBe(true);
  });

  it('until it is called off', () => {
    const callOff = begin();
    callOff();
    clock.pass(LOOK);
    expect(isPlaying()).toBe(false);
  });
});
