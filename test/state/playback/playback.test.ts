import { beforeEach, describe, expect, it } from 'vitest';
import { move, remove, setValue } from '../../../src/document/edits';
import {
  goTo,
  goToEnd,
  goToOpening,
  goToStart,
  goToTurn,
  pause,
  play,
  stepBack,
  stepForward,
  tick,
} from '../../../src/state/playback/playback';
import { edit, undo } from '../../../src/state/stores/document-store';
import { usePlayer } from '../../../src/state/stores/player-store';
import { currentTrace, stage } from '../player/stage';

const step = () => usePlayer.getState().step;
const playing = () => usePlayer.getState().playing;

beforeEach(() => stage());

describe('the cursor', () => {
  it('goes on, back, to the turn and to both ends', () => {
    stepForward();
    stepForward();
    stepBack();
    expect(step()).toBe(1);
    goToTurn();
    expect(step()).toBe(8);
    goToEnd();
    expect(step()).toBe(19);
    goToStart();
    expect(step()).toBe(0);
  });

  it('goes by waves when told to', () => {
    usePlayer.setState({ granularity: 'wave' });
    stepForward();
    stepForward();
    expect(step()).toBe(5);
    stepBack();
    expect(step()).toBe(2);
  });

  it('never leaves the trace', () => {
    goTo(-3);
    expect(step()).toBe(0);
    goTo(1000);
    expect(step()).toBe(19);
    goTo(Number.NaN);
    expect(step()).toBe(19);
  });

  it('tells nobody when it stays where it is', () => {
    let told = 0;
    const stop = usePlayer.subscribe(() => told++);
    goTo(0);
    stepBack();
    pause();
    stop();
    expect(told).toBe(0);
  });

  it('opens at the end, where every number is', () => {
    goToOpening();
    expect(step()).toBe(currentTrace().steps.length);
  });
});

describe('playing', () => {
  it('begins where the cursor is', () => {
    goTo(4);
    play();
    expect([step(), playing()]).toEqual([4, true]);
  });

  it('begins again from the start at the end', () => {
    goToEnd();
    play();
    expect([step(), playing()]).toEqual([0, true]);
  });

  it('pauses at the end', () => {
    goTo(18);
    play();
    tick();
    expect([step(), playing()]).toEqual([19, false]);
  });

  it('does nothing when there is nothing to play', () => {
    stage({ nodes: [] });
    play();
    expect(playing()).toBe(false);
  });
});

describe('an edit', () => {
  it('of a number keeps the step and the playing', () => {
    goTo(12);
    play();
    edit('set x1', (document) => setValue(document, 'x1', 3));
    expect([step(), playing()]).toEqual([12, true]);
  });

  it('never leaves the cursor beyond the trace, not even for those told of the edit first', () => {
    goTo(18);
    let beyond = false;
    const stop = usePlayer.subscribe(() => {
      beyond ||= step() > currentTrace().steps.length;
    });
    edit('delete', (document) => remove(document, ['x1', 'ln', 'difference']));
    stop();
    expect(beyond).toBe(false);
    expect(step()).toBeLessThanOrEqual(currentTrace().steps.length);
  });

  it('that takes the rest of the trace away pauses', () => {
    goTo(6);
    play();
    edit('clear', (document) =>
      remove(
        document,
        document.graph.nodes.map(({ id }) => id),
      ),
    );
    expect([step(), playing()]).toEqual([0, false]);
  });

  it('undone brings the step back to the same place', () => {
    goToEnd();
    edit('delete', (document) => remove(document, ['y']));
    expect(step()).toBe(7);
    undo();
    expect(step()).toBe(19);
  });

  it('undone brings back the step that it took away', () => {
    goTo(12);
    play();
    edit('delete', (document) => remove(document, ['difference']));
    edit('delete', (document) => remove(document, ['sum']));
    expect(step()).toBe(currentTrace().steps.length);
    undo();
    undo();
    expect(step()).toBe(12);
  });

  it('undone leaves a cursor alone that was moved meanwhile', () => {
    goTo(12);
    edit('delete', (document) => remove(document, ['difference']));
    goTo(2);
    undo();
    expect(step()).toBe(2);
  });

  it('of places makes no new trace', () => {
    const before = currentTrace();
    edit('move', (document) => move(document, { x1: { x: 10, y: 10 } }));
    expect(currentTrace()).toBe(before);
  });
});
