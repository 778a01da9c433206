import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  EMPTY_DOCUMENT,
  type Fragment,
  type Snapshot,
} from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withoutOwn } from '../../src/document/own/changing';
import { decodeFragment, encodeFragment } from '../../src/file/clipboard/clipboard';
import type { Timeline } from '../../src/file/journal/timeline';
import { aboutOf } from '../../src/file/storage/about';
import { memoryStore } from '../../src/file/storage/memory-store';
import { Shelf } from '../../src/file/storage/shelf';
import { readVersion, versionsOf } from '../../src/file/storage/versions';
import { digestsOf, goldenTexts, thawed } from './goldens';
import {
  decodeJson,
  decodeLink,
  encodeJson,
  encodeLink,
  readSnapshot,
  toData,
  world,
} from './graphs';
import { paper, snapshotOf } from './snapshots';

/** What version 5 wrote and what it must be read as; the fields are told of beside the fixtures. */
interface Golden {
  readonly name: string;
  readonly freezes: string;
  readonly link?: string;
  readonly file?: readonly string[];
  readonly clipboard?: readonly string[];
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly snapshot?: Snapshot;
  readonly fragment?: Fragment;
  readonly timeline?: Timeline;
}

const texts = goldenTexts(5);
const goldens = texts.map(([, text]) => thawed(JSON.parse(text)) as Golden);

/** The first digits of the SHA-256 of each record, without its white space. */
const digests: Readonly<Record<string, string>> = {
  arrays: '422481ac3b90f1af',
  changed: 'fdf4864ad6d6353a',
  'copied-own': 'a49ccd2b3e996168',
  copied: '633e6582cce5da79',
  'differentiated-own': 'd6b8deec818978e6',
  'differentiated-twice': '55705c387fb50cdd',
  differentiated: 'f1c2098e1fc2bb1b',
  dtypes: 'd3f56ba32b3d2676',
  'files-alone': '38eb5ffe842438dd',
  files: 'd8f8f3fda101c0da',
  folded: 'f86bf9a844202d53',
  hand: '3012da17b66f9cb4',
  'kept-log': 'c4ca4441f5f0acfd',
  'kept-whole': '47e45aa31b0358fc',
  'named-so': '18c846b90da48aaf',
  'one-data': 'c08d1975cae537ce',
  'one-target': '607f023d4f2c23db',
  own: '71b7fafd99ac9e21',
  roles: '91c5ffadcf4dd770',
  simplified: '23d6c08b445a45a0',
  some: 'b9aac3afc5527d06',
  source: '2db8560ebd843f98',
  special: '365aa22a2e0f0049',
  titled: 'eab16e92b25ffdf7',
  unwired: '013f83b1a8c96929',
};

/** The records that have these parts. */
function having<K extends keyof Golden>(...parts: readonly K[]) {
  return goldens
    .filter((golden) => parts.every((part) => golden[part] !== undefined))
    .map((golden) => [golden.name, golden as unknown as Required<Pick<Golden, K>>] as const);
}

/** A setting that came later is as it is where nothing is said of it. */
const shown = ({ document, view }: Snapshot): Snapshot => ({
  document,
  view: { ...DEFAULT_VIEW, ...view },
});

describe('version 5', () => {
  it.each(having('link', 'snapshot'))('of a link, %s, opens as what it was', async (_, golden) => {
    const snapshot = shown(golden.snapshot);
    expect(await decodeLink(golden.link)).toStrictEqual(snapshot);
    expect(await decodeLink(await encodeLink(snapshot))).toStrictEqual(snapshot);
  });

  it.each(having('file', 'snapshot'))('of a file, %s, opens as what it was', (_, golden) => {
    const snapshot = shown(golden.snapshot);
    expect(decodeJson(golden.file.join('\n'))).toStrictEqual(snapshot);
    expect(decodeJson(encodeJson(snapshot))).toStrictEqual(snapshot);
  });

  it.each(having('clipboard', 'fragment'))(
    'of a copied piece, %s, is pasted as what it was',
    (_, { clipboard, fragment }) => {
      expect(decodeFragment(clipboard.join('\n'))).toStrictEqual(fragment);
      expect(decodeFragment(encodeFragment(fragment))).toStrictEqual(fragment);
    },
  );

  it.each(having('stored', 'timeline'))(
    'of what was kept, %s, is gone on with, undo, redo and versions with it',
    async (_, { stored, timeline }) => {
      const shelf = new Shelf(memoryStore(Object.entries(stored)), world());
      const read = await shelf.open('one');
      expect(read.timeline).toStrictEqual(timeline);
      expect(read.lost).toBe('nothing');
      const [version] = await versionsOf(shelf, 'one');
      const { document } = await readVersion(shelf, version?.key ?? '');
      expect(document).toStrictEqual(timeline.documents[1]);
      const at = timeline.at - 1;
      const about = aboutOf(document, 'new', true);
      await read.kept.save({ timeline: { ...read.timeline, at }, view: read.view, about });
      expect((await shelf.open('one')).timeline).toStrictEqual({ ...timeline, at });
    },
  );

  it('is written only where an input has a role, or files stand beside a program', () => {
    for (const [, { snapshot }] of having('snapshot')) {
      expect(toData(shown(snapshot))).toMatchObject({ version: 5 });
    }
    const learnt = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); w: parameter; y = f(w)');
    expect(toData(snapshotOf(paper, { primal: learnt }))).toMatchObject({ version: 5 });
    const plain = withExpression(learnt, 'f(x) = x sin(x); w: plain; y = f(w)');
    expect(toData(snapshotOf(plain.graph))).toMatchObject({ version: 4 });
    expect(toData(snapshotOf(withoutOwn(plain, 'f').graph))).toMatchObject({ version: 3 });
    expect(toData(snapshotOf(paper, { title: 'Named' }))).toMatchObject({ version: 2 });
    expect(toData(snapshotOf(paper))).toMatchObject({ version: 1 });
  });

  it('of what version 4 wrote has no roles, whatever else was found there', () => {
    const learnt = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); w: parameter; y = f(w)');
    const plain = withExpression(learnt, 'f(x) = x sin(x); w: plain; y = f(w)');
    const data = { ...toData(snapshotOf(learnt.graph, { primal: learnt })), version: 4 };
    const { document } = readSnapshot(data, 'file');
    expect(document.graph).toStrictEqual(plain.graph);
    expect(document.primal?.graph).toStrictEqual(plain.graph);
  });

  it('has all records as they were written', () => {
    expect(digestsOf(texts)).toEqual(digests);
  });

  it('names each record as its file and says what it freezes', () => {
    expect(goldens.map(({ name }) => `${name}.json`)).toEqual(texts.map(([file]) => file));
    for (const { freezes } of goldens) expect(freezes).toMatch(/^\p{Lu}.*\.$/u);
  });
});
