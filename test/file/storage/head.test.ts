import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/document/document';
import { readHead, type StoredHead, told } from '../../../src/file/storage/head';

const head: StoredHead = {
  id: 'a',
  title: 'My loss',
  written: 1.5,
  nodes: 8,
  formula: 'ln(x1)',
  from: 'new',
  touched: true,
  stamp: 'one',
  turn: 1,
  base: 2,
  start: 3,
  next: 4,
  place: 5,
  view: DEFAULT_VIEW,
};

describe('the head of a stored document', () => {
  it('is read as it was written, by the id that it stands under', () => {
    expect(readHead('a', { ...head })).toStrictEqual(head);
    expect(readHead('b', head)).toStrictEqual({ ...head, id: 'b' });
    const deleted = { ...head, deleted: 7 };
    expect(readHead('a', deleted)).toStrictEqual(deleted);
  });

  it.each(['new', 'example', 'link', 'file', 'copy'])('may be of a document from %s', (from) => {
    expect(readHead('a', { ...head, from })).toMatchObject({ from });
  });

  it.each([
    ...['title', 'formula', 'stamp'].flatMap((text) => [
      [text, 7],
      [text, undefined],
    ]),
    ...['written', 'nodes'].flatMap((number) => [
      [number, '7'],
      [number, Number.NaN],
    ]),
    ...['turn', 'base', 'start', 'next', 'place'].flatMap((place) => [
      [place, '1'],
      [place, 1.5],
      [place, undefined],
    ]),
    ['from', 'nowhere'],
    ['from', undefined],
    ['touched', 1],
    ['deleted', '7'],
    ['deleted', Number.POSITIVE_INFINITY],
    ['deleted', null],
  ] as [string, unknown][])('is none where its %s is %j', (part, value) => {
    expect(readHead('a', { ...head, [part]: value })).toBeNull();
  });

  it.each([null, undefined, 7, 'x', [], Object.assign([], head)])(
    'is none where it is %j',
    (data) => {
      expect(readHead('a', data)).toBeNull();
    },
  );

  it('tells of its document no more than what is listed', () => {
    const { id, title, written, nodes, formula, from, touched } = head;
    const listed = { id, title, written, nodes, formula, from, touched };
    expect(told(head)).toStrictEqual(listed);
    expect(told({ ...head, deleted: 0 })).toStrictEqual({ ...listed, deleted: 0 });
  });
});
