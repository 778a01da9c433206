import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAutomaticPlaces } from '../../src/document/arranging';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withPlaces } from '../../src/layout/automatic';
import { layeredLayout } from '../../src/layout/layered';
import { placeNew } from '../../src/layout/place';
import type { Point } from '../../src/layout/point';
import { DEFAULT_SIZE } from '../../src/layout/size';
import { doneHere } from '../../src/work/plan';
import { apply, graphs, input, output, paper } from '../state/layout/graphs';

const { width, height, columnGap, rowGap } = DEFAULT_SIZE;

describe('placing new nodes', () => {
  it('puts a node to the right of its operands, at their mean height', () => {
    const graph = { nodes: [input('a'), input('b'), apply('sum', 'add', 'a', 'b')] };
    const positions = { a: { x: 100, y: 0 }, b: { x: 200, y: 300 } };
    expect(placeNew(graph, positions, ['sum'])).toEqual({
      ...positions,
      sum: { x: 200 + width + columnGap, y: 150 },
    });
  });

  it('puts a node without operands to the left of its reader, on the side of its port', () => {
    const graph = { nodes: [input('a'), input('b'), apply('sum', 'add', 'a', 'b')] };
    const positions = { sum: { x: 500, y: 200 } };
    const { a, b } = placeNew(graph, positions, ['a', 'b']) as { a: Point; b: Point };
    expect(a.x).toBe(500 - width - columnGap);
    expect(b.x).toBe(a.x);
    expect([a.y, b.y]).toEqual([200 - (height + rowGap) / 2, 200 + (height + rowGap) / 2]);
  });

  it('places a chain of new nodes one after the other', () => {
    const graph = {
      nodes: [input('x'), apply('s', 'sin', 'x'), apply('c', 'cos', 's'), output('y', 'c')],
    };
    const places = placeNew(graph, { x: { x: 0, y: 0 } }, ['s', 'c', 'y']);
    expect(Object.values(places).map(({ x }) => x / (width + columnGap))).toEqual([0, 1, 2, 3]);
  });

  it('puts what has no neighbours below everything', () => {
    const graph = { nodes: [input('a'), input('b')] };
    expect(placeNew(graph, { a: { x: 30, y: 40 } }, ['b'])).toEqual({
      a: { x: 30, y: 40 },
      b: { x: 30, y: 40 + height + rowGap },
    });
    expect(placeNew({ nodes: [input('a')] }, {}, ['a'])).toEqual({ a: { x: 0, y: 0 } });
  });

  it('moves aside where the place is taken', () => {
    const graph = { nodes: [input('x'), apply('sin', 'sin', 'x'), apply('cos', 'cos', 'x')] };
    const positions = { x: { x: 0, y: 0 }, sin: { x: width + columnGap, y: 10 } };
    const { cos } = placeNew(graph, positions, ['cos']) as { cos: Point };
    expect(cos).toEqual({ x: width + columnGap, y: 10 - height - rowGap });
  });

  it('never overlaps a node that was there or another new one', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.boolean(), { maxLength: 40 }), (graph, isNew) => {
        const all = layeredLayout(graph);
        const fresh = graph.nodes.filter((_, k) => isNew[k]).map(({ id }) => id);
        const kept = Object.fromEntries(Object.entries(all).filter(([id]) => !fresh.includes(id)));
        const places = placeNew(graph, kept, fresh);
        expect(Object.keys(places).sort()).toEqual(Object.keys(all).sort());
        expect(places).toMatchObject(kept);
        const points = Object.values(places);
        points.forEach((a, k) => {
          for (const b of points.slice(k + 1)) {
            expect(Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height).toBe(true);
          }
        });
      }),
    );
  });
});

describe('placing many nodes', () => {
  const many = 30_000;
  const ids = Array.from({ length: many }, (_, k) => `n${k}`);

  it.each([
    ['nodes without neighbours', ids.map(input), { n0: { x: 0, y: 0 } }, many],
    [
      'readers of one node',
      [input('x'), ...ids.map((id) => apply(id, 'sin', 'x'))],
      { x: { x: 0, y: 0 } },
      many + 1,
    ],
    [
      'operands of one node',
      [...ids.map(input), apply('sum', 'addN', ...ids)],
      { sum: { x: 0, y: 0 } },
      many + 1,
    ],
  ])('takes time in proportion to them: %s', (_, nodes, positions, count) => {
    const fresh = nodes.map(({ id }) => id).filter((id) => !Object.hasOwn(positions, id));
    const before = process.cpuUsage();
    const places = Object.values(placeNew({ nodes }, positions, fresh));
    const { user } = process.cpuUsage(before);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(count);
    // Each looking at all the others, it took more than twenty seconds.
    expect(user).toBeLessThan(5e6);
  });

  it('finds room where the nearest heights are all taken', () => {
    const stack = Array.from({ length: 1000 }, (_, k) => input(`s${k}`));
    const apart = height + rowGap;
    const positions = Object.fromEntries(
      stack.map(({ id }, k) => [id, { x: width + columnGap, y: (k - 500) * apart }]),
    );
    const graph = { nodes: [input('x'), ...stack, apply('sin', 'sin', 'x')] };
    const { sin } = placeNew(graph, { x: { x: 0, y: 0 }, ...positions }, ['sin']) as { sin: Point };
    expect(sin.x).toBe(width + columnGap);
    expect(Math.min(...Object.values(positions).map(({ y }) => Math.abs(y - sin.y)))).toBe(apart);
  });

  it('stays within what can be kept', () => {
    const graph = { nodes: [input('x'), apply('sin', 'sin', 'x')] };
    const { sin } = placeNew(graph, { x: { x: 1e7, y: -1e7 } }, ['sin']) as { sin: Point };
    expect(sin).toEqual({ x: 1e7, y: -1e7 });
  });
});

describe('automatic places', () => {
  const document = { ...EMPTY_DOCUMENT, graph: paper, positions: layeredLayout(paper) };

  it('are left out when nothing was moved, and found again', () => {
    const lean = doneHere(withoutAutomaticPlaces(document));
    expect(lean.positions).toEqual({});
    expect(withPlaces(lean)).toEqual(document);
  });

  it('are all kept when one node was moved', () => {
    const moved = { ...document, positions: { ...document.positions, ln: { x: 1, y: 2 } } };
    expect(doneHere(withoutAutomaticPlaces(moved))).toBe(moved);
    expect(withPlaces(moved)).toBe(moved);
  });

  it('fill in what is missing and leave the others where they are', () => {
    const { y: _, ...rest } = document.positions;
    const filled = withPlaces({ ...document, positions: rest });
    expect(filled.positions).toEqual(document.positions);
  });
});
