/** The colour of a series: its own, whatever the theme. Never the only thing that tells it apart. */
type Tone = 'value' | 'adjoint' | 'ok' | 'ink' | 'soft';
type Dash = 'solid' | 'dashed' | 'dotted';
export type Marker = 'none' | 'circle' | 'square' | 'diamond' | 'triangle';

/** One line of a plot: a number for each x, NaN where there is none. */
export interface Series {
  /** In the picture beside the line, in the readout and in the table. */
  readonly name: string;
  /** What the readout and the table say instead, where there is more room. */
  readonly fullName?: string;
  readonly tone: Tone;
  readonly dash: Dash;
  readonly marker: Marker;
  /** Each number holds until the next sample: drawn as stairs. */
  readonly stairs?: boolean;
  readonly y: readonly number[];
}

/** One axis of a plot. */
export interface Axis {
  readonly kind: 'linear' | 'log';
  /** Title with the unit, if it has one: `error of the derivative`, `time (ms)`. */
  readonly label: string;
  /** From the data when left out. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  /** Ticks at whole numbers only: the axis counts something. */
  readonly whole?: boolean;
}

/** A faint straight line that the data can be held to. */
export interface Guide {
  readonly label: string;
  readonly from: DataPoint;
  readonly to: DataPoint;
}

export interface DataPoint {
  readonly x: number;
  readonly y: number;
}

/** Words in the picture, at a place given in the numbers of the axes. */
export interface Note extends DataPoint {
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A ring around a sample, and under all lines words that a fine line ties to it. */
export interface Mark extends DataPoint {
  readonly text: string;
  readonly tone: Tone;
}

/** A line across the plot at one x, with words at its top. */
interface Rule {
  readonly x: number;
  readonly text: string;
}

/** All that a plot shows, apart from its size. */
export interface Figure {
  /** What is plotted, as a heading. */
  readonly title: string;
  /** What is to be seen in it, for those who can't see it: the text alternative. */
  readonly summary: string;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly x: readonly number[];
  readonly series: readonly Series[];
  readonly guides?: readonly Guide[];
  readonly notes?: readonly Note[];
  readonly marks?: readonly Mark[];
  readonly rules?: readonly Rule[];
}

/** How the numbers of a plot are said, in the readout, in the table and to assistive technology. */
export interface PlotWords {
  /** A sample's x with its name: `h = 10⁻⁸`. */
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
}
