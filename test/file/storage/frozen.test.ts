import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { memoryStore } from '../../../src/file/storage/memory-store';
import { Shelf } from '../../../src/file/storage/shelf';
import { readVersion, versionsOf } from '../../../src/file/storage/versions';
import { world } from '../graphs';

/** What a browser kept, which must open for ever: it is read here and never written. */
const text = readFileSync(new URL('../../fixtures/shelf/kept.json', import.meta.url), 'utf8');

/** Data as it was before it was written with `$number` for the numbers that JSON lacks. */
function thawed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(thawed);
  if (typeof data !== 'object' || data === null) return data;
  if ('$number' in data) return Number(data.$number);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, thawed(value)]));
}

it('a document that was kept opens as it was, with undo, redo and versions', async () => {
  const { stored, timeline } = thawed(JSON.parse(text)) as {
    stored: Readonly<Record<string, unknown>>;
    timeline: { documents: readonly unknown[] };
  };
  const shelf = new Shelf(memoryStore(Object.entries(stored)), world());
  const [head] = (await shelf.list()).graphs;
  expect(head).toMatchObject({ id: 'one', title: 'My loss', formula: 'a*b + c', nodes: 6 });
  const read = await shelf.open('one');
  expect(read.timeline).toStrictEqual(timeline);
  expect(read.view).toMatchObject({ digits: 5, step: 2 });
  expect(read.lost).toBe('nothing');
  const [version] = await versionsOf(shelf, 'one');
  expect(version?.name).toBe('First');
  const { document } = await readVersion(shelf, version?.key ?? '');
  expect(document).toStrictEqual(timeline.documents[0]);
});

it('the record is as it was written', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(JSON.parse(text)))
    .digest('hex');
  expect(digest.slice(0, 16)).toBe('ae8f7c66ae29d2ba');
});
