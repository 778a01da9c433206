import type { Ink } from './inks';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, round at its corners. */
export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: Ink | null;
  /** How much of the fill is seen, 0 to 1; all where it is left out. */
  readonly opacity?: number;
  readonly stroke: Stroke | null;
}

/** A line along cubic Bézier curves, each from where the last one ends. */
export interface LineMark {
  readonly kind: 'line';
  readonly curves: readonly Curve[];
  readonly stroke: Stroke;
  /** Whether it ends in an arrow head. */
  readonly arrow: boolean;
  /** How many times as large the head is as that of a line of its width; once where it is left out. */
  readonly head?: number;
}

export type Curve = readonly [from: Point, c1: Point, c2: Point, to: Point];

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  /** Lengths of dashes and gaps; a full line where it is left out. */
  readonly dash?: readonly [number, number];
}

/** A formula, or words set as one. */
export interface LabelMark {
  readonly kind: 'label';
  /** In LaTeX, for math mode. */
  readonly latex: string;
  /** Where it begins, has its middle or ends, by its anchor. */
  readonly x: number;
  /** Of its baseline. */
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Of its type: the width of an em. */
  readonly size: number;
  readonly ink: Ink;
  /** It is set narrower where it would be wider than this. */
  readonly room?: number;
}

/** What a picture is made of; what comes later is drawn over what came before. */
export type Mark = BoxMark | LineMark | LabelMark;

/** A picture that can be written in every form. All lengths are in pixels, y grows downward, the corner is at 0, 0. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Numbers on nodes are as large as the text of a paper: a pixel in points. */
export const POINT = 10 / 23;

/** What a figure says of itself. */
export interface Caption {
  readonly title: string;
  /** What is seen, in words, for those who don't see it. */
  readonly description: string;
  /** The link that opens here what is drawn; null where there is none. */
  readonly link: string | null;
}

/** A straight line. */
export function straight(from: Point, to: Point, stroke: Stroke, arrow = false): LineMark {
  return { kind: 'line', curves: [[from, from, to, to]], stroke, arrow };
}

/** The baseline of a line of type whose digits have their middle at `y`. */
export function baselineAt(y: number, size: number): number {
  return y + DIGIT * size;
}

/** Half the height of a digit, in ems. */
const DIGIT = 0.322;

/** A mark moved by x and y. */
export function moved(mark: Mark, by: Point): Mark {
  const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  switch (mark.kind) {
    case 'box':
      return { ...mark, ...shift(mark) };
    case 'label':
      return { ...mark, x: mark.x + by.x, baseline: mark.baseline + by.y };
    case 'line':
      return {
        ...mark,
        curves: mark.curves.map((curve) => placedCurve(curve, shift)),
      };
  }
}

/** A picture so many times as large, its lines and letters too. */
export function scaled({ width, height, marks }: Picture, by: number): Picture {
  const at = ({ x, y }: Point): Point => ({ x: x * by, y: y * by });
  const strokeAt = <S extends Stroke | null>(stroke: S): S =>
    stroke && {
      ...stroke,
      width: stroke.width * by,
      ...(stroke.dash && { dash: [stroke.dash[0] * by, stroke.dash[1] * by] as const }),
    };
  const scaledMark = (mark: Mark): Mark => {
    switch (mark.kind) {
      case 'box':
        return {
          ...mark,
          ...at(mark),
          width: mark.width * by,
          height: mark.height * by,
          radius: mark.radius * by,
          stroke: strokeAt(mark.stroke),
        };
      case 'label':
        return {
          ...mark,
          x: mark.x * by,
          baseline: mark.baseline * by,
          size: mark.size * by,
          ...(mark.room !== undefined && { room: mark.room * by }),
        };
      case 'line':
        return {
          ...mark,
          curves: mark.curves.map((curve) => placedCurve(curve, at)),
          stroke: strokeAt(mark.stroke),
          head: (mark.head ?? 1) * by,
        };
    }
  };
  return { width: width * by, height: height * by, marks: marks.map(scaledMark) };
}

/** Of a straight line the control points stay its ends, by which writers know it. */
function placedCurve([a, b, c, d]: Curve, at: (point: Point) => Point): Curve {
  const [from, to] = [at(a), at(d)];
  return [from, b === a ? from : at(b), c === d ? to : at(c), to];
}

/** Pictures one below the other, or side by side, each with its middle on one line. */
export function joined(
  pictures: readonly Picture[],
  direction: 'down' | 'across',
  gap: number,
): Picture {
  const [along, over] =
    direction === 'down' ? (['height', 'width'] as const) : (['width', 'height'] as const);
  const length = pictures.reduce((sum, each) => sum + each[along], 0) + gap * (pictures.length - 1);
  const breadth = Math.max(0, ...pictures.map((each) => each[over]));
  let at = 0;
  const marks: Mark[] = [];
  for (const picture of pictures) {
    const beside = (breadth - picture[over]) / 2;
    const by = direction === 'down' ? { x: beside, y: at } : { x: at, y: beside };
    for (const mark of picture.marks) marks.push(moved(mark, by));
    at += picture[along] + gap;
  }
  return direction === 'down'
    ? { width: breadth, height: Math.max(0, length), marks }
    : { width: Math.max(0, length), height: breadth, marks };
}

/** A picture with room around it. */
export function withMargin({ width, height, marks }: Picture, margin: number): Picture {
  const by = { x: margin, y: margin };
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    marks: marks.map((mark) => moved(mark, by)),
  };
}
