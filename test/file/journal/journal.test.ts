import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import type { Document } from '../../../src/document/document';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withTitle } from '../../../src/document/title';
import { applied } from '../../../src/file/journal/applied';
import { baseOf } from '../../../src/file/journal/base';
import { readBase } from '../../../src/file/journal/base-reader';
import { readPieces } from '../../../src/file/journal/base-text';
import { difference } from '../../../src/file/journal/difference';
import { entryTo } from '../../../src/file/journal/log';
import { withEntry } from '../../../src/file/journal/log-reader';
import { justNow, type Placed, type Timeline } from '../../../src/file/journal/timeline';
import { undoOf } from '../../../src/file/journal/undo';
import { aroundBase } from '../../../src/file/journal/undo-reader';
import { FileError } from '../../../src/file/schema/file-error';
import { paper, snapshotOf, snapshots } from '../snapshots';

const document = snapshots.map((snapshot) => snapshot.document);

/** Documents each of which shares some of its nodes, places and tangents with the one before. */
const edits: fc.Arbitrary<readonly Document[]> = fc
  .array(fc.tuple(document, fc.nat(), fc.constantFrom('keep', 'cut', 'swap', 'other', 'title')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => {
    const made: Document[] = [];
    for (const [other, pick, how] of drawn) made.push(next(made.at(-1) ?? other, other, pick, how));
    return made;
  });

function next(before: Document, other: Document, pick: number, how: string): Document {
  const { nodes } = before.graph;
  switch (how) {
    case 'keep':
      return { ...before, seed: other.seed, source: { language: 'python', text: `${pick}` } };
    case 'cut': {
      // From the end, so that no wire is left without its start.
      const ends = nodes.slice(0, nodes.length - 1);
      const ids = new Set(ends.map(({ id }) => id));
      return wired({ ...before, graph: { nodes: ends } }, ids);
    }
    case 'swap': {
      const moved = nodes.map(({ id }, k): [string, { x: number; y: number }] => [
        id,
        (k === pick % nodes.length ? undefined : before.positions[id]) ?? { x: pick % 1000, y: k },
      ]);
      return { ...before, graph: { nodes: [...nodes] }, positions: Object.fromEntries(moved) };
    }
    case 'title':
      return withTitle(before, pick % 2 ? `title ${pick}` : '');
    default:
      return other;
  }
}

function wired(document: Document, ids: ReadonlySet<string>): Document {
  const nodes = document.graph.nodes.map((node) =>
    'operands' in node && node.operands.some((id) => id !== null && !ids.has(id))
      ? { ...node, operands: node.operands.map((id) => (id !== null && ids.has(id) ? id : null)) }
      : node,
  ) as Document['graph']['nodes'];
  const within = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)));
  const output = document.output !== null && ids.has(document.output) ? document.output : null;
  return {
    ...document,
    graph: { nodes },
    output,
    positions: within(document.positions),
    tangents: within(document.tangents),
  };
}

const timelineOf = (documents: readonly Document[], at: number): Timeline => ({
  documents,
  labels: documents.slice(1).map((_, k) => `edit ${k}`),
  at: at % documents.length,
});

const undoNow = (timeline: Timeline) => {
  const steps = undoOf(timeline);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

describe('a difference', () => {
  it('makes of the one document the other, when it has been stored', () => {
    fc.assert(
      fc.property(edits, (documents) => {
        documents.slice(1).forEach((after, k) => {
          const before = documents[k] as Document;
          const delta = structuredClone(difference(before, after));
          expect(applied(before, delta)).toStrictEqual(after);
        });
      }),
    );
  });

  it('of one number in a large graph is small, and what is the same is the very same', () => {
    const nodes = Array.from({ length: 10_000 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k}`,
      value: k,
    }));
    const before: Document = { ...EMPTY_DOCUMENT, graph: { nodes } };
    const changed = nodes.map((node) => (node.id === 'n5000' ? { ...node, value: 7 } : node));
    const after: Document = { ...before, graph: { nodes: changed } };
    const delta = difference(before, after);
    expect(JSON.stringify(delta).length).toBeLessThan(150);
    const read = applied(before, structuredClone(delta));
    expect(read).toStrictEqual(after);
    expect(read.graph.nodes[4999]).toBe(nodes[4999]);
    expect(read.positions).toBe(before.positions);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['of no version', {}],
    ['a piece beyond the end', { version: 2, nodes: [[0, 99]] }],
    ['a piece from before the start', { version: 2, nodes: [[-1, 2]] }],
    [
      'a node twice',
      {
        version: 2,
        nodes: [
          [0, 8],
          [0, 1],
        ],
      },
    ],
    ['without what a wire starts from', { version: 2, nodes: [[1, 8]] }],
    ['a node that is none', { version: 2, nodes: [{ put: [{ kind: 'what', id: 'a' }] }] }],
    [
      'a wire in a circle',
      {
        version: 2,
        nodes: [{ put: [{ kind: 'primitive', id: 'a', primitive: 'sin', operands: ['a'] }] }],
      },
    ],
    [
      'an id that every object has',
      { version: 2, nodes: [{ put: [{ kind: 'constant', id: '__proto__', value: 1 }] }] },
    ],
    ['a place that is none', { version: 2, positions: { put: { n1: { x: 'far' } }, gone: [] } }],
    ['a seed that is none', { version: 2, parts: { seed: 'one' } }],
    ['of a newer version', { version: 7 }],
    [
      'a role that is none',
      {
        version: 5,
        nodes: [{ put: [{ kind: 'input', id: 'a', name: 'a', value: 1, role: 'weight' }] }],
      },
    ],
    ['folds of no node', { version: 3, folds: [{ id: 'f1', name: 'f', nodes: ['none'] }] }],
    ['folds that are none', { version: 3, folds: 'f1' }],
    ['folds without their nodes', { version: 3, folds: [{ id: 'f1', name: 'f' }] }],
    ['an endless primal', { version: 2, primal: { of: 'document' } }],
  ])('that is %s is refused', (_, data) => {
    expect(() => applied(snapshotOf(paper).document, data)).toThrow(FileError);
  });

  it('takes away nothing that every document has', () => {
    const before = snapshotOf(paper).document;
    expect(applied(before, { version: 2, without: ['graph', 'seed', 'source'] })).toStrictEqual(
      before,
    );
  });

  it('never does anything but be refused or make a document, whatever it is', () => {
    const before = snapshotOf(paper).document;
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom(
            'version',
            'nodes',
            'positions',
            'put',
            'gone',
            'primal',
            'of',
            'delta',
            'parts',
            'without',
          ),
        }),
        (data) => {
          try {
            expect(applied(before, { version: 2, ...data }).graph.nodes.length).toBeLessThan(100);
          } catch (error) {
            expect(error).toBeInstanceOf(FileError);
          }
        },
      ),
    );
  });
});

describe('a document stored whole', () => {
  it('comes back, in pieces', () => {
    fc.assert(
      fc.property(document, (whole) => {
        const { data, pieces } = baseOf(whole);
        const stored = structuredClone([data, ...pieces.map((piece) => piece())]);
        expect(readBase(stored[0], stored.slice(1))).toStrictEqual(whole);
      }),
    );
  });

  it('is of pieces of which each is stored in no time', () => {
    const nodes = Array.from({ length: 2500 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k}`,
      value: k,
    }));
    const positions = { n2499: { x: 1, y: 2 } };
    const { pieces } = baseOf({ ...EMPTY_DOCUMENT, graph: { nodes }, positions });
    expect(pieces.map((piece) => piece().nodes.length)).toEqual([1000, 1000, 500]);
    expect(pieces[2]?.().positions).toEqual(positions);
  });
});

describe('a document that was stored in many pieces', () => {
  const nodes = Array.from({ length: 2500 }, (_, k) => ({
    kind: 'constant' as const,
    id: `n${k}`,
    value: [-0, Number.NaN, Number.NEGATIVE_INFINITY, 5e-324][k % 4] ?? 0,
  }));
  const positions = Object.fromEntries(nodes.map(({ id }, k) => [id, { x: -0, y: k / 3 }]));
  const document: Document = { ...EMPTY_DOCUMENT, graph: { nodes }, positions, title: 'Ü “1”\n' };
  const stored = (): unknown[] => {
    const { data, pieces } = baseOf({ ...document, primal: document });
    return structuredClone([data, ...pieces.map((piece) => piece())]);
  };

  it('is read bit for bit, with room for others in between', async () => {
    const [data, ...pieces] = stored();
    let breaths = 0;
    const read = await readPieces(data, pieces, async () => void breaths++);
    expect(read).toStrictEqual(readBase(data, pieces));
    expect(read.primal?.graph.nodes.map((node) => 'value' in node && node.value)).toStrictEqual(
      nodes.map(({ value }) => value),
    );
    expect(breaths).toBe(7);
  });

  it.each([
    ['nothing', undefined],
    ['garbage', 7n],
    ['another piece', { of: 'document', nodes: [{ kind: 'what' }], positions: {} }],
  ])('is refused where one of them is %s', async (_, torn) => {
    const [data, ...pieces] = stored();
    const reading = readPieces(data, pieces.with(1, torn), async () => {});
    await expect(reading).rejects.toThrow(FileError);
  });
});

describe('a timeline', () => {
  it('comes back by what undo and redo need beside the document that is shown', () => {
    fc.assert(
      fc.property(edits, fc.nat(), (documents, pick) => {
        const timeline = timelineOf(documents, pick);
        const undo = structuredClone(undoNow(timeline));
        const shown = documents[timeline.at] as Document;
        const { placed, whole } = finished(aroundBase(shown, 40, undo));
        expect(whole).toBe(true);
        expect(placed).toStrictEqual({ timeline, first: 40 - timeline.at });
      }),
    );
  });

  it('is kept for a hundred steps', () => {
    const documents = Array.from({ length: 150 }, (_, seed) => ({ ...EMPTY_DOCUMENT, seed }));
    const { past, future } = undoNow(timelineOf(documents, 120));
    expect(past).toHaveLength(100);
    expect(future).toHaveLength(29);
    expect(past[0]?.label).toBe('edit 119');
    expect(future[0]?.label).toBe('edit 120');
  });

  it('comes back as far as it can be read where a step is spoilt', () => {
    const documents = [1, 2, 3, 4].map((seed) => ({ ...EMPTY_DOCUMENT, seed }));
    const undo = undoNow(timelineOf(documents, 3));
    const spoilt = { ...undo, past: [undo.past[0], { label: 'x', delta: 7 }, undo.past[2]] };
    const { placed, whole } = finished(aroundBase(documents[3] as Document, 0, spoilt));
    expect(whole).toBe(false);
    expect(placed.timeline.documents).toEqual(documents.slice(2));
  });

  it('is brought to any other that shares something with it by one entry', () => {
    fc.assert(
      fc.property(edits, edits, fc.nat(), fc.nat(), (old, others, cut, pick) => {
        const stored: Placed = { timeline: timelineOf(old, 0), first: -2 };
        const shared = old.slice(0, (cut % old.length) + 1);
        const now = timelineOf([...shared, ...others], pick);
        const step = entryTo(stored, now);
        const entry = structuredClone(step?.entry);
        const read = withEntry(stored, entry);
        expect(read.timeline.documents).toStrictEqual(now.documents);
        expect(read.timeline.labels.slice(shared.length)).toEqual(now.labels.slice(shared.length));
        expect(read.first).toBe(step?.placed.first);
      }),
    );
  });

  it('is stored anew where nothing of it is known', () => {
    const stored: Placed = { timeline: justNow(EMPTY_DOCUMENT), first: 0 };
    expect(entryTo(stored, justNow({ ...EMPTY_DOCUMENT }))).toBeNull();
  });

  it.each([null, 7, {}, { keep: 0, add: [] }, { keep: 9, add: [] }, { keep: 1, add: [7] }])(
    'refuses the entry %j',
    (entry) => {
      const stored: Placed = { timeline: justNow(EMPTY_DOCUMENT), first: 0 };
      expect(() => withEntry(stored, entry)).toThrow(FileError);
    },
  );
});
