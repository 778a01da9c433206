import * as v from 'valibot';

/** How many numbers one list of a figure may have, and how many things may be drawn. */
const MOST_NUMBERS = 200_000;
const MOST_MARKS = 2000;

const Numbers = v.pipe(
  v.array(v.nullable(v.pipe(v.number(), v.finite()))),
  v.maxLength(MOST_NUMBERS),
);
const Finite = v.pipe(v.number(), v.finite());
const Words = v.pipe(v.string(), v.maxLength(500));
const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
const Colours = v.nullable(v.pipe(v.array(Colour), v.maxLength(MOST_NUMBERS)));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Shares = v.pipe(v.array(v.nullable(Share)), v.maxLength(MOST_NUMBERS));
const MapName = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,20}(_r)?$/));
const Width = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Dash = v.picklist(['solid', 'dashed', 'dotted']);
const Shape = v.picklist([
  'circle',
  'dot',
  'square',
  'diamond',
  'triangle',
  'star',
  'cross',
  'plus',
]);
const label = v.nullable(Words);

/** What a program has drawn between axes. A number that is none is null. */
const Mark = v.variant('kind', [
  v.object({
    kind: v.literal('line'),
    x: Numbers,
    y: Numbers,
    colour: Colour,
    dash: v.nullable(Dash),
    marker: v.nullable(Shape),
    width: Width,
    opacity: Share,
    label,
  }),
  v.object({
    kind: v.literal('points'),
    x: Numbers,
    y: Numbers,
    /** The areas of the points in square points; all alike when null. */
    sizes: v.nullable(Numbers),
    /** Where the colour of each is on a map, or what it is; all alike when both are null. */
    shares: v.nullable(Shares),
    colours: Colours,
    map: MapName,
    colour: Colour,
    marker: Shape,
    opacity: Share,
    label,
  }),
  v.object({
    kind: v.literal('arrows'),
    x: Numbers,
    y: Numbers,
    u: Numbers,
    v: Numbers,
    colour: Colour,
    label,
  }),
  v.object({
    kind: v.literal('bars'),
    left: Numbers,
    right: Numbers,
    low: Numbers,
    high: Numbers,
    colour: Colour,
    opacity: Share,
    label,
  }),
  v.object({
    kind: v.literal('area'),
    x: Numbers,
    low: Numbers,
    high: Numbers,
    colour: Colour,
    opacity: Share,
    label,
  }),
  v.object({
    kind: v.literal('cells'),
    rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
    columns: v.pipe(v.number(), v.integer(), v.minValue(0)),
    shares: Shares,
    colours: Colours,
    left: Finite,
    right: Finite,
    top: Finite,
    bottom: Finite,
    map: MapName,
    least: Finite,
    most: Finite,
  }),
  v.object({
    kind: v.literal('contours'),
    x: Numbers,
    y: Numbers,
    values: Numbers,
    levels: v.pipe(v.array(Finite), v.maxLength(200)),
    map: MapName,
    colour: v.nullable(Colour),
    width: Width,
    named: v.boolean(),
  }),
  v.object({
    kind: v.literal('rule'),
    way: v.picklist(['x', 'y']),
    at: Finite,
    colour: Colour,
    dash: Dash,
    width: Width,
    label,
  }),
  v.object({
    kind: v.literal('note'),
    x: Finite,
    y: Finite,
    text: Words,
    /** Where an arrow leads from it; null for none. */
    to: v.nullable(v.tuple([Finite, Finite])),
  }),
]);

const Axis = v.object({
  label: Words,
  log: v.boolean(),
  from: Finite,
  to: Finite,
  /** Where there are ticks, with their words; chosen by the page when null. */
  ticks: v.nullable(v.pipe(v.array(v.tuple([Finite, Words])), v.maxLength(500))),
});

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20));

const Axes = v.object({
  row: place,
  column: place,
  rows: place,
  columns: place,
  title: Words,
  x: Axis,
  y: Axis,
  grid: v.boolean(),
  legend: v.boolean(),
  hidden: v.boolean(),
  equal: v.boolean(),
  /** The map beside the axes, with the numbers at its ends. */
  bar: v.nullable(v.object({ least: Finite, most: Finite, map: MapName })),
  marks: v.pipe(v.array(Mark), v.maxLength(MOST_MARKS)),
});

/** A figure of a program's, as data: it is looked at as a link is, and the page alone makes a picture of it. */
export const Figure = v.object({
  title: Words,
  width: v.pipe(v.number(), v.minValue(0.5), v.maxValue(100)),
  height: v.pipe(v.number(), v.minValue(0.5), v.maxValue(100)),
  axes: v.pipe(v.array(Axes), v.maxLength(100)),
});

export type Figure = v.InferOutput<typeof Figure>;
export type FigureAxes = v.InferOutput<typeof Axes>;
export type FigureAxis = v.InferOutput<typeof Axis>;
export type FigureMark = v.InferOutput<typeof Mark>;
