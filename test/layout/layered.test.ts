import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, nodeById, wiresOf } from '../../src/core/graph/graph';
import { layeredLayout } from '../../src/layout/layered';
import { nodeHeights } from '../../src/layout/node-height';
import type { Point } from '../../src/layout/point';
import { DEFAULT_SIZE } from '../../src/layout/size';
import { apply, graphs, hostileGraphs, input, output, paper } from '../state/layout/graphs';

const { width, height, columnGap, rowGap } = DEFAULT_SIZE;

describe("the layout of the paper's example", () => {
  const places = layeredLayout(paper);
  const column = (id: string) => at(places, id).x / (width + columnGap);

  it('has its inputs at the left, the waves in columns and y at the right', () => {
    expect(paper.nodes.map(({ id }) => [id, column(id)])).toEqual([
      ['x1', 0],
      ['x2', 0],
      ['ln', 1],
      ['×', 1],
      ['sin', 1],
      ['+', 2],
      ['−', 3],
      ['y', 4],
    ]);
  });

  it('has x1 above x2, and ln, × and sin from top to bottom, as Figure 2 does', () => {
    expect(at(places, 'x1').y).toBeLessThan(at(places, 'x2').y);
    expect(at(places, 'ln').y).toBeLessThan(at(places, '×').y);
    expect(at(places, '×').y).toBeLessThan(at(places, 'sin').y);
  });

  it('has no crossing wires', () => {
    expect(crossings(paper, places)).toBe(0);
  });

  it('has the result on one line with its output', () => {
    expect(at(places, 'y').y).toBe(at(places, '−').y);
  });
});

describe('a layered layout', () => {
  it('gives every node a place in whole pixels, from (0, 0) on', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const places = layeredLayout(graph);
        expect(Object.keys(places).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        const all = Object.values(places);
        expect(all.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
        if (all.length === 0) return;
        expect(Math.min(...all.map(({ x }) => x))).toBe(0);
        expect(Math.min(...all.map(({ y }) => y))).toBe(0);
      }),
    );
  });

  it('lets no two nodes overlap or touch, however tall they are', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expectApart(graph, layeredLayout(graph));
      }),
    );
  });

  it('lets every wire run from left to right', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const places = layeredLayout(graph);
        for (const { from, to } of wiresOf(graph)) {
          expect(at(places, to.node).x).toBeGreaterThan(at(places, from).x);
        }
      }),
    );
  });

  it('is the same for the same graph', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(layeredLayout(structuredClone(graph))).toEqual(layeredLayout(graph));
      }),
    );
  });

  it('ends for graphs with cycles, missing operands and wires from outputs', () => {
    fc.assert(
      fc.property(hostileGraphs, (graph) => {
        const places = layeredLayout(graph);
        expect(Object.keys(places)).toHaveLength(graph.nodes.length);
        expectApart(graph, places);
      }),
    );
  });

  it('draws a chain as one straight line', () => {
    const chain = { nodes: [input('x'), ...link('x', 12)] };
    expect(new Set(Object.values(layeredLayout(chain)).map(({ y }) => y))).toEqual(new Set([0]));
  });

  it('makes a wire straight that would run behind a node it passes', () => {
    const places = layeredLayout({
      nodes: [
        input('x'),
        apply('square', 'multiply', 'x', 'x'),
        apply('sum', 'add', 'square', 'x'),
      ],
    });
    expect(at(places, 'sum').y).toBe(at(places, 'x').y);
    expect(at(places, 'sum').y - at(places, 'square').y).toBeGreaterThan(height / 2);
  });

  it('keeps every input at the left, however late it is read', () => {
    const places = layeredLayout({
      nodes: [input('x'), ...link('x', 5), input('late'), apply('end', 'multiply', 's5', 'late')],
    });
    expect(at(places, 'late').x).toBe(0);
  });

  it('puts a constant right before its first reader', () => {
    const places = layeredLayout({
      nodes: [
        input('x'),
        ...link('x', 5),
        { kind: 'constant', id: 'c', value: 2 },
        apply('end', 'multiply', 's5', 'c'),
      ],
    });
    expect(at(places, 'end').x - at(places, 'c').x).toBe(width + columnGap);
  });

  it('uncrosses wires by ports: the first operand stands above the second', () => {
    const places = layeredLayout({
      nodes: [input('b'), input('a'), apply('d', 'divide', 'a', 'b'), output('y', 'd')],
    });
    expect(at(places, 'a').y).toBeLessThan(at(places, 'b').y);
  });

  it('puts unconnected parts below each other, in order of creation', () => {
    const places = layeredLayout({
      nodes: [input('a'), input('b'), apply('sin', 'sin', 'b'), apply('cos', 'cos', 'a')],
    });
    expect(at(places, 'a')).toEqual({ x: 0, y: 0 });
    expect(at(places, 'b').x).toBe(0);
    expect(at(places, 'b').y - at(places, 'a').y).toBeGreaterThan(height + rowGap);
  });

  it('takes nodes of other sizes', () => {
    const size = { width: 40, height: 30, columnGap: 10, rowGap: 5 };
    const places = layeredLayout(paper, size);
    expect(at(places, 'y').x).toBe(4 * 50);
    expect(at(places, 'sin').y - at(places, 'ln').y).toBe(2 * 35);
  });

  it('has an id of __proto__ or constructor do no harm', () => {
    const places = layeredLayout({
      nodes: [input('__proto__'), apply('constructor', 'sin', '__proto__')],
    });
    expect(Object.keys(places)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(places)).toBe(Object.prototype);
  });

  it('copes with a chain of ten thousand nodes that all read the input', () => {
    const nodes = Array.from({ length: 10_000 }, (_, k) =>
      apply(`n${k}`, 'multiply', k ? `n${k - 1}` : 'x', 'x'),
    );
    expect(Object.keys(layeredLayout({ nodes: [input('x'), ...nodes] }))).toHaveLength(10_001);
  });
});

function link(from: string, count: number) {
  return Array.from({ length: count }, (_, k) =>
    apply(`s${k + 1}`, 'sin', k === 0 ? from : `s${k}`),
  );
}

function at(places: Readonly<Record<string, Point>>, id: string): Point {
  const place = places[id];
  if (!place) throw new Error(`${id} has no place`);
  return place;
}

function expectApart(graph: Graph, places: Readonly<Record<string, Point>>): void {
  const heights = nodeHeights(graph);
  const boxes = Object.entries(places).map(([id, place]) => ({
    ...place,
    half: (heights.get(id) as number) / 2,
  }));
  boxes.forEach((a, k) => {
    for (const b of boxes.slice(k + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= width + columnGap ||
        // Places are rounded to whole pixels.
        Math.abs(a.y - b.y) >= a.half + b.half + rowGap - 1;
      expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
    }
  });
}

/** Pairs of wires that cross when drawn straight from the middle of a node to a port. */
function crossings(graph: Graph, places: Readonly<Record<string, Point>>): number {
  const nodes = nodeById(graph);
  const lines = wiresOf(graph).map(({ from, to }) => {
    const target = nodes.get(to.node);
    const ports = target && 'operands' in target ? target.operands.length : 1;
    const start = at(places, from);
    const end = at(places, to.node);
    return [
      start.x + width,
      start.y + height / 2,
      end.x,
      end.y + (height * (to.index + 1)) / (ports + 1),
    ] as const;
  });
  const side = (line: (typeof lines)[number], x: number, y: number) =>
    Math.sign((line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0]));
  let count = 0;
  lines.forEach((a, k) => {
    for (const b of lines.slice(k + 1)) {
      const across = side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0;
      if (across && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0) count++;
    }
  });
  return count;
}
