import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/document/document';
import { fileNameOf, isFileName, withFiles, withoutFile } from '../../src/document/program-files';
import { decodeJson, decodeLink, encodeJson, encodeLink, toData } from './graphs';
import { paper, snapshotOf } from './snapshots';

const files = [
  { name: 'data/names.txt', text: 'emma; 100 %\nävå\n' },
  { name: 'x.npy', bytes: 'k05VTVBZ' },
] as const;
const withTwo: Snapshot = snapshotOf(paper, { files });

describe('files beside the program of a document', () => {
  it('are in its links and files, in version 5, and come back as they were', async () => {
    expect(toData(withTwo).version).toBe(5);
    expect((await decodeLink(await encodeLink(withTwo))).document.files).toEqual(files);
    expect(decodeJson(encodeJson(withTwo)).document.files).toEqual(files);
  });

  it('are not asked of what has none: it is of the version that it was', () => {
    expect(toData(snapshotOf(paper)).version).toBeLessThan(5);
    expect(
      decodeJson(encodeJson({ ...withTwo, document: { ...withTwo.document, files: [] } })).document,
    ).not.toHaveProperty('files');
  });

  it('stand under one name each: what is put there again takes the place of the first', () => {
    const changed = withFiles(withTwo.document, [{ name: 'x.npy', text: '' }]);
    expect(changed.files).toEqual([files[0], { name: 'x.npy', text: '' }]);
    expect(withoutFile(changed, 'x.npy').files).toEqual([files[0]]);
    expect(withoutFile(withoutFile(changed, 'x.npy'), files[0].name)).not.toHaveProperty('files');
  });
});

describe('what a file may be called', () => {
  it.each([
    ['names.txt', 'names.txt'],
    ['my data (1).csv', 'my_data__1_.csv'],
    ['..\\..\\a.py', 'a.py'],
    ['.hidden', 'hidden'],
    ['program.py', 'file_program.py'],
  ])('a file called %j is %s', (name, called) => {
    expect(fileNameOf(name)).toBe(called);
    expect(isFileName(called)).toBe(true);
  });
});
