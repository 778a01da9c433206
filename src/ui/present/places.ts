/** A part of the screen, in CSS pixels. */
export interface ScreenPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where what is presented stands. */
export interface Places {
  readonly canvas: ScreenPart;
  readonly trace: ScreenPart;
  readonly sentence: ScreenPart;
  /** The canvas that the graph is laid out for so that all of it can be read; null where no layout is large enough. */
  readonly stage: Extent | null;
}

/** A size in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What is to be shown, and how large it wants to be. */
export interface Wanted {
  /** The extent at zoom 1 of the graph as it is laid out for a canvas; null where there is none. */
  readonly graph: ((canvas: Extent) => Extent) | null;
  /** The least zoom at which the graph can be read. */
  readonly zoom: number;
  /** How wide the trace is when no cell takes a second line, in pixels; null while that is not known. */
  readonly table: number | null;
}

/** How wide most traces are, in em. */
const TABLE = 34;
/** A trace takes no more of a screen, and a canvas no less of it, where not all of both has room. */
const MOST_OF_WIDTH = 0.56;
/** A trace that has this part of its width has a few cells of two lines. */
const NEARLY = 0.85;
/** More than so many times its width lets a row fall apart. */
const LOOSELY = 1.3;
/** How long most sentences are, the least and the most lines that one has room for, and how high one is, in em. */
const SENTENCE = 75;
const LINES = { least: 2, most: 4 } as const;
const LINE = 1.4;
const AROUND = 16;
/** The height of the bar at the lower edge, in pixels. */
const BAR = 48;
/** The part of the height that a canvas has above the trace, at least and at most, and what is tried between. */
const SHARES = [0.4, 0.5, 0.6, 0.68] as const;
const SHARE = { least: SHARES[0], most: SHARES[3] } as const;

/**
 * Shares out a screen: canvas and trace side by side, or one above the other where only that way the whole
 * graph is as large as it must be, and on screens that are higher than wide.
 * @param size of the type, in pixels.
 */
export function placesOn(
  { width, height }: Extent,
  size: number,
  { graph, zoom, table }: Wanted,
): Places {
  const lines = Math.min(LINES.most, Math.max(LINES.least, Math.ceil((SENTENCE * size) / width)));
  const words = Math.ceil(lines * LINE * size) + AROUND / 2;
  const room = height - words - BAR;
  const sentence = { left: 0, top: room, width, height: words };
  const wide = table ?? TABLE * size;
  const laid = (canvas: Extent): Laid => ({ stage: canvas, graph: graph?.(canvas) ?? null });
  const fitting = (canvases: readonly Extent[]) =>
    canvases.map(laid).find((each) => fits(each.graph, each.stage, zoom));
  const beside =
    height > width
      ? undefined
      : fitting([1, NEARLY].map((part) => ({ width: width - part * wide, height: room })));
  const above =
    beside ?? fitting(SHARES.map((share) => ({ width, height: Math.round(share * room) })));
  const stage = graph && above ? above.stage : null;
  if (height > width || (!beside && above)) {
    const canvas = { width, height: heightAbove({ width, height: room }, above?.graph, zoom) };
    const below = Math.round(Math.min(width, LOOSELY * wide));
    return {
      canvas: { left: 0, top: 0, ...canvas },
      trace: {
        left: Math.round((width - below) / 2),
        top: canvas.height,
        width: below,
        height: room - canvas.height,
      },
      sentence,
      stage,
    };
  }
  const left = width - (beside?.graph ? Math.ceil(beside.graph.width * zoom) + AROUND : 0);
  const taken = Math.round(Math.min(wide, beside ? left : MOST_OF_WIDTH * width));
  return {
    canvas: { left: 0, top: 0, width: width - taken, height: room },
    trace: { left: width - taken, top: 0, width: taken, height: room },
    sentence,
    stage,
  };
}

/** The extent of a graph as it is laid out for a canvas. */
interface Laid {
  readonly stage: Extent;
  readonly graph: Extent | null;
}

/** How high a canvas above the trace is: as the graph needs, within limits. */
function heightAbove(
  { width, height }: Extent,
  graph: Extent | null | undefined,
  zoom: number,
): number {
  const needs = graph
    ? graph.height * Math.min((width - AROUND) / graph.width, zoom * 1.25) + AROUND
    : SHARE.most * height;
  return Math.round(Math.max(SHARE.least * height, Math.min(SHARE.most * height, needs)));
}

function fits(graph: Extent | null, room: Extent, zoom: number): boolean {
  if (!graph) return true;
  return graph.width * zoom <= room.width - AROUND && graph.height * zoom <= room.height - AROUND;
}
