import type { Picture } from '../../figure/picture';
import type { Typesetter } from '../../figure/typeset';

/** What of a graph is drawn. */
export interface FigureParts {
  readonly graph: boolean;
  readonly table: boolean;
}

/** What figures are made of: the graph that is open, at each moment that the player stops at. */
export interface FigureSource {
  /** What the graph is called. */
  readonly title: string;
  /** What is computed, in the expression language. */
  readonly formula: string;
  readonly nodeCount: number;
  /** How many steps have been taken at each stop of the player; the first is none. */
  readonly stops: readonly number[];
  /** Which of them the player is at. */
  readonly current: number;
  /** The pictures of some stops, all of one size. */
  picturesAt(stops: readonly number[], parts: FigureParts, typeset: Typesetter): readonly Picture[];
}

/** More nodes than these can't be read on any page: a figure then shows how they hang together, without what is on them. */
export const MOST_READ_NODES = 1000;
/** A figure has no more nodes than these: drawing programs and LaTeX take no more. */
export const MOST_NODES = 10_000;
/** A run of more stops is drawn at so many of them, evenly spaced. */
const MOST_STOPS = 120;

/** The stops of a whole run that are drawn: the first, the last, and as many between as there may be. */
export function drawnStops({ stops }: Pick<FigureSource, 'stops'>): readonly number[] {
  if (stops.length <= MOST_STOPS) return stops;
  return Array.from(
    { length: MOST_STOPS },
    (_, k) => stops[Math.round((k * (stops.length - 1)) / (MOST_STOPS - 1))] as number,
  );
}
