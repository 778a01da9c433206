import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../../src/core/graph/graph';
import { type Document, EMPTY_DOCUMENT } from '../../../../src/document/document';
import { paperDocument } from '../../../../src/file/examples/paper-document';
import { PICTURE, smallPicture } from '../../../../src/ui/parts/graph/small-picture';

/** Every pair of coordinates that a path starts a stroke at. */
const starts = (path: string) =>
  [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** As many inputs as are told, in columns of a hundred. */
function inputs(count: number): Document {
  const nodes: GraphNode[] = Array.from({ length: count }, (_, k) => ({
    kind: 'input',
    id: `n${k}`,
    name: `x${k}`,
    value: 1,
  }));
  const places = nodes.map(({ id }, k) => [
    id,
    { x: 170 * Math.floor(k / 100), y: 108 * (k % 100) },
  ]);
  return { ...EMPTY_DOCUMENT, graph: { nodes }, positions: Object.fromEntries(places) };
}

describe('the small picture of a graph', () => {
  it('is none where there are no nodes', () => {
    expect(smallPicture(EMPTY_DOCUMENT)).toBeNull();
  });

  it('shows what is written beside the graph, and what it is about', () => {
    const note = { id: 'note1', text: 'the inputs', at: { x: -400, y: -300 }, to: ['x1', 'gone'] };
    const id = paperDocument.graph.nodes[0]?.id ?? '';
    const noted = { ...paperDocument, notes: [{ ...note, to: [id, 'gone'] }] };
    // A line to the one that is there, and a box.
    expect(starts(smallPicture(noted)?.notes ?? '')).toHaveLength(2);
    expect(smallPicture(paperDocument)?.notes).toBe('');
  });

  it('shows each node and each wire of the paper’s example, with what stands on it', () => {
    const picture = smallPicture(paperDocument);
    expect(starts(picture?.nodes.input ?? '')).toHaveLength(2);
    expect(starts(picture?.nodes.inner ?? '')).toHaveLength(5);
    expect(starts(picture?.nodes.output ?? '')).toHaveLength(1);
    expect(starts(picture?.wires ?? '')).toHaveLength(9);
    expect(picture?.marks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['x1', 'x2', 'ln', 'sin', 'y']),
    );
  });

  it('has all of it inside its frame', () => {
    for (const document of [paperDocument, inputs(1), inputs(1000)]) {
      const { wires = '', nodes } = smallPicture(document) ?? {};
      for (const [x, y] of starts(wires + Object.values(nodes ?? {}).join(''))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(PICTURE.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(PICTURE.height);
      }
    }
  });

  it('does not blow up a single node', () => {
    const [x] = starts(smallPicture(inputs(1))?.nodes.input ?? '')[0] ?? [];
    expect(x).toBeGreaterThan(PICTURE.width / 3);
  });

  it('draws what falls on the same place once, and no more than can be told apart', () => {
    const picture = smallPicture(inputs(20_000));
    expect(starts(picture?.nodes.input ?? '').length).toBeLessThanOrEqual(4000);
    expect(picture?.marks).toEqual([]);
  });

  it('leaves out nodes that have no place', () => {
    const document = inputs(2);
    const { n0 } = document.positions;
    const one = { ...document, positions: n0 ? { n0 } : {} };
    expect(starts(smallPicture(one)?.nodes.input ?? '')).toHaveLength(1);
  });

  it('tells what a differentiation made apart', () => {
    const nodes = paperDocument.graph.nodes.map((node) => ({ ...node, order: 1 }));
    const picture = smallPicture({ ...paperDocument, graph: { nodes } });
    expect(starts(picture?.nodes.derived ?? '')).toHaveLength(8);
    expect(picture?.nodes.inner).toBe('');
  });
});
