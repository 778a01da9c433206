import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFragment } from '../../../src/file/clipboard/clipboard';
import { type Piece, putTogether, takenApart } from '../../../src/file/reading/pieces';
import { readFile, readFragmentText, readLink } from '../../../src/file/reading/reading';
import { FileError } from '../../../src/file/schema/file-error';
import type { Reply } from '../../../src/work/messages';
import { serve } from '../../../src/work/serve';
import { pageClock } from '../../../src/work/stretches';
import { tasks } from '../../../src/worker/tasks';
import { encodeJson, encodeLink } from '../graphs';
import { matrices, snapshotOf, snapshots } from '../snapshots';

/** A document of many nodes, one of them a large array with every kind of number. */
const large = snapshotOf(
  {
    nodes: [
      ...matrices.nodes,
      {
        kind: 'constant',
        id: 'n7',
        value: Array.from({ length: 90 }, (_, k) => [
          ...Array.from({ length: 90 }, (_, j) => (k - 3 * j) / 7),
          ...[-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324],
        ]),
      },
      ...Array.from({ length: 6000 }, (_, k) => ({
        kind: 'constant' as const,
        id: `n${k + 8}`,
        value: k / 3,
      })),
    ],
  },
  {
    positions: Object.fromEntries(
      Array.from({ length: 6007 }, (_, k) => [`n${k + 1}`, { x: k, y: 3 * k }]),
    ),
  },
);

describe('what is read', () => {
  it('is what was written, in a file, a link and the clipboard', async () => {
    const work = { kind: 'graph', content: large };
    expect(await readFile(encodeJson(large))).toEqual(work);
    expect(await readLink(await encodeLink(large))).toEqual(work);
    const { graph, positions } = large.document;
    expect(await readFragmentText(encodeFragment({ graph, positions }))).toEqual({
      graph,
      positions,
    });
  });

  it('is refused in the same words, large or small', async () => {
    for (const padding of ['', 'x'.repeat(100_000)]) {
      const file = JSON.stringify({ format: 'wengert', version: 1, document: { padding } });
      await expect(readFile(file)).rejects.toThrow(FileError);
      await expect(readFile(file)).rejects.toThrow(
        /^This file can’t be opened because it has a part missing/,
      );
      await expect(readFragmentText(`no ${padding}`)).rejects.toThrow(/holds no nodes/);
    }
  });
});

describe('what is large', () => {
  it('comes in answers none of which takes long to take in', async () => {
    const answers: Reply[] = [];
    const last = await new Promise<Reply>((done) => {
      const hear = serve(
        tasks,
        (reply) => {
          answers.push(structuredClone(reply));
          if (reply.kind !== 'steps') done(reply);
        },
        pageClock,
      );
      hear({ kind: 'do', id: 1, task: 'read file', args: [encodeJson(large)] });
    });
    const pieces = answers.flatMap((answer) =>
      answer.kind === 'steps'
        ? (answer.steps as (Piece | null)[]).filter((step) => step !== null)
        : [],
    );
    expect(pieces.length).toBeGreaterThan(8);
    for (const answer of answers) expect(leaves(answer)).toBeLessThan(10_000);
    const { rest } = (last as unknown as { result: { rest: unknown } }).result;
    expect(putTogether({ rest, pieces })).toEqual({ kind: 'graph', content: large });
  });

  it('is taken apart and put together again', () => {
    fc.assert(
      fc.property(fc.array(snapshots, { maxLength: 40 }), (value) => {
        const before = structuredClone(value);
        expect(putTogether(structuredClone(takenApart(value)))).toEqual(before);
        expect(value).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + leaves(part), 1);
}
