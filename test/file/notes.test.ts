import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/document/note';
import { decodeFragment, encodeFragment } from '../../src/file/clipboard/clipboard';
import { applied } from '../../src/file/journal/applied';
import { difference } from '../../src/file/journal/difference';
import { decodeJson, decodeLink, encodeJson, encodeLink, readSnapshot, toData } from './graphs';
import { paper, snapshotOf } from './snapshots';

const notes: readonly Note[] = [
  {
    id: 'note1',
    text: 'so $\\ln x_1$; 50 %: <b>no</b>\nsecond line',
    at: { x: -3, y: 7.5 },
    to: ['n1', 'n3'],
  },
  { id: 'note2', text: '“名”', at: { x: 0, y: 0 }, to: [] },
];
const noted = snapshotOf(paper, { notes });

describe('notes', () => {
  it('travel with links, files and copies', async () => {
    expect(await decodeLink(await encodeLink(noted))).toStrictEqual(noted);
    expect(decodeJson(encodeJson(noted))).toStrictEqual(noted);
    const { graph, positions } = noted.document;
    const fragment = { graph, positions, notes };
    expect(decodeFragment(encodeFragment(fragment))).toStrictEqual(fragment);
  });

  it('are stored as a difference, also where their nodes are none of it', () => {
    const bare = snapshotOf(paper).document;
    const added = JSON.parse(JSON.stringify(difference(bare, noted.document)));
    expect(applied(bare, added)).toStrictEqual(noted.document);
    const taken = JSON.parse(JSON.stringify(difference(noted.document, bare)));
    expect(applied(noted.document, taken)).toStrictEqual(bare);
  });

  it('are of version 3, and what is without them is as old as it was', () => {
    expect(toData(noted)).toMatchObject({ version: 3 });
    expect(toData(snapshotOf(paper))).toMatchObject({ version: 1 });
    expect(toData(snapshotOf(paper, { title: 'Title' }))).toMatchObject({ version: 2 });
  });

  it('of what older versions wrote are none, whatever else was found there', () => {
    for (const version of [1, 2]) {
      expect(readSnapshot({ ...toData(noted), version }, 'file')).toStrictEqual(snapshotOf(paper));
    }
  });

  it.each([
    [
      'too many',
      Array.from({ length: 201 }, (_, k) => ({ ...notes[1], id: `k${k}` })),
      /too many notes: Wengert takes 200/,
    ],
    ['too long', [{ ...notes[1], text: 'x'.repeat(2001) }], /a note of more than 2000 characters/],
    ['no text', [{ ...notes[1], text: 7 }], /a note whose text is none/],
    ['no list', 'note', /notes that are not a list/],
    ['of one id', [notes[1], notes[1]], /two notes of the same id/],
    ['nowhere', [{ ...notes[1], at: { x: 0, y: 1e99 } }], /too far off/],
    [
      'with too many arrows',
      [{ ...notes[1], to: Array(33).fill('n1') }],
      /too many arrows: use at most 32/,
    ],
  ])('that are %s are refused', (_, hostile, words) => {
    const { document, ...data } = toData(noted) as unknown as { document: object };
    expect(() =>
      readSnapshot({ ...data, document: { ...document, notes: hostile } }, 'file'),
    ).toThrow(words);
  });

  it('show nothing that can’t be seen', () => {
    const { document, ...data } = toData(noted) as unknown as { document: object };
    const hostile = [{ ...notes[1], text: 'a\u202eb\u0000' }];
    const read = readSnapshot({ ...data, document: { ...document, notes: hostile } }, 'file');
    expect(read.document.notes?.[0]?.text).toBe('ab');
  });
});
