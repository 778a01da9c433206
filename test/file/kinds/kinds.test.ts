import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { decodeJson } from '../../../src/file/json/decode';
import { encodeJson } from '../../../src/file/json/encode';
import type { Kind } from '../../../src/file/kinds/kind';
import { type Kinds, kinds, readAs, readWork } from '../../../src/file/kinds/kinds';
import { type Contents, toData, type Work, written } from '../../../src/file/kinds/work';
import { decodeLink, encodeLink } from '../../../src/file/link/link';
import { FileError } from '../../../src/file/schema/file-error';
import { paper, snapshotOf } from '../snapshots';

/** A kind of document that is no graph, in its second version. */
interface Poem {
  readonly lines: readonly string[];
}

const poem: Kind<Poem> = {
  version: 2,
  migrations: [({ text, ...rest }) => ({ ...rest, lines: String(text).split('/') })],
  write: ({ lines }) => ({ lines }),
  read: ({ lines }) => {
    if (!Array.isArray(lines)) throw new FileError('A poem has lines.');
    return { lines: lines.map(String) };
  },
};

type WithPoems = Contents & { readonly poem: Poem };
const withPoems: Kinds<WithPoems> = { ...kinds, poem };

const ode: Work<WithPoems> = { kind: 'poem', content: { lines: ['Oh tape,', 'run back; 100 %'] } };
const graph: Work<WithPoems> = { kind: 'graph', content: snapshotOf(paper) };

describe('a kind of document more', () => {
  it.each([ode, graph])(
    'is one record: links, files and storage hold and tell it ($kind)',
    async (work) => {
      expect(await decodeLink(await encodeLink(work, withPoems), withPoems)).toEqual(work);
      expect(decodeJson(encodeJson(work, withPoems), withPoems)).toEqual(work);
      const stored = structuredClone(toData(work, withPoems));
      expect(readWork(stored, 'saved work', withPoems)).toEqual(work);
    },
  );

  it('says its kind and its own version', () => {
    expect(toData(ode, withPoems)).toEqual({
      kind: 'poem',
      version: 2,
      lines: ['Oh tape,', 'run back; 100 %'],
    });
  });

  it('has versions and migrations of its own', () => {
    const old = { kind: 'poem', version: 1, text: 'Oh tape,/run' };
    expect(readWork(old, 'file', withPoems).content).toEqual({ lines: ['Oh tape,', 'run'] });
    expect(() => readWork({ ...old, version: 3 }, 'file', withPoems)).toThrow(
      'This file was made by a newer Wengert (version 3; this one reads up to 2)',
    );
  });

  it('is checked by what reads it', () => {
    expect(() => readWork({ kind: 'poem', version: 2 }, 'file', withPoems)).toThrow(
      'A poem has lines.',
    );
  });

  it('is, where it is not known yet, something that a newer Wengert made', async () => {
    const newer = /was made by a newer Wengert; reload the page to get the newest/;
    const link = await encodeLink(ode, withPoems);
    await expect(decodeLink(link)).rejects.toThrow(newer);
    expect(() => decodeJson(encodeJson(ode, withPoems))).toThrow(newer);
    expect(() => readWork(toData(ode, withPoems), 'saved work')).toThrow(newer);
  });

  it.each([null, undefined, 7, 'x', true, [], [{ version: 1 }]])(
    'is none where the data are %j, whatever is said beside them',
    (data) => {
      const none = expect.objectContaining({ problem: { kind: 'no graph', source: 'file' } });
      expect(() => readWork(data, 'file', withPoems)).toThrow(none);
      expect(() => readAs(poem, data, 'file')).toThrow(none);
    },
  );

  it.each(['__proto__', 'constructor', '', 7, null])('is none by the name of %j', (kind) => {
    const data = { ...toData(graph, withPoems), kind };
    expect(() => readWork(data, 'file')).toThrow(FileError);
  });
});

describe('the kinds there are', () => {
  it('are of a version for which there is a migration from each before', () => {
    for (const [id, { version, migrations }] of Object.entries(kinds)) {
      expect(version, id).toBe(migrations.length + 1);
      expect(written[id as keyof Contents].version, id).toBe(version);
    }
  });

  it('leave a graph as it was before there were kinds', () => {
    const content: Snapshot = snapshotOf(paper);
    expect(toData({ kind: 'graph', content })).toEqual({ version: 1, ...content });
  });

  it('write as of the first version what it has, and as of the second what it would refuse', () => {
    const first = snapshotOf(paper);
    const named = { ...first.document, title: 'Chapter 1' };
    const derived = withExpression(first.document, '∂y_∂x = 2x');
    const linesOf = { ...first.view, arrangement: 'down' } as const;
    const versionOf = (content: Snapshot) => toData({ kind: 'graph', content }).version;
    expect(versionOf({ ...first, document: named })).toBe(2);
    expect(versionOf({ ...first, document: derived })).toBe(2);
    expect(versionOf({ ...first, document: { ...first.document, primal: named } })).toBe(2);
    expect(versionOf({ ...first, view: linesOf })).toBe(2);
  });
});
