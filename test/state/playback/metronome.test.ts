import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepTime } from '../../../src/state/playback/metronome';
import { goTo, goToEnd, pause, play } from '../../../src/state/playback/playback';
import { usePlayer } from '../../../src/state/stores/player-store';
import { stage } from '../player/stage';
import { TestClock } from './test-clock';

let clock: TestClock;
let end: () => void;
const step = () => usePlayer.getState().step;

beforeEach(() => {
  stage();
  clock = new TestClock();
  end = keepTime(clock);
});
afterEach(() => end());

describe('playback', () => {
  it('takes the first step at once and then one on each beat', () => {
    play();
    clock.pass(0);
    expect(step()).toBe(1);
    clock.pass(999);
    expect(step()).toBe(1);
    clock.pass(1);
    expect(step()).toBe(2);
  });

  it('does not drift when timers are late', () => {
    play();
    clock.pass(8060, 50);
    expect(step()).toBe(9);
  });

  it('leaves out the beats that a sleeping tab missed', () => {
    usePlayer.setState({ speed: 8 });
    play();
    clock.pass(0);
    clock.pass(5200, 5000);
    expect(step()).toBe(2);
  });

  it('follows a change of speed from the newest beat on', () => {
    play();
    clock.pass(300);
    usePlayer.setState({ speed: 2 });
    clock.pass(199);
    expect(step()).toBe(1);
    clock.pass(1);
    expect(step()).toBe(2);
    clock.pass(500);
    expect(step()).toBe(3);
  });

  it('stops at the end', () => {
    goTo(17);
    play();
    clock.pass(60_000);
    expect([step(), usePlayer.getState().playing, clock.timers]).toEqual([19, false, 0]);
  });

  it('stops when paused, and has one timer however often it is started', () => {
    play();
    clock.pass(500);
    pause();
    expect(clock.timers).toBe(0);
    play();
    pause();
    play();
    expect(clock.timers).toBe(1);
  });

  it('goes on from where a person moves it', () => {
    play();
    clock.pass(0);
    goTo(10);
    clock.pass(1000);
    expect(step()).toBe(11);
    goToEnd();
    clock.pass(1000);
    expect(usePlayer.getState().playing).toBe(false);
  });

  it('takes over what is already playing, and leaves nothing behind when it ends', () => {
    end();
    play();
    end = keepTime(clock);
    clock.pass(0);
    expect(step()).toBe(1);
    end();
    expect(clock.timers).toBe(0);
  });
});
