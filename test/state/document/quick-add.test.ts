import { beforeEach, describe, expect, it } from 'vitest';
import { operandsOf } from '../../../src/core/graph/graph';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { add, setValue } from '../../../src/document/edits';
import { nodeHeights } from '../../../src/layout/node-height';
import { DEFAULT_SIZE } from '../../../src/layout/size';
import { addNode } from '../../../src/state/document/quick-add';
import { currentDocument, startWith, undo } from '../../../src/state/stores/document-store';

/** The upper and lower edge of a node, in pixels of the canvas. */
function edges(id: string): { top: number; bottom: number } {
  const { graph, positions } = currentDocument();
  const height = nodeHeights(graph).get(id) as number;
  const middle = (positions[id]?.y as number) + DEFAULT_SIZE.height / 2;
  return { top: middle - height / 2, bottom: middle + height / 2 };
}

beforeEach(() => startWith(EMPTY_DOCUMENT));

describe('a node that is added at a place', () => {
  it('stands there where it is free', () => {
    const id = addNode({ kind: 'input' }, { at: { x: 40, y: 60 } });
    expect(currentDocument().positions[id]).toEqual({ x: 40, y: 60 });
  });

  it('stands below a node that is there already', () => {
    const first = addNode({ kind: 'input' }, { at: { x: 40, y: 60 } });
    const second = addNode({ kind: 'input' }, { at: { x: 50, y: 70 } });
    expect(edges(second).top).toBeGreaterThanOrEqual(edges(first).bottom);
  });

  it('stands clear of a node that a matrix makes taller', () => {
    const { document, id } = add(EMPTY_DOCUMENT, { kind: 'input' }, { x: 0, y: 0 });
    startWith(setValue(document, id, [[1], [2], [3]]));
    expect(edges(id).bottom).toBeGreaterThan(DEFAULT_SIZE.height);
    const below = addNode({ kind: 'input' }, { at: { x: 0, y: DEFAULT_SIZE.height + 2 } });
    expect(edges(below).top).toBeGreaterThanOrEqual(edges(id).bottom);
  });
});

describe('a node that feeds a port', () => {
  it('is wired in one step of undo, and stands left of what it feeds', () => {
    const sum = addNode({ kind: 'primitive', primitive: 'multiply' }, { at: { x: 400, y: 60 } });
    const x = addNode({ kind: 'input', name: 'x' }, { into: { node: sum, index: 1 } });
    const { graph, positions } = currentDocument();
    const node = graph.nodes.find(({ id }) => id === sum);
    expect(node && operandsOf(node)).toEqual([null, x]);
    expect((positions[x]?.x as number) + DEFAULT_SIZE.width).toBeLessThan(400);
    undo();
    expect(currentDocument().graph.nodes.map(({ id }) => id)).toEqual([sum]);
  });
});
