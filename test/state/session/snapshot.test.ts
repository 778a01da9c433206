import { expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { playing } from '../../../src/state/session/cursor';
import { changed } from '../../../src/state/session/followers/followers';
import { edited } from '../../../src/state/session/history';
import { EMPTY_SESSION, type Session } from '../../../src/state/session/session';
import { isWork, sameSnapshot, snapshotOf, viewedAs } from '../../../src/state/session/snapshot';
import { PAPER } from '../player/stage';

const document = { ...EMPTY_DOCUMENT, graph: PAPER };
const opened = (session: Session) => edited(session, 'open', () => document);
const session = changed(EMPTY_SESSION, opened);

it('a snapshot shown is the snapshot taken, at rest and with nothing selected', () => {
  const view = { ...DEFAULT_VIEW, mode: 'forward', digits: 7, notation: 'bar', step: 4 } as const;
  const selecting = (before: Session) => ({
    ...before,
    selection: { nodes: ['x1'], wires: ['ln:0'], notes: [] },
  });
  const shown = changed(session, selecting, playing, ...viewedAs(view));
  expect(snapshotOf(shown)).toEqual({ document, view });
  expect(shown.player.playing).toBe(false);
  expect(shown.selection).toEqual({ nodes: [], wires: [], notes: [] });
});

it('a step that the trace does not have is its end', () => {
  const shown = changed(session, ...viewedAs({ ...DEFAULT_VIEW, step: 1000 }));
  expect(snapshotOf(shown).view.step).toBe(19);
});

it('theme, selection, speed and what was said are in no snapshot', () => {
  expect(sameSnapshot(session, { ...session, view: { ...session.view, theme: 'dark' } })).toBe(
    true,
  );
  expect(sameSnapshot(session, { ...session, player: { ...session.player, speed: 8 } })).toBe(true);
  expect(
    sameSnapshot(session, { ...session, selection: { nodes: ['x1'], wires: [], notes: [] } }),
  ).toBe(true);
  expect(sameSnapshot(session, { ...session, view: { ...session.view, digits: 9 } })).toBe(false);
  expect(sameSnapshot(session, { ...session, player: { ...session.player, step: 1 } })).toBe(false);
  expect(sameSnapshot(session, EMPTY_SESSION)).toBe(false);
});

it('a document is work as soon as it is not just what a link brought', () => {
  const sheet = { id: 'a', from: 'link' as const, opened: document };
  const linked = { ...session, history: { ...session.history, sheet } };
  expect(isWork(session)).toBe(true);
  expect(isWork(linked)).toBe(false);
  expect(isWork(changed(linked, (s) => edited(s, 'seed', (d) => ({ ...d, seed: 2 }))))).toBe(true);
});
