import type { Graph, NodeId } from '../core/graph/graph';
import { clearHeightsOf } from './clear';
import { columnsOf, partsOf } from './columns';
import { type Layers, layersOf } from './layers';
import { isLead, type Line, linesOf } from './lines';
import { nodeHeights } from './node-height';
import { orderColumns } from './order';
import type { Point } from './point';
import { DEFAULT_SIZE, type LayoutSize } from './size';
import { type Wiring, wiringOf } from './wiring';

/**
 * A place for every node in lines that are read like those of a page, of at most `most` columns each:
 * within a line as `layeredLayout` has it, but inputs stand where they are first read. A short line
 * moves to the right where it finds room higher up. Upper left corners in whole pixels, from (0, 0) on.
 */
export function wrappedLayout(
  graph: Graph,
  most: number,
  size: LayoutSize = DEFAULT_SIZE,
  known: ReadonlyMap<NodeId, number> = nodeHeights(graph),
): Readonly<Record<NodeId, Point>> {
  const wiring = wiringOf(graph);
  const column = columnsOf(graph, wiring, true);
  const tall = graph.nodes.map(
    ({ id }) => size.height + (known.get(id) ?? 0) - DEFAULT_SIZE.height,
  );
  const places: [NodeId, Point][] = [];
  const step = size.width + size.columnGap;
  // How far down each column of the page is taken.
  const skyline = new Float64Array(most);
  for (const part of partsOf(wiring)) {
    const base = part.reduce((least, node) => Math.min(least, column[node]), column.length);
    const own = Int32Array.from(column, (at) => at - base);
    const cut = linesOf(part, own, wiring, most);
    const lineAt = new Int32Array(graph.nodes.length).fill(-1);
    const lines: number[][] = cut.map(() => []);
    for (const node of part) {
      const line = lineOf(cut, own[node], isLead(node, own, wiring));
      lineAt[node] = line;
      (lines[line] as number[]).push(node);
    }
    const within = withinLines(part, wiring, lineAt);
    // Unconnected parts stand below each other.
    skyline.fill(Math.max(...skyline));
    for (const nodes of lines) {
      const layers = layersOf(nodes, own, within, tall);
      orderColumns(layers);
      const heights = clearHeightsOf(layers, size);
      const least = topOf(heights, layers);
      const length = layers.columns.length;
      const { shift, top } = roomFor(length, skyline);
      nodes.forEach((node, vertex) => {
        const at = shift + (layers.column[vertex] as number);
        const x = at * step;
        const middle = top + (heights[vertex] as number) - least;
        const y = middle - size.height / 2;
        const below = middle + (layers.tall[vertex] as number) / 2 + LINE_GAP * size.rowGap;
        skyline[at] = Math.max(skyline[at] as number, below);
        places.push([
          (graph.nodes[node] as { id: NodeId }).id,
          { x: Math.round(x), y: Math.round(y) },
        ]);
      });
    }
  }
  const highest = places.reduce((least, [, { y }]) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return Object.fromEntries(places.map(([id, { x, y }]) => [id, { x, y: y - highest }]));
}

/** Between lines there is room for wires that run back, so many times that between rows. */
const LINE_GAP = 2;

function lineOf(lines: readonly Line[], column: number, isLead: boolean): number {
  const start = ({ from, lead }: Line) => from - (isLead ? lead : 0);
  let line = lines.length - 1;
  while (line > 0 && start(lines[line] as Line) > column) line--;
  return line;
}

/** The wires that stay within a line. */
function withinLines(
  part: readonly number[],
  { operands, readers, order }: Wiring,
  lineAt: Int32Array,
): Wiring {
  const own: number[][] = [];
  const theirs: number[][] = [];
  for (const node of part) {
    const same = (other: number) => other >= 0 && lineAt[other] === lineAt[node];
    own[node] = (operands[node] as readonly number[]).map((x) => (same(x) ? x : -1));
    theirs[node] = (readers[node] as readonly number[]).filter(same);
  }
  return { operands: own, readers: theirs, order };
}

/** Where a line of some columns stands highest, the leftmost of such places. */
function roomFor(length: number, skyline: Float64Array): { shift: number; top: number } {
  let best = { shift: 0, top: Number.POSITIVE_INFINITY };
  for (let shift = 0; shift + length <= skyline.length; shift++) {
    const top = Math.max(...skyline.subarray(shift, shift + length));
    if (top < best.top) best = { shift, top };
  }
  return best;
}

/** The upper edge of the topmost node. */
function topOf(heights: Float64Array, { nodeCount, tall }: Layers): number {
  let least = Number.POSITIVE_INFINITY;
  for (let vertex = 0; vertex < nodeCount; vertex++) {
    least = Math.min(least, (heights[vertex] as number) - (tall[vertex] as number) / 2);
  }
  return least;
}
