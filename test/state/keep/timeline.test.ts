import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { historyOf, timelineOf } from '../../../src/state/keep/timeline';
import type { Change, History } from '../../../src/state/session/session';
import type { Sheet } from '../../../src/state/session/sheet';

const sheet = (id: string): Sheet => ({ id, from: 'new', opened: null });
const [own, other] = [sheet('own'), sheet('other')];
const document = (seed: number) => ({ ...EMPTY_DOCUMENT, seed });
const documents = [0, 1, 2, 3, 4, 5, 6].map(document);
const to = (k: number) => documents[k] ?? EMPTY_DOCUMENT;
const change = (k: number, of: Sheet, label: string): Change => ({
  label,
  before: to(k),
  sheet: of,
  cursor: null,
});

describe('the timeline of what is shown', () => {
  it('goes from where it was opened to where another is opened, and the next comes first in the future', () => {
    const history = {
      document: to(3),
      sheet: own,
      past: [change(0, other, 'open'), change(1, own, 'a'), change(2, own, 'b')],
      future: [change(6, other, 'open another'), change(5, own, 'd'), change(4, own, 'c')],
    } as unknown as History;
    expect(timelineOf(history)).toEqual({
      documents: [to(1), to(2), to(3), to(4), to(5)],
      labels: ['a', 'b', 'c', 'd'],
      at: 2,
    });
  });

  it('is the document alone where all else is of others', () => {
    const history = {
      document: to(3),
      sheet: own,
      past: [change(1, own, 'a'), change(0, other, 'open')],
      future: [change(6, other, 'open another')],
    } as unknown as History;
    expect(timelineOf(history)).toEqual({ documents: [to(3)], labels: [], at: 0 });
  });
});

describe('the history of a timeline', () => {
  it('has each step by what it was done to, and the next to be done again last', () => {
    const timeline = { documents: documents.slice(0, 4), labels: ['a', 'b', 'c'], at: 2 };
    expect(historyOf(timeline, own)).toEqual({
      past: [change(0, own, 'a'), change(1, own, 'b')],
      future: [change(3, own, 'c')],
    });
  });

  it('has no words where none were kept', () => {
    const timeline = { documents: documents.slice(0, 3), labels: [], at: 1 };
    const { past, future } = historyOf(timeline, own);
    expect([...past, ...future].map(({ label }) => label)).toEqual(['', '']);
  });
});
