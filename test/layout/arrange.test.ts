import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, wiresOf } from '../../src/core/graph/graph';
import { arrangedOn, layoutsLike } from '../../src/layout/arrange';
import { layeredLayout } from '../../src/layout/layered';
import { nodeHeights } from '../../src/layout/node-height';
import type { Point } from '../../src/layout/point';
import { DEFAULT_SIZE } from '../../src/layout/size';
import { arrangements, fitOn, LEGIBLE, NO_STAGE, type Stage } from '../../src/layout/stage';
import { wrappedLayout } from '../../src/layout/wrapped';
import { apply, graphs, hostileGraphs, input, output, paper } from '../state/layout/graphs';

const { width, height } = DEFAULT_SIZE;
const desk: Stage = { arrangement: 'automatic', width: 556, height: 479 };
const phone: Stage = { arrangement: 'automatic', width: 374, height: 450 };

const stages = fc.record({
  arrangement: fc.constantFrom(...arrangements),
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 1400 }),
});

describe('an arrangement', () => {
  it('gives every node a place, and none that overlaps another, on any stage', () => {
    fc.assert(
      fc.property(fc.oneof(graphs, hostileGraphs), stages, (graph, stage) => {
        const places = arrangedOn(graph, stage);
        expect(Object.keys(places).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        expectApart(graph, places);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same graph on the same stage', () => {
    fc.assert(
      fc.property(graphs, stages, (graph, stage) => {
        expect(arrangedOn(structuredClone(graph), stage)).toEqual(arrangedOn(graph, stage));
      }),
      { numRuns: 30 },
    );
  });

  it('is known again from its places alone, so that links need not carry them', () => {
    fc.assert(
      fc.property(graphs, stages, (graph, stage) => {
        const places = arrangedOn(graph, stage);
        const like = [...layoutsLike(graph, places)];
        expect(graph.nodes.length === 0 || like.some((each) => same(each, places))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('goes from left to right where nothing is known of the stage', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(arrangedOn(graph, NO_STAGE)).toEqual(layeredLayout(graph));
      }),
      { numRuns: 20 },
    );
  });
});

describe('an automatic arrangement', () => {
  it("leaves the paper's example as Figure 2 has it", () => {
    expect(arrangedOn(paper, desk)).toEqual(layeredLayout(paper));
  });

  it('breaks a chain that would be too small to read into lines', () => {
    const graph = chain(9);
    expect(zoomOf(graph, layeredLayout(graph), desk)).toBeLessThan(LEGIBLE);
    const places = arrangedOn(graph, desk);
    expect(zoomOf(graph, places, desk)).toBeGreaterThan(LEGIBLE);
    expect(linesOf(places).length).toBeGreaterThan(1);
  });

  it('has fewer columns on a phone than on a desk', () => {
    expect(columnsOf(arrangedOn(paper, phone))).toBeLessThan(columnsOf(arrangedOn(paper, desk)));
  });

  it('moves columns closer where that is enough', () => {
    const places = arrangedOn(chain(4), desk);
    expect(linesOf(places)).toHaveLength(1);
    expect(columnsOf(places)).toBe(6);
  });

  it('leaves a graph that can’t be read as a whole from left to right', () => {
    const graph = chain(300);
    expect(arrangedOn(graph, desk)).toEqual(layeredLayout(graph));
  });
});

describe('a graph in lines', () => {
  it('is read as text is: within a line to the right, then on in the next below', () => {
    const places = wrappedLayout(chain(10), 4);
    const inOrder = ['x', ...Array.from({ length: 10 }, (_, k) => `s${k + 1}`), 'y'];
    inOrder.slice(1).forEach((id, k) => {
      const [before, here] = [at(places, inOrder[k] as string), at(places, id)];
      const goesOn = here.x > before.x && here.y === before.y;
      const breaks = here.x === 0 && here.y > before.y + height;
      expect(goesOn || breaks, id).toBe(true);
    });
    expect(linesOf(places)).toHaveLength(3);
  });

  it('lets every wire within a line run to the right', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 6 }), (graph, most) => {
        const places = wrappedLayout(graph, most);
        for (const { from, to } of wiresOf(graph)) {
          const [start, end] = [at(places, from), at(places, to.node)];
          // What is not to the right is in a later line, which is all below what it reads.
          if (end.x < start.x + width) expect(end.y).toBeGreaterThan(start.y);
        }
        expect(columnsOf(places)).toBeLessThanOrEqual(most);
        expectApart(graph, places);
      }),
      { numRuns: 60 },
    );
  });

  it('has what is made of nothing in the line in which it is first read', () => {
    const graph = {
      nodes: [
        ...chain(5).nodes.slice(0, -1),
        { kind: 'constant' as const, id: 'c', value: 2 },
        apply('end', 'multiply', 's5', 'c'),
        output('y', 'end'),
      ],
    };
    for (const most of [3, 4, 5]) {
      const places = wrappedLayout(graph, most);
      expect(at(places, 'end').x - at(places, 'c').x).toBe(width + DEFAULT_SIZE.columnGap);
    }
  });

  it('moves a short line to where there is room higher up', () => {
    const wide = ['a', 'b', 'c', 'd'].map(input);
    const graph = {
      nodes: [
        ...wide,
        apply('sum', 'addN', 'a', 'b', 'c', 'd'),
        ...['p', 'q', 'r', 't'].map((id, k, all) => apply(id, 'sin', all[k - 1] ?? 'sum')),
      ],
    };
    const places = wrappedLayout(graph, 4);
    expect(at(places, 'r').x).toBeGreaterThan(0);
    expect(at(places, 'r').y).toBeLessThan(at(places, 'd').y + height);
  });
});

describe('a graph that runs down', () => {
  it('has every node below what it reads', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const places = arrangedOn(graph, { ...desk, arrangement: 'down' });
        for (const { from, to } of wiresOf(graph)) {
          expect(at(places, to.node).y).toBeGreaterThan(at(places, from).y + height);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function chain(count: number): Graph {
  const links = Array.from({ length: count }, (_, k) =>
    apply(`s${k + 1}`, 'sin', k ? `s${k}` : 'x'),
  );
  return { nodes: [input('x'), ...links, output('y', `s${count}`)] };
}

type Places = Readonly<Record<string, Point>>;

function at(places: Places, id: string): Point {
  const place = places[id];
  if (!place) throw new Error(`${id} has no place`);
  return place;
}

function columnsOf(places: Places): number {
  return new Set(Object.values(places).map(({ x }) => x)).size;
}

/** The heights at which nodes stand. */
function linesOf(places: Places): readonly number[] {
  return [...new Set(Object.values(places).map(({ y }) => y))];
}

function same(a: Places, b: Places): boolean {
  return Object.keys(b).every((id) => a[id]?.x === b[id]?.x && a[id]?.y === b[id]?.y);
}

function boxesOf(graph: Graph, places: Places) {
  const heights = nodeHeights(graph);
  return Object.entries(places).map(([id, { x, y }]) => {
    const tall = heights.get(id) as number;
    return { id, x, y: y - (tall - height) / 2, width, height: tall };
  });
}

function zoomOf(graph: Graph, places: Places, stage: Stage): number {
  return fitOn(boxesOf(graph, places), stage, { least: 0, most: 1.25 }).zoom;
}

function expectApart(graph: Graph, places: Places): void {
  const boxes = boxesOf(graph, places);
  boxes.forEach((a, k) => {
    for (const b of boxes.slice(k + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= width + 20 ||
        Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height) >= 11;
      expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
    }
  });
}
