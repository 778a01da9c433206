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
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What is to be shown, and how large it wants to be. */
export interface Wanted {
  /** The extent of the graph in pixels at zoom 1; null where there is none. */
  readonly graph: Extent | null;
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
/** The lines that a sentence has room for, and how high one is, in em. */
const LINES = 2;
const LINE = 1.4;
const AROUND = 16;
/** The height of the bar at the lower edge, in pixels. */
const BAR = 48;
/** The part of the height that a canvas has above the trace. */
const SHARE = { least: 0.4, most: 0.68 } as const;

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
  const words = Math.ceil(LINES * LINE * size) + AROUND / 2;
  const room = height - words - BAR;
  const sentence = { left: 0, top: room, width, height: words };
  const wide = table ?? TABLE * size;
  const left = width - (graph ? Math.ceil(graph.width * zoom) + AROUND : 0);
  const fitsBeside = left >= NEARLY * wide && fits(graph, { width, height: room }, zoom);
  const above = { width, height: heightAbove({ width, height: room }, graph, zoom) };
  const below = Math.round(Math.min(width, LOOSELY * wide));
  if (height > width || (!fitsBeside && fits(graph, above, zoom))) {
    return {
      canvas: { left: 0, top: 0, ...above },
      trace: {
        left: Math.round((width - below) / 2),
        top: above.height,
        width: below,
        height: room - above.height,
      },
      sentence,
    };
  }
  const beside = Math.round(Math.min(wide, fitsBeside ? left : MOST_OF_WIDTH * width));
  return {
    canvas: { left: 0, top: 0, width: width - beside, height: room },
    trace: { left: width - beside, top: 0, width: beside, height: room },
    sentence,
  };
}

/** How high a canvas above the trace is: as the graph needs, within limits. */
function heightAbove({ width, height }: Extent, graph: Extent | null, zoom: number): number {
  const needs = graph
    ? graph.height * Math.min((width - AROUND) / graph.width, zoom * 1.25) + AROUND
    : 0;
  return Math.round(Math.max(SHARE.least * height, Math.min(SHARE.most * height, needs)));
}

function fits(graph: Extent | null, room: Extent, zoom: number): boolean {
  if (!graph) return true;
  return graph.width * zoom <= room.width - AROUND && graph.height * zoom <= room.height - AROUND;
}
