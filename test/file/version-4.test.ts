import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withDerivative, withoutOwn } from '../../src/document/own/changing';
import { goldenTexts } from './goldens';
import { readSnapshot, toData } from './graphs';
import { isAsItWasWritten, opensAsItWas, snapshotsIn } from './opened-as-it-was';
import { paper, snapshotOf } from './snapshots';

const texts = goldenTexts(4);

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

describe('version 4', () => {
  opensAsItWas(texts);

  it('is written only where there are own primitives, or something is differentiated by hand', () => {
    for (const snapshot of snapshotsIn(texts)) {
      expect(toData(snapshot)).toMatchObject({ version: 4 });
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

  isAsItWasWritten(texts, digests);
});
