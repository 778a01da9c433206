/** A visit as it goes without a browser: how it starts, what a link does to it, and what is saved of it. */

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT, type Snapshot } from '../../../src/document/document';
import { setSeed } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { expressionOf } from '../../../src/document/printed';
import { paper } from '../../../src/file/examples/paper';
import { FileError } from '../../../src/file/schema/file-error';
import { withPlaces } from '../../../src/layout/automatic';
import { PartError } from '../../../src/state/loading/late-part';
import { goTo, play } from '../../../src/state/playback/playback';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import { currentDocument, edit, undo, useDocument } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { usePlayer } from '../../../src/state/stores/player-store';
import { select, useSelection } from '../../../src/state/stores/selection';
import { useSession } from '../../../src/state/stores/session-store';
import { useView } from '../../../src/state/stores/view-store';
import { currentFragment, openFragment } from '../../../src/state/visit/links';
import { currentSnapshot, openSnapshot } from '../../../src/state/visit/opening';
import { startWork } from '../../../src/state/visit/start';
import { encodeLink } from '../../file/graphs';

const documentOf = (text: string) => withPlaces(withExpression(EMPTY_DOCUMENT, text));
const snapshotOf = (text: string, view: Partial<Snapshot['view']> = {}): Snapshot => ({
  document: documentOf(text),
  view: { ...DEFAULT_VIEW, ...view },
});
const text = () => expressionOf(currentDocument().graph);
const complaints = () => useNotices.getState().notices.map(({ message }) => message);
const seedTo = (seed: number) => edit('set the seed', (document) => setSeed(document, seed));

beforeEach(() => useSession.setState(EMPTY_SESSION, true));

describe('a visit starts', () => {
  it('with the visitor’s own work as it was left, and nothing to undo', async () => {
    await startWork(async () => snapshotOf('other = sin(a)', { digits: 6, step: 2 }));
    expect(text()).toBe('other = sin(a)');
    expect(currentSnapshot().view).toEqual({ ...DEFAULT_VIEW, digits: 6, step: 2 });
    expect(useDocument.getState().past).toEqual([]);
  });

  it('with places for the nodes of the work that have none', async () => {
    const { document, view } = snapshotOf('other = sin(a)');
    await startWork(async () => ({ document: { ...document, positions: {} }, view }));
    expect(currentDocument()).toEqual(document);
  });

  it('with the paper’s example at its end when there is none', async () => {
    await startWork(async () => null);
    expect(text()).toBe(expressionOf(documentOf(paper.text).graph));
    expect(usePlayer.getState().step).toBe(19);
    expect(useDocument.getState().past).toEqual([]);
  });

  it('with the example when the work can’t be read, which is told', async () => {
    await startWork(() => Promise.reject(new FileError('It is torn.')));
    expect(text()).toBe(expressionOf(documentOf(paper.text).graph));
    expect(complaints()).toEqual(['The work you left here can’t be read.']);
  });

  it('with the example when the work was read and can’t be shown, which is told', async () => {
    const left = snapshotOf('other = sin(a)');
    await startWork(async () => ({
      ...left,
      get document(): typeof left.document {
        throw new PartError('What lays out graphs', false, null);
      },
    }));
    expect(text()).toBe(expressionOf(documentOf(paper.text).graph));
    expect(complaints()).toEqual(['What this browser keeps for Wengert can’t be read now.']);
  });
});

describe('a snapshot', () => {
  it('is opened as one change, at rest and with nothing selected', async () => {
    await startWork(async () => null);
    goTo(3);
    play();
    select(['x1']);
    await openSnapshot(snapshotOf('other = sin(a)', { mode: 'forward', step: 1 }), 'open the file');
    expect(text()).toBe('other = sin(a)');
    expect(usePlayer.getState()).toMatchObject({ step: 1, playing: false });
    expect(useView.getState().mode).toBe('forward');
    expect(useSelection.getState().nodes).toEqual([]);
    expect(undo()).toBe('open the file');
    expect(text()).toBe(expressionOf(documentOf(paper.text).graph));
    expect(undo()).toBeNull();
  });

  it('is seen by nobody half opened', async () => {
    await startWork(async () => null);
    const seen: Snapshot[] = [];
    const stop = useSession.subscribe(() => seen.push(currentSnapshot()));
    const snapshot = snapshotOf('other = sin(a)', { digits: 7, step: 2 });
    await openSnapshot(snapshot, 'open the file');
    stop();
    expect(seen).toEqual([snapshot]);
  });
});

describe('a link', () => {
  beforeEach(async () => {
    await startWork(async () => snapshotOf('mine = a + b'));
  });

  it('is opened over what is there, which is one undo away', async () => {
    const link = await encodeLink(snapshotOf('other = sin(a)', { step: 1 }));
    expect(await openFragment(link)).toBe(true);
    expect(text()).toBe('other = sin(a)');
    expect(usePlayer.getState().step).toBe(1);
    expect(undo()).toBe('open the link');
    expect(text()).toBe('mine = a + b');
  });

  it('gives way when the address is left again and nothing was done with it', async () => {
    await openFragment(await encodeLink(snapshotOf('other = sin(a)')));
    expect(await openFragment('')).toBe(true);
    expect(text()).toBe('mine = a + b');
  });

  it('stays when something was done with it', async () => {
    await openFragment(await encodeLink(snapshotOf('other = sin(a)')));
    seedTo(2);
    await openFragment('');
    expect(text()).toBe('other = sin(a)');
    expect(currentDocument().seed).toBe(2);
  });

  it('that can’t be read is told and changes nothing', async () => {
    expect(await openFragment('no link at all')).toBe(false);
    expect(text()).toBe('mine = a + b');
    expect(complaints()).toHaveLength(1);
    expect(useDocument.getState().past).toEqual([]);
  });

  it('of what is seen brings back just that', async () => {
    useView.setState({ digits: 9, unreached: 'full' });
    goTo(2);
    const before = currentSnapshot();
    const link = await currentFragment();
    await startWork(async () => null);
    await openFragment(link);
    expect(currentSnapshot()).toEqual(before);
  });
});
