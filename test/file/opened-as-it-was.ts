import { expect, it } from 'vitest';
import { DEFAULT_VIEW, type Fragment, type Snapshot } from '../../src/document/document';
import { decodeFragment, encodeFragment } from '../../src/file/clipboard/clipboard';
import type { Timeline } from '../../src/file/journal/timeline';
import { aboutOf } from '../../src/file/storage/about';
import { memoryStore } from '../../src/file/storage/memory-store';
import { Shelf } from '../../src/file/storage/shelf';
import { readVersion, versionsOf } from '../../src/file/storage/versions';
import { digestsOf, type goldenTexts, thawed } from './goldens';
import { decodeJson, decodeLink, encodeJson, encodeLink, world } from './graphs';

/** What a version wrote and what it must be read as; the fields are told of beside the fixtures. */
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

/** A setting that came later is as it is where nothing is said of it. */
const shown = ({ document, view }: Snapshot): Snapshot => ({
  document,
  view: { ...DEFAULT_VIEW, ...view },
});

const goldensIn = (texts: ReturnType<typeof goldenTexts>) =>
  texts.map(([, text]) => thawed(JSON.parse(text)) as Golden);

/** The records that have these parts, by name. */
function having<K extends keyof Golden>(goldens: readonly Golden[], ...parts: readonly K[]) {
  return goldens
    .filter((golden) => parts.every((part) => golden[part] !== undefined))
    .map((golden) => [golden.name, golden as unknown as Required<Pick<Golden, K>>] as const);
}

/** The snapshots that a version wrote. */
export const snapshotsIn = (texts: ReturnType<typeof goldenTexts>): readonly Snapshot[] =>
  having(goldensIn(texts), 'snapshot').map(([, { snapshot }]) => shown(snapshot));

/** Holds what a version wrote to what it must be read as: links, files, copied pieces and what was kept. */
export function opensAsItWas(texts: ReturnType<typeof goldenTexts>): void {
  const goldens = goldensIn(texts);

  it.each(having(goldens, 'link', 'snapshot'))(
    'of a link, %s, opens as what it was',
    async (_, golden) => {
      const snapshot = shown(golden.snapshot);
      expect(await decodeLink(golden.link)).toStrictEqual(snapshot);
      expect(await decodeLink(await encodeLink(snapshot))).toStrictEqual(snapshot);
    },
  );

  it.each(having(goldens, 'file', 'snapshot'))(
    'of a file, %s, opens as what it was',
    (_, golden) => {
      const snapshot = shown(golden.snapshot);
      expect(decodeJson(golden.file.join('\n'))).toStrictEqual(snapshot);
      expect(decodeJson(encodeJson(snapshot))).toStrictEqual(snapshot);
    },
  );

  it.each(having(goldens, 'clipboard', 'fragment'))(
    'of a copied piece, %s, is pasted as what it was',
    (_, { clipboard, fragment }) => {
      expect(decodeFragment(clipboard.join('\n'))).toStrictEqual(fragment);
      expect(decodeFragment(encodeFragment(fragment))).toStrictEqual(fragment);
    },
  );

  it.each(having(goldens, 'stored', 'timeline'))(
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
}

/** Holds the records of a version to their digests, and each to its name. */
export function isAsItWasWritten(
  texts: ReturnType<typeof goldenTexts>,
  digests: Readonly<Record<string, string>>,
): void {
  it('has all records as they were written', () => {
    expect(digestsOf(texts)).toEqual(digests);
  });

  it('names each record as its file and says what it freezes', () => {
    const goldens = goldensIn(texts);
    expect(goldens.map(({ name }) => `${name}.json`)).toEqual(texts.map(([file]) => file));
    for (const { freezes } of goldens) expect(freezes).toMatch(/^\p{Lu}.*\.$/u);
  });
}
