import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setRole } from '../../../src/document/role';
import { starts } from '../../../src/learn/network/starts';
import { currentDocument, edit, startWith, undo } from '../../../src/state/stores/document-store';
import { openStart } from '../../../src/state/training/build';
import {
  currentRun,
  oneEpoch,
  oneUpdate,
  pause,
  showReport,
  startOver,
  train,
} from '../../../src/state/training/train';
import { useTraining } from '../../../src/state/training/training-store';

const start = (id: string) => {
  const found = starts.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  openStart(found);
};

/** Waits for what is under way. */
const done = () =>
  new Promise<void>((resolve) => {
    const look = () =>
      useTraining.getState().doing === 'nothing' ? resolve() : setTimeout(look, 1);
    look();
  });
const last = () => currentRun()?.reports.at(-1);
const values = () =>
  JSON.stringify(
    currentDocument().graph.nodes.flatMap((node) =>
      node.kind === 'input' && node.role === 'parameter' ? [node.value] : [],
    ),
  );

describe('training', () => {
  beforeEach(() => {
    pause();
    startWith(EMPTY_DOCUMENT);
    useTraining.setState({ run: null });
  });

  it('builds a network in one step of undo', () => {
    start('xor');
    expect(currentDocument().graph.folds).toHaveLength(3);
    undo();
    expect(currentDocument().graph.nodes).toHaveLength(0);
  });

  it('learns XOR to the last row', async () => {
    start('xor');
    train();
    await done();
    expect(last()?.train.accuracy).toBe(1);
    expect(last()?.test?.accuracy).toBe(1);
    expect(currentDocument().training?.progress?.updates).toBe(480);
  });

  it('is one step of undo, and goes to no document but its own', async () => {
    start('linear-regression');
    const before = values();
    train();
    await done();
    expect(values()).not.toBe(before);
    undo();
    expect(values()).toBe(before);
    expect(currentRun()).toBeNull();
  });

  it('rewinds to any epoch, and from there goes the same way to the last bit', async () => {
    start('xor');
    oneEpoch();
    await done();
    oneEpoch();
    await done();
    oneEpoch();
    await done();
    const third = values();
    showReport(1);
    expect(currentRun()?.at).toBe(1);
    expect(values()).not.toBe(third);
    oneEpoch();
    await done();
    oneEpoch();
    await done();
    expect(values()).toBe(third);
  });

  it('goes on after a reload, which keeps nothing of the run, as if there had been none', async () => {
    start('xor');
    for (let k = 0; k < 5; k++) {
      oneUpdate();
      await done();
    }
    const { updates } = currentDocument().training?.progress ?? {};
    expect(updates).toBe(5);
    const fifth = currentDocument();
    oneUpdate();
    await done();
    const sixth = values();
    startWith(fifth);
    useTraining.setState({ run: null });
    oneUpdate();
    await done();
    expect(values()).toBe(sixth);
    startOver();
    expect(currentDocument().training?.progress).toBeUndefined();
  });

  it('comes to the same where it was killed in the middle, and gone on with from what was kept', async () => {
    start('spiral');
    const begun = currentDocument();
    train();
    await new Promise<void>((resolve) => {
      const look = () =>
        currentDocument().training?.progress ? resolve() : void setTimeout(look, 1);
      look();
    });
    const killed = currentDocument();
    pause();
    startWith(killed);
    useTraining.setState({ run: null });
    train();
    await done();
    const updates = currentDocument().training?.progress?.updates ?? 0;
    expect(updates).toBeGreaterThan(killed.training?.progress?.updates ?? 0);
    const resumed = values();
    startWith(begun);
    useTraining.setState({ run: null });
    while ((currentDocument().training?.progress?.updates ?? 0) < updates) {
      train();
      await done();
      const told = currentRun()?.reports.findIndex(({ state }) => state.updates === updates) ?? -1;
      if (told >= 0) showReport(told);
    }
    expect(currentDocument().training?.progress?.updates).toBe(updates);
    expect(values()).toBe(resumed);
  }, 60_000);

  it('ends when the graph becomes another', async () => {
    start('xor');
    train();
    const weight = currentDocument().graph.nodes.find(({ kind }) => kind === 'input');
    edit('change', (document) => setRole(document, weight?.id ?? '', null));
    await done();
    expect(currentRun()).toBeNull();
  });
});
