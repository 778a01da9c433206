import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  EMPTY_DOCUMENT,
  type Fragment,
  type Snapshot,
} from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withDerivative, withoutOwn } from '../../src/document/own/changing';
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

/** What version 4 wrote and what it must be read as; the fields are told of beside the fixtures. */
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

const texts = goldenTexts(4);
const goldens = texts.map(([, text]) => thawed(JSON.parse(text)) as Golden);

/** The first digits of the SHA-256 of each record, without its white space. */
const digests: Readonly<Record<string, string>> = {
  about: '7617c70f8b3df2e7',
  around: 'fde4e8c9f3f5b808',
  arrays: 'e53166e0d15c7e81',
  changed: '2a83c6fc6e33c14d',
  'copied-hand': '170de1e9476f6a95',
  'copied-nested': 'a5f1af23bcc55dff',
  'copied-special': '0325bec56f9cbee7',
  copied: '666403b633bc6df2',
  deleted: '71409a9ad81bea62',
  'differentiated-hand': '17d508123cf18f1e',
  'differentiated-nested': '8b315efa25691114',
  'differentiated-twice': '3b29bbd8094756f3',
  differentiated: '63789ab6bf195a31',
  'hand-arrays': '84ff61b21028f147',
  'hand-nested': '26f7e69fbe8b7127',
  'hand-several': '3fa3fb1cbe06fe85',
  'hand-unused': 'e0d836e16ebd9068',
  'hand-used': 'b1f0ce8dd466dce8',
  'kept-log': 'b22b58a4716e24bf',
  'kept-whole': '10268a5d29de29b7',
  nested: '2a5edacb1c6b912e',
  once: 'e400039ae96465c5',
  places: 'e1277e37492cf02f',
  several: '3bdbb4ef5924b823',
  shared: '49abd89eabf2798d',
  'simplified-hand': 'ff5bc94df0c91fef',
  simplified: 'b07a7a0868c7a3ed',
  special: 'a2f1f24166ca034c',
  twice: 'b3e24c8016b9a455',
  unapplied: 'e7ef0a111a017682',
  unwired: '3677bd8243e67eb8',
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

describe('version 4', () => {
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

  it('is written only where there are own primitives, or something is differentiated by hand', () => {
    for (const [, { snapshot }] of having('snapshot')) {
      expect(toData(shown(snapshot))).toMatchObject({ version: 4 });
    }
    const own = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); y = f(2u)');
    const hand = withDerivative(own, 'f', { by: ['v̄'], used: true });
    expect(toData(snapshotOf(withoutOwn(hand, 'f').graph))).toMatchObject({ version: 3 });
    const { definitions: _, folds: __, ...byHand } = hand.graph;
    expect(toData(snapshotOf(byHand))).toMatchObject({ version: 4 });
    expect(toData(snapshotOf(paper, { primal: own }))).toMatchObject({ version: 4 });
    expect(toData(snapshotOf(paper, { title: 'Named' }))).toMatchObject({ version: 2 });
    expect(toData(snapshotOf(paper))).toMatchObject({ version: 1 });
  });

  it('of what version 3 wrote has folds and no own primitives, whatever else was found there', () => {
    const own = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); y = f(2u)');
    const plain = withoutOwn(own, 'f');
    const data = { ...toData(snapshotOf(own.graph, { primal: own })), version: 3 };
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
