import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withProgress } from '../../src/document/progress';
import { DEFAULT_TRAINING } from '../../src/document/training';
import { networkGraph } from '../../src/learn/network/network';
import { goldenTexts } from './goldens';
import { decodeLink, encodeLink, readSnapshot, toData } from './graphs';
import { isAsItWasWritten, opensAsItWas, snapshotsIn } from './opened-as-it-was';
import { snapshotOf } from './snapshots';

const texts = goldenTexts(6);

/** The first digits of the SHA-256 of each record, without its white space. */
const digests: Readonly<Record<string, string>> = {
  network: 'f2318f8627641d75',
  'own-rows': '0b169a0751f84a60',
  progress: 'e40d01fd2a73650a',
  recipe: '41144a5c037c4302',
};

describe('version 6', () => {
  opensAsItWas(texts);

  const learnt = withExpression(EMPTY_DOCUMENT, 'x: data; w: parameter; loss = (w*x)^2');

  it('is written only where a document says how it is trained', () => {
    for (const snapshot of snapshotsIn(texts)) {
      expect(toData(snapshot)).toMatchObject({ version: 6 });
    }
    expect(toData(snapshotOf(learnt.graph))).toMatchObject({ version: 5 });
  });

  it('of what version 5 wrote has no training, whatever else was found there', () => {
    const trained = { ...learnt, training: DEFAULT_TRAINING };
    const data = { ...toData(snapshotOf(learnt.graph, trained)), version: 5 };
    expect(readSnapshot(data, 'file').document.training).toBeUndefined();
  });

  it('of many parameters has in a link those that the run began with, and in a file all', async () => {
    const graph = networkGraph({
      ...{ inputs: 64, layers: [8], activation: 'relu', initialisation: 'he' },
      ...{ classes: 10, rows: 4, seed: 1 },
    });
    const start = Object.fromEntries(
      graph.nodes.flatMap((node) =>
        node.kind === 'input' && node.role === 'parameter'
          ? [[node.id, [node.value].flat(2) as number[]]]
          : [],
      ),
    );
    const nodes = graph.nodes.map((node) =>
      node.kind === 'input' && node.name === 'b1'
        ? { ...node, value: new Array(8).fill(0.5) }
        : node,
    );
    const trained = withProgress(
      { ...EMPTY_DOCUMENT, graph: { ...graph, nodes } },
      { updates: 9, start },
    );
    const snapshot = snapshotOf(trained.graph, trained);
    const opened = await decodeLink(await encodeLink(snapshot));
    expect(opened.document.graph).toEqual(graph);
    expect(opened.document.training).toEqual(DEFAULT_TRAINING);
    expect(readSnapshot(toData(snapshot), 'file').document).toEqual(trained);
  });

  isAsItWasWritten(texts, digests);
});
