import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type Document } from '../../../src/document/document';
import { justNow } from '../../../src/file/journal/timeline';
import { FileError } from '../../../src/file/schema/file-error';
import { aboutOf } from '../../../src/file/storage/about';
import { Shelf } from '../../../src/file/storage/shelf';
import { isShelfText, shelfText, takeIn } from '../../../src/file/storage/shelf-file';
import { StorageError } from '../../../src/file/storage/storage-error';
import { decodeJson, encodeJson, world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const HEAD = '{"format":"wengert-shelf","version":1}';
const one = JSON.stringify(JSON.parse(encodeJson(snapshotOf(paper))));
const named = (name: string) =>
  one.replace('{"format":"wengert"', `{"format":"wengert","name":${name}`);
const read = async (line: string) => ({ content: decodeJson(line) });

function begin() {
  const store = faultyStore();
  let breaths = 0;
  const shelf = new Shelf(store, { ...world(), breathe: async () => void breaths++ });
  const save = (id: string, document: Document, name = '') =>
    shelf.begin(id).save({
      timeline: justNow(document),
      view: DEFAULT_VIEW,
      about: aboutOf(document, 'new', true, name),
    });
  return { store, shelf, save, breaths: () => breaths };
}

describe('the text of all graphs', () => {
  it('is a line that says so and a line for each, the oldest first, with room for others in between', async () => {
    const { shelf, save, breaths } = begin();
    const { document } = snapshotOf(paper);
    await save('a', { ...document, seed: 1 }, 'First');
    await save('b', { ...document, seed: 2 });
    const { text, graphs, left } = await shelfText(shelf);
    const [head, ...lines] = text.split('\n');
    expect([head, graphs, left, breaths()]).toEqual([HEAD, 2, 0, 2]);
    expect(lines.map((line) => line.slice(0, 38))).toEqual([
      '{"format":"wengert","name":"First","ve',
      '{"format":"wengert","name":"","version',
      '',
    ]);
    expect(decodeJson(lines[0] ?? '').document.seed).toBe(1);
  });

  it('leaves out what can’t be read, and says how many', async () => {
    const { store, shelf, save } = begin();
    await save('a', snapshotOf(paper).document);
    await save('b', snapshotOf(paper).document);
    store.values.set('graph a base 1', 'torn');
    expect(await shelfText(shelf)).toMatchObject({ graphs: 1, left: 1 });
  });

  it('is none where the browser gives nothing back', async () => {
    const { store, shelf, save } = begin();
    await save('a', snapshotOf(paper).document);
    const { get } = store;
    store.get = () => Promise.reject(new DOMException('', 'UnknownError'));
    await expect(shelfText(shelf)).rejects.toThrow(StorageError);
    store.get = get;
  });

  it.each([
    [HEAD, true],
    ['  {\n "format" :\t"wengert-shelf", "version": 9', true],
    [`x${HEAD}`, false],
    ['{"format":"wengert"}', false],
    ['{"name":"wengert-shelf"}', false],
    ['{"formatx":"wengert-shelf"}', false],
    ['', false],
    [`${' '.repeat(185)}${HEAD}`, false],
  ])('is told from others by its beginning: %s', (text, is) => {
    expect(isShelfText(text)).toBe(is);
  });
});

describe('a text of all graphs that is taken in', () => {
  const taken = async (...lines: readonly string[]) => {
    const { shelf, breaths } = begin();
    const result = await takeIn(shelf, lines.join('\n'), read);
    const { graphs } = await shelf.list();
    return { ...result, listed: graphs, breaths: breaths() };
  };

  it('may have blanks in its first line, and lines of nothing', async () => {
    const { graphs, listed, breaths } = await taken(
      '',
      ` ${HEAD.replaceAll(':', ' : ')}`,
      '',
      one,
      '  ',
      one,
    );
    expect([graphs, listed.length, breaths]).toEqual([2, 2, 2]);
    expect(listed[0]).toMatchObject({ from: 'file', touched: true, nodes: 8 });
  });

  it.each([
    ['"My loss"', 'My loss'],
    ['"a \\"b\\" \\\\"', 'a "b" \\'],
    ['""', ''],
    ['"x\\u202ey"', 'xy'],
    [`"${'x'.repeat(201)}"`, 'x'.repeat(200)],
    [`"${'x'.repeat(1001)}"`, ''],
    ['7', ''],
    [' "late"', ''],
  ])('has graphs by the names that their lines begin with: %s', async (name, title) => {
    expect((await taken(HEAD, named(name))).listed).toMatchObject([{ title }]);
  });

  it('names no graph by what only looks like its name', async () => {
    const later = one.replace('"version"', '"x":{"format":"wengert","name":"no"},"version"');
    expect((await taken(HEAD, later)).listed).toMatchObject([{ title: '' }]);
  });

  it('tells what is wrong with each that can’t be read, and goes on', async () => {
    const { graphs, refused } = await taken(HEAD, 'garbage', one, '{}');
    expect(graphs).toBe(1);
    expect(refused).toEqual([expect.any(FileError), expect.any(FileError)]);
  });

  it('ends where the browser keeps no more', async () => {
    const { store, shelf } = begin();
    store.refusal = { of: 'writes', error: new DOMException('', 'QuotaExceededError') };
    await expect(takeIn(shelf, `${HEAD}\n${one}`, read)).rejects.toThrow(StorageError);
  });

  it.each([
    ['', /not one of Wengert’s/],
    [one, /not one of Wengert’s/],
    ['{"format":"wengert-shelf","version":2}', /newer Wengert/],
    ['{"format":"wengert-shelf"}', /newer Wengert/],
  ])('is refused where it begins with %j', async (head, words) => {
    await expect(takeIn(begin().shelf, `${head}\n${one}`, read)).rejects.toThrow(words);
  });
});
