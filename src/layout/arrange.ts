import { type Graph, type NodeId, wiresOf } from '../core/graph/graph';
import { layeredLayout } from './layered';
import { nodeHeights } from './node-height';
import type { Point } from './point';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { type Box, fitOn, LEGIBLE, NO_STAGE, type Stage } from './stage';
import { wrappedLayout } from './wrapped';

type Positions = Readonly<Record<NodeId, Point>>;
type Heights = ReadonlyMap<NodeId, number>;

/** Columns closer to each other, where that makes the difference. */
const NARROW: LayoutSize = Object.freeze({ ...DEFAULT_SIZE, columnGap: 48 });
/** Lines have to go on top of each other, so their rows are closer. */
const LINES: LayoutSize = Object.freeze({ ...DEFAULT_SIZE, rowGap: 20 });
const NARROW_LINES: LayoutSize = Object.freeze({ ...NARROW, rowGap: 20 });
/** The same where nothing wider could be read, and where nothing higher could. */
const TIGHT_LINES: LayoutSize = Object.freeze({ ...NARROW_LINES, columnGap: 40 });
const TIGHTEST_LINES: LayoutSize = Object.freeze({ ...TIGHT_LINES, rowGap: 12 });
/** Rows of a graph that runs down, and what is between one and the next. */
const DOWN = { gap: 50, between: 24 } as const;

/**
 * A place for every node, by the way that is chosen for a stage. Left to itself, a graph runs from left
 * to right as long as its numbers can be read so; else in lines, as many as make it largest. What would
 * be illegible either way runs from left to right. The same graph on the same stage always gets the
 * same places.
 */
export function arrangedOn(
  graph: Graph,
  stage: Stage = NO_STAGE,
  heights: Heights = nodeHeights(graph),
): Positions {
  const { arrangement } = stage;
  if (arrangement === 'down') return layoutDown(graph, heights);
  const right = () => layeredLayout(graph, DEFAULT_SIZE, heights);
  if (!Number.isFinite(stage.width) || graph.nodes.length < 2) return right();
  const shown = (places: Positions) => zoomOf(places, heights, stage);
  const fits = graph.nodes.length <= mostNodes(stage);
  if (arrangement !== 'wrapped') {
    const wide = right();
    if (!fits || shown(wide) >= LEGIBLE) return wide;
    const narrow = layeredLayout(graph, NARROW, heights);
    if (arrangement === 'right' || shown(narrow) >= LEGIBLE) return narrow;
    const wrapped = bestWrap(graph, heights, stage);
    return zoomOf(wrapped, heights, stage, TURN) >= LEGIBLE * ALMOST ? wrapped : wide;
  }
  return fits ? bestWrap(graph, heights, stage) : wrappedLike(graph, heights, stage);
}

/**
 * The layouts that could have given these places, most likely first: each is found anew from how far
 * apart columns are, and how many there are.
 */
export function* layoutsLike(
  graph: Graph,
  positions: Positions,
  heights: Heights = nodeHeights(graph),
): Generator<Positions> {
  const places = Object.values(positions);
  if (places.length === 0) return;
  for (const [size, lines] of [
    [DEFAULT_SIZE, LINES],
    [NARROW, NARROW_LINES],
    [null, TIGHT_LINES],
    [null, TIGHTEST_LINES],
  ] as const) {
    const step = lines.width + lines.columnGap;
    if (places.some(({ x }) => x % step !== 0)) continue;
    if (size) yield layeredLayout(graph, size, heights);
    const columns = places.reduce((most, { x }) => Math.max(most, x / step + 1), 0);
    // The widest line need not be as wide as lines may be.
    for (let more = 0; more < 3; more++) yield wrappedLayout(graph, columns + more, lines, heights);
  }
  const row = rowOf(heights) + DOWN.gap;
  if (places.every(({ y }) => y % row === 0)) yield layoutDown(graph, heights);
}

/** Where lines come so near to what can be read, they are better than what can't. */
const ALMOST = 0.8;

/** Room at both ends of lines for wires that run to the next, in pixels at zoom 1. */
const TURN = 26;
/** Numbers are large enough at this zoom, and what a wire to another line counts against a larger one. */
const LARGE = 0.85;
const BACK = 0.03;

/** Of the layouts in lines of as many columns as can be read at once, and of fewer, the calmest legible one. */
function bestWrap(graph: Graph, heights: Heights, stage: Stage): Positions {
  let best: { places: Positions; worth: number } | null = null;
  for (const size of [LINES, NARROW_LINES, TIGHT_LINES, TIGHTEST_LINES]) {
    if (size.columnGap < NARROW.columnGap && best && best.worth >= 1) break;
    const step = size.width + size.columnGap;
    const most = Math.floor((stage.width / LEGIBLE + size.columnGap) / step);
    for (let count = Math.max(2, most); count > 1 && count > most - 5; count--) {
      const places = wrappedLayout(graph, count, size, heights);
      const zoom = zoomOf(places, heights, stage, TURN);
      const legible = zoom >= LEGIBLE;
      const worth = legible ? 1 + Math.min(zoom, LARGE) - BACK * wiresBack(graph, places) : zoom;
      if (!best || worth > best.worth + 0.005) best = { places, worth };
    }
  }
  return best?.places ?? {};
}

/** How many wires do not run to the right. */
function wiresBack(graph: Graph, places: Positions): number {
  return wiresOf(graph).filter(({ from, to }) => {
    const [start, end] = [places[from], places[to.node]];
    return start && end && end.x < start.x + DEFAULT_SIZE.width;
  }).length;
}

/** Lines for a large graph, so that all of them have about the shape of the stage. */
function wrappedLike(graph: Graph, heights: Heights, { width, height }: Stage): Positions {
  const step = { x: DEFAULT_SIZE.width + DEFAULT_SIZE.columnGap, y: DEFAULT_SIZE.height * 2 };
  const area = graph.nodes.length * step.x * step.y;
  const columns = Math.ceil(Math.sqrt((area * width) / height) / step.x);
  return wrappedLayout(graph, Math.max(2, columns), LINES, heights);
}

/** More nodes than these can't all be read at once. */
function mostNodes({ width, height }: Stage): number {
  return (width * height) / (LEGIBLE ** 2 * DEFAULT_SIZE.width * DEFAULT_SIZE.height);
}

/** @param beside what is left free at both sides, in pixels at zoom 1. */
function zoomOf(places: Positions, heights: Heights, stage: Stage, beside = 0): number {
  const boxes = Object.entries(places).map(([id, { x, y }]): Box => {
    const height = heights.get(id) ?? DEFAULT_SIZE.height;
    const top = y - (height - DEFAULT_SIZE.height) / 2;
    return { x: x - beside, y: top, width: DEFAULT_SIZE.width + 2 * beside, height };
  });
  return fitOn(boxes, stage, { least: 0, most: 1.25 }).zoom;
}

/** The layout from left to right, turned: columns become rows from top to bottom. */
function layoutDown(graph: Graph, heights: Heights): Positions {
  const turned: LayoutSize = {
    width: rowOf(heights),
    height: DEFAULT_SIZE.width,
    columnGap: DOWN.gap,
    rowGap: DOWN.between,
  };
  const level = new Map(graph.nodes.map(({ id }) => [id, DEFAULT_SIZE.height] as const));
  return Object.fromEntries(
    Object.entries(layeredLayout(graph, turned, level)).map(([id, { x, y }]) => [
      id,
      { x: y, y: x },
    ]),
  );
}

/** The height of the tallest node. */
function rowOf(heights: Heights): number {
  let tallest = DEFAULT_SIZE.height;
  for (const height of heights.values()) tallest = Math.max(tallest, height);
  return tallest;
}
