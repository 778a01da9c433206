import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withoutOwn } from '../../src/document/own/changing';
import { goldenTexts } from './goldens';
import { readSnapshot, toData } from './graphs';
import { isAsItWasWritten, opensAsItWas, snapshotsIn } from './opened-as-it-was';
import { paper, snapshotOf } from './snapshots';

const texts = goldenTexts(5);

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

describe('version 5', () => {
  opensAsItWas(texts);

  it('is written only where an input has a role, or files stand beside a program', () => {
    for (const snapshot of snapshotsIn(texts)) {
      expect(toData(snapshot)).toMatchObject({ version: 5 });
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

  isAsItWasWritten(texts, digests);
});
