import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, type Snapshot } from '../../src/document/document';
import { digestsOf, goldenTexts } from './goldens';
import { decodeJson, decodeLink, encodeJson, encodeLink, readSnapshot, toData } from './graphs';
import { paper, snapshotOf } from './snapshots';

/** What version 3 wrote and what it must be read as; the fields are told of beside the fixtures. */
interface Golden {
  readonly name: string;
  readonly freezes: string;
  readonly link: string;
  readonly file: readonly string[];
  readonly snapshot: Snapshot;
}

const texts = goldenTexts(3);
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
  fold: '56ca6c9b8d735d3a',
  'fold-open': '24cb3700a9ae8c92',
  'fold-nested': '4a04c68ed496aa87',
  'fold-places': '9314a4c2d59c2ab3',
  'note-fold': '60bb5456abd0385d',
  note: 'f0c1abea4a7efc88',
};

const folded: Graph = { ...paper, folds: [{ id: 'f1', name: 'layer', nodes: ['n3', 'n4'] }] };

describe('version 3', () => {
  it.each(each)('of a link, %s, opens as what it was', async (_, { link, snapshot }) => {
    expect(await decodeLink(link)).toStrictEqual(snapshot);
    expect(await decodeLink(await encodeLink(snapshot))).toStrictEqual(snapshot);
  });

  it.each(each)('of a file, %s, opens as what it was', (_, { file, snapshot }) => {
    expect(decodeJson(file.join('\n'))).toStrictEqual(snapshot);
    expect(decodeJson(encodeJson(snapshot))).toStrictEqual(snapshot);
  });

  it('is written only where there are folds or notes, so that older readers open all else', () => {
    for (const [, { snapshot }] of each) expect(toData(snapshot)).toMatchObject({ version: 3 });
    expect(toData(snapshotOf(folded))).toMatchObject({ version: 3 });
    expect(toData(snapshotOf(paper))).toMatchObject({ version: 1 });
    expect(toData(snapshotOf(paper, { title: 'Named' }))).toMatchObject({ version: 2 });
  });

  it('of what version 2 wrote has no folds, whatever else was found there', () => {
    const data = { ...toData(snapshotOf(folded)), version: 2 };
    expect(readSnapshot(data, 'file')).toStrictEqual(snapshotOf(paper));
    const { document } = data as unknown as Snapshot;
    const inPrimal = { ...data, document: { ...document, primal: document } };
    expect(readSnapshot(inPrimal, 'file').document.primal?.graph).toStrictEqual(paper);
  });

  it('knows of open folds only such as there are', () => {
    const snapshot = snapshotOf(folded);
    const data = toData({ ...snapshot, view: { ...DEFAULT_VIEW, unfolded: 'f1,f2,f1,x' } });
    expect(readSnapshot(data, 'file').view.unfolded).toBe('f1');
  });

  it.each([
    [[{ id: 'f1', name: 'f', nodes: ['n9'] }], /a fold of ‘n9’|a fold of “n9”/],
    [[{ id: 'f1', name: 'f', nodes: ['n8'] }], /which is no node that can be folded/],
    [[{ id: 'f1', name: 'f', within: 'f1', nodes: ['n3'] }], /which is no fold before it/],
    [
      [
        { id: 'f1', name: 'f', nodes: ['n3'] },
        { id: 'f2', name: 'f', nodes: ['n3'] },
      ],
      /in two folds/,
    ],
  ])('with the folds %j is refused', (folds, words) => {
    const data = toData(snapshotOf({ ...paper, folds } as Graph));
    expect(() => readSnapshot(data, 'file')).toThrow(words);
  });

  it('has all records as they were written', () => {
    expect(goldens.map(({ name }) => `${name}.json`)).toEqual(texts.map(([file]) => file));
    expect(digestsOf(texts)).toEqual(digests);
  });
});
