import { describe, expect, it } from 'vitest';
import { wireKey } from '../../../src/core/graph/wire-key';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { move, remove, setValue, unwire } from '../../../src/document/edits';
import { addNote, removeNotes } from '../../../src/document/note';
import { setTangent } from '../../../src/document/tangents';
import { collectedColumns } from '../../../src/state/player/passes';
import { paused, playing, sought, ticked, traceIn } from '../../../src/state/session/cursor';
import { changed } from '../../../src/state/session/followers/followers';
import { edited, redone, settled, startedWith, undone } from '../../../src/state/session/history';
import { noticed } from '../../../src/state/session/notices';
import { EMPTY_SESSION, type Session } from '../../../src/state/session/session';
import { PAPER } from '../player/stage';

type Make = (session: Session) => Session;

const edit =
  (change: (document: Document) => Document, merge?: string): Make =>
  (session) =>
    edited(session, 'change', change, merge);
const ORIGIN = { x: 0, y: 0 };
const deleting = (...ids: string[]) => edit((document) => remove(document, ids));
const setting = (x1: number, merge?: string) =>
  edit((document) => setValue(document, 'x1', x1), merge);
const to =
  (step: number): Make =>
  (session) =>
    sought(session, () => step);
const toEnd: Make = (session) => sought(session, ({ steps }) => steps.length);
const inMode =
  (mode: 'reverse' | 'forward'): Make =>
  (session) => ({ ...session, view: { ...session.view, mode } });
const selecting =
  (nodes: readonly string[], wires: readonly string[] = []): Make =>
  (session) => ({ ...session, selection: { nodes, wires, notes: [] } });

/** The paper's graph, after some changes: 19 steps, the turn after 8. */
const paper = (...changes: Make[]): Session =>
  changed(
    EMPTY_SESSION,
    (session) => startedWith(session, { ...EMPTY_DOCUMENT, graph: PAPER }, session.history.sheet),
    to(0),
    ...changes,
  );
const step = ({ player }: Session) => player.step;

describe('a change', () => {
  it('of nothing is the very same session', () => {
    const session = paper(to(5));
    const nothing: Make[] = [to(5), paused, settled, undone, redone, edit((document) => document)];
    for (const change of nothing) expect(changed(session, change)).toBe(session);
  });

  it('leaves the parts alone that it says nothing of', () => {
    const before = paper(to(5));
    const after = changed(before, setting(3));
    expect(after.history).not.toBe(before.history);
    for (const part of ['view', 'selection', 'player', 'passes', 'notices'] as const) {
      expect(after[part]).toBe(before[part]);
    }
  });

  it('is followed before the next is made', () => {
    const session = paper(to(12), deleting('difference'), to(2));
    expect(step(session)).toBe(2);
  });
});

describe('the cursor', () => {
  it('stays where it is when a number changes', () => {
    for (const at of [0, 1, 8, 12, 19]) expect(step(paper(to(at), setting(3)))).toBe(at);
  });

  it('stays where it is when nodes are moved', () => {
    const moved = edit((document) => move(document, { x1: { x: 9, y: 9 } }));
    expect(step(paper(to(12), moved))).toBe(12);
  });

  it('stays at the end, however long the trace is', () => {
    const after = paper(toEnd, deleting('y'));
    expect(step(after)).toBe(traceIn(after).steps.length);
    expect(step(after)).toBe(7);
  });

  it('goes to the nearest earlier step when its own is gone', () => {
    // The sine was the fifth step; the product, the fourth, is the newest that is left.
    expect(step(paper(to(5), deleting('sine')))).toBe(4);
  });

  it('comes back with the document that it was in', () => {
    const gone = paper(to(12), deleting('difference'), deleting('sum'));
    expect(step(changed(gone, undone, undone))).toBe(12);
  });

  it('comes back over edits that were merged', () => {
    const gone = paper(
      to(12),
      edit((document) => remove(document, ['difference']), 'typing'),
      edit((document) => remove(document, ['sum']), 'typing'),
    );
    expect(step(changed(gone, undone))).toBe(12);
  });

  it('comes back when what was undone is done again', () => {
    const back = paper(to(12), deleting('difference'), undone);
    const again = changed(back, redone);
    expect(step(again)).toBe(step(paper(to(12), deleting('difference'))));
    expect(step(changed(again, undone))).toBe(12);
  });

  it('is left alone by undo where a person has moved it since', () => {
    expect(step(paper(to(12), deleting('difference'), to(2), undone))).toBe(2);
  });

  it('comes back however an edit brings the old document back', () => {
    const before = paper(to(12));
    const gone = changed(before, deleting('difference'));
    const back = changed(
      gone,
      edit(() => before.history.document),
    );
    expect(step(back)).toBe(12);
  });

  it('is at the same step of the primal in the other mode, and the end stays the end', () => {
    expect(step(paper(to(5), inMode('forward')))).toBe(5);
    expect(step(paper(to(12), inMode('forward')))).toBe(8);
    expect(step(paper(toEnd, inMode('forward'), inMode('reverse')))).toBe(19);
  });

  it('follows an edit and another mode that come at once', () => {
    const both: Make = (session) => inMode('forward')(deleting('sine')(session));
    const oneByOne = paper(to(5), deleting('sine'), inMode('forward'));
    expect(step(paper(to(5), both))).toBe(step(oneByOne));
  });
});

describe('playing', () => {
  it('goes on through an edit that leaves something to play', () => {
    expect(paper(to(12), playing, setting(3)).player.playing).toBe(true);
  });

  it('stops with an edit that takes the rest of the trace away', () => {
    const all = PAPER.nodes.map(({ id }) => id);
    expect(paper(to(6), playing, deleting(...all)).player).toMatchObject({
      step: 0,
      playing: false,
    });
  });

  it('stops in a mode whose end has been reached', () => {
    expect(paper(to(8), playing, inMode('forward')).player.playing).toBe(false);
  });

  it('takes a step a beat, and stops with the last', () => {
    const last = paper(to(17), playing, ticked);
    expect(last.player).toMatchObject({ step: 18, playing: true });
    expect(changed(last, ticked).player).toMatchObject({ step: 19, playing: false });
  });
});

describe('the selection', () => {
  const wire = wireKey({ node: 'sum', index: 0 });

  it('keeps what is still there, in its order', () => {
    const after = paper(selecting(['sum', 'sine', 'x1'], [wire]), deleting('sine'));
    expect(after.selection).toEqual({ nodes: ['sum', 'x1'], wires: [wire], notes: [] });
  });

  it('loses wires that are cut and those that ended at what is gone', () => {
    const cut = edit((document) => unwire(document, [{ node: 'sum', index: 0 }]));
    expect(paper(selecting([], [wire]), cut).selection.wires).toEqual([]);
    expect(paper(selecting([], [wire]), deleting('sum')).selection.wires).toEqual([]);
    expect(paper(selecting([], [wire]), deleting('ln')).selection.wires).toEqual([]);
  });

  it('loses notes that are gone', () => {
    const noting = edit(
      (document) => addNote(document, { text: 'a', at: ORIGIN, to: [] }).document,
    );
    const both: Make = (session) => ({
      ...session,
      selection: { nodes: ['x1'], wires: [], notes: ['note1', 'note2'] },
    });
    const after = paper(
      noting,
      noting,
      both,
      edit((document) => removeNotes(document, ['note1'])),
    );
    expect(after.selection).toEqual({ nodes: ['x1'], wires: [], notes: ['note2'] });
  });

  it('loses what undo takes away', () => {
    const session = paper(deleting('y'), undone, selecting(['y', 'x1']), redone);
    expect(session.selection.nodes).toEqual(['x1']);
  });

  it('is the very same where nothing of it is gone', () => {
    const before = paper(selecting(['x1']));
    expect(changed(before, deleting('y')).selection).toBe(before.selection);
  });
});

describe('what was said', () => {
  const said: Make = (session) =>
    noticed(noticed(session, { tone: 'error', message: 'The link can’t be read.' }), {
      tone: 'error',
      message: 'This wire would close a cycle.',
      ofEdit: true,
    });

  it('of a refused edit is out of date after the next edit, and not before', () => {
    const shown = ({ notices }: Session) => notices.notices.map(({ message }) => message);
    expect(shown(paper(said, to(5), selecting(['x1'])))).toHaveLength(2);
    expect(shown(paper(said, setting(3)))).toEqual(['The link can’t be read.']);
    expect(shown(paper(setting(3), said, undone))).toEqual(['The link can’t be read.']);
  });
});

describe('the passes of forward mode', () => {
  const done = (session: Session) => [
    ...collectedColumns(session.passes, traceIn(session).program).keys(),
  ];
  const seeding = (x1: number, x2: number) =>
    edit((document) => setTangent(setTangent(document, 'x1', x1), 'x2', x2));
  const forward = (...changes: Make[]) => paper(inMode('forward'), ...changes);

  it('bring in their derivatives at their end', () => {
    expect(done(forward(to(7)))).toEqual([]);
    expect(done(forward(toEnd))).toEqual([0]);
    expect(done(forward(toEnd, seeding(0, 1)))).toEqual([0, 1]);
  });

  it('bring in nothing where the seed is no unit vector', () => {
    expect(done(forward(seeding(1, 1), toEnd))).toEqual([]);
  });

  it('are of no use at another point, from where they are run anew', () => {
    expect(done(forward(toEnd, seeding(0, 1), to(3), setting(3)))).toEqual([]);
    expect(done(forward(toEnd, seeding(0, 1), setting(3)))).toEqual([1]);
  });

  it('are run by changing the mode at the end', () => {
    expect(done(paper(toEnd, inMode('forward')))).toEqual([0]);
  });
});
