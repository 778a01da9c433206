import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type Snapshot } from '../../src/document/document';
import { digestsOf, goldenTexts } from './goldens';
import { decodeJson, decodeLink, encodeJson, encodeLink, readSnapshot, toData } from './graphs';
import { snapshotOf } from './snapshots';

/** What version 2 wrote and what it must be read as; the fields are told of beside the fixtures. */
interface Golden {
  readonly name: string;
  readonly freezes: string;
  readonly link: string;
  readonly file: readonly string[];
  readonly snapshot: Snapshot;
}

const texts = goldenTexts(2);
const goldens = texts.map(([, text]) => JSON.parse(text) as Golden);

/** A setting that came later is as it is where nothing is said of it. */
const each = goldens.map((golden) => {
  const { document, view } = golden.snapshot;
  return [
    golden.name,
    { ...golden, snapshot: { document, view: { ...DEFAULT_VIEW, ...view } } },
  ] as const;
});

/** The first digits of the SHA-256 of each record, without its white space. */
const digests: Readonly<Record<string, string>> = {
  'title-adjoint': 'eeb3a6d90abced3a',
  'title-escaped': 'b8a74531468360fa',
  'title-letters': '250977cafe268a69',
  'title-long': '5f65093b585349db',
  'title-primal': '873ac66d304bfad7',
  title: '43ded196a3ee4d1f',
};

describe('version 2', () => {
  it.each(each)('of a link, %s, opens as what it was', async (_, { link, snapshot }) => {
    expect(await decodeLink(link)).toStrictEqual(snapshot);
    expect(await decodeLink(await encodeLink(snapshot))).toStrictEqual(snapshot);
  });

  it.each(each)('of a file, %s, opens as what it was', (_, { file, snapshot }) => {
    expect(decodeJson(file.join('\n'))).toStrictEqual(snapshot);
    expect(decodeJson(encodeJson(snapshot))).toStrictEqual(snapshot);
  });

  it('is written only where there is a title, so that older readers open all else', () => {
    for (const [, { snapshot }] of each) expect(toData(snapshot)).toMatchObject({ version: 2 });
    expect(toData(snapshotOf({ nodes: [] }))).toMatchObject({ version: 1 });
  });

  it('of what version 1 wrote has no title, whatever else was found there', () => {
    const data = { ...toData(snapshotOf({ nodes: [] }, { title: 'No title' })), version: 1 };
    expect(readSnapshot(data, 'file')).toStrictEqual(snapshotOf({ nodes: [] }));
    const { document } = data as unknown as Snapshot;
    const inPrimal = { ...data, document: { ...document, primal: document } };
    expect(readSnapshot(inPrimal, 'file').document.primal).toStrictEqual(
      snapshotOf({ nodes: [] }).document,
    );
  });

  it.each([
    [7, /a title that is no text/],
    ['x'.repeat(201), /a title of more than 200 characters/],
  ])('with the title %s is refused', (title, words) => {
    const data = { ...toData(snapshotOf({ nodes: [] })), version: 2 } as unknown as Snapshot;
    expect(() => readSnapshot({ ...data, document: { ...data.document, title } }, 'file')).toThrow(
      words,
    );
  });

  it('has all records as they were written', () => {
    expect(goldens.map(({ name }) => `${name}.json`)).toEqual(texts.map(([file]) => file));
    expect(digestsOf(texts)).toEqual(digests);
  });
});
