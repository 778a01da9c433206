import type { FigureMark } from '../../../python/runtime/figure';
import { contourAt } from '../../../study/curve/contours';
import { linePath } from '../../parts/plot/lines';
import { shortNumber } from '../../parts/plot/ticks';
import { colourAt } from './colour-map';
import styles from './Figure.module.css';
import type { AxesFrame } from './frame';

type Of<K extends FigureMark['kind']> = Extract<FigureMark, { readonly kind: K }>;
type Numbers = readonly (number | null)[];

const DASHES = { solid: undefined, dashed: '6 4', dotted: '1 4' } as const;

/** Markers around 0, 0, of about 6 pixels. */
const SHAPES: Readonly<Record<string, string>> = {
  circle: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
  dot: 'M-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z',
  square: 'M-3 -3h6v6h-6z',
  diamond: 'M0 -4L4 0L0 4L-4 0z',
  triangle: 'M0 -4L3.5 3h-7z',
  star: 'M0 -5L1.5 -1.5L5 -1.5L2.2 0.8L3.2 4.5L0 2.3L-3.2 4.5L-2.2 0.8L-5 -1.5L-1.5 -1.5z',
  cross: 'M-3 -3L3 3M-3 3L3 -3',
  plus: 'M0 -4V4M-4 0H4',
};
const OPEN = new Set(['cross', 'plus']);

/** One thing that a program has drawn. */
export function Mark({ mark, frame }: { readonly mark: FigureMark; readonly frame: AxesFrame }) {
  switch (mark.kind) {
    case 'line':
      return <Line mark={mark} frame={frame} />;
    case 'points':
      return <Points mark={mark} frame={frame} />;
    case 'arrows':
      return <Arrows mark={mark} frame={frame} />;
    case 'bars':
      return <Bars mark={mark} frame={frame} />;
    case 'area':
      return <Area mark={mark} frame={frame} />;
    case 'cells':
      return <Cells mark={mark} frame={frame} />;
    case 'contours':
      return <Contours mark={mark} frame={frame} />;
    case 'rule':
      return <Rule mark={mark} frame={frame} />;
    case 'note':
      return <Note mark={mark} frame={frame} />;
  }
}

interface Props<K extends FigureMark['kind']> {
  readonly mark: Of<K>;
  readonly frame: AxesFrame;
}

function pixels({ x, y }: AxesFrame, xs: Numbers, ys: Numbers) {
  return xs.map((each, k) => ({ x: x.at(each ?? NaN), y: y.at(ys[k] ?? NaN) }));
}

function Line({ mark: { x, y, colour, dash, marker, width, opacity }, frame }: Props<'line'>) {
  const points = pixels(frame, x, y);
  return (
    <g opacity={opacity}>
      {dash !== null && (
        <path
          d={linePath(points)}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={DASHES[dash]}
          strokeLinejoin="round"
          className={styles.inked}
        />
      )}
      {marker !== null && <Shapes marker={marker} colour={colour} points={points} />}
    </g>
  );
}

function Shapes({
  marker,
  colour,
  points,
}: {
  readonly marker: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}) {
  const shape = SHAPES[marker] ?? '';
  // One path for all of them, since there may be thousands.
  const d = points
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .map(({ x, y }) => moved(shape, x, y))
    .join('');
  return OPEN.has(marker) ? (
    <path d={d} fill="none" stroke={colour} strokeWidth={1.5} className={styles.inked} />
  ) : (
    <path d={d} fill={colour} className={styles.filled} />
  );
}

/** A shape's path somewhere else. Only absolute places move: M, L, and what is after them is relative. */
function moved(shape: string, x: number, y: number): string {
  return shape.replace(/([ML])(-?[\d.]+) (-?[\d.]+)|([VH])(-?[\d.]+)/g, (_, way, a, b, side, c) =>
    side
      ? `${side}${rounded(Number(c) + (side === 'V' ? y : x))}`
      : `${way}${rounded(Number(a) + x)} ${rounded(Number(b) + y)}`,
  );
}

function Points({ mark, frame }: Props<'points'>) {
  const { x, y, sizes, shares, colours, map, colour, marker, opacity } = mark;
  const points = pixels(frame, x, y);
  if (!sizes && !shares && !colours) {
    return (
      <g opacity={opacity}>
        <Shapes marker={marker} colour={colour} points={points} />
      </g>
    );
  }
  const shape = SHAPES[marker] ?? '';
  return (
    <g opacity={opacity}>
      {points.map((point, k) => {
        if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return null;
        const share = shares?.[k];
        const own = colours?.[k] ?? (share == null ? colour : colourAt(map, share));
        const scale = Math.sqrt(Math.max(0, sizes?.[k] ?? 36) / 36);
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: points have no name but their place
            key={k}
            d={shape}
            transform={`translate(${rounded(point.x)} ${rounded(point.y)}) scale(${rounded(scale)})`}
            fill={OPEN.has(marker) ? 'none' : own}
            stroke={OPEN.has(marker) ? own : undefined}
            className={styles.filled}
          />
        );
      })}
    </g>
  );
}

function Arrows({ mark: { x, y, u, v, colour }, frame }: Props<'arrows'>) {
  const d = x
    .map((left, k) => {
      const [a, b] = [left ?? NaN, y[k] ?? NaN];
      const [x0, y0] = [frame.x.at(a), frame.y.at(b)];
      const [x1, y1] = [frame.x.at(a + (u[k] ?? NaN)), frame.y.at(b + (v[k] ?? NaN))];
      return Number.isFinite(x0 + y0 + x1 + y1) ? arrow(x0, y0, x1, y1) : '';
    })
    .join('');
  return <path d={d} fill="none" stroke={colour} strokeWidth={1.25} className={styles.inked} />;
}

function arrow(x0: number, y0: number, x1: number, y1: number): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 0.5) return '';
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(5, length / 2);
  const side = (turn: number) =>
    `M${rounded(x1)} ${rounded(y1)}L${rounded(x1 - head * (dx + turn * dy * 0.6))} ${rounded(y1 - head * (dy - turn * dx * 0.6))}`;
  return `M${rounded(x0)} ${rounded(y0)}L${rounded(x1)} ${rounded(y1)}${side(1)}${side(-1)}`;
}

function Bars({ mark: { left, right, low, high, colour, opacity }, frame }: Props<'bars'>) {
  const d = left
    .map((from, k) => {
      const [x0, x1] = [frame.x.at(from ?? NaN), frame.x.at(right[k] ?? NaN)];
      const [y0, y1] = [frame.y.at(low[k] ?? NaN), frame.y.at(high[k] ?? NaN)];
      return Number.isFinite(x0 + x1 + y0 + y1)
        ? `M${rounded(x0)} ${rounded(y0)}V${rounded(y1)}H${rounded(x1)}V${rounded(y0)}z`
        : '';
    })
    .join('');
  return <path d={d} fill={colour} opacity={opacity} className={styles.bars} />;
}

function Area({ mark: { x, low, high, colour, opacity }, frame }: Props<'area'>) {
  const top = pixels(frame, x, high);
  const bottom = pixels(frame, x, low).reverse();
  const d = [...top, ...bottom]
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
    .map((point, k) => `${k === 0 ? 'M' : 'L'}${rounded(point.x)} ${rounded(point.y)}`)
    .join('');
  return <path d={`${d}z`} fill={colour} opacity={opacity} stroke="none" />;
}

/** As many colours as a grid of cells is drawn in: cells of one colour are one path. */
const SHADES = 64;

function Cells({ mark, frame }: Props<'cells'>) {
  const { rows, columns, shares, colours, map } = mark;
  const paths = new Map<string, string>();
  const [x0, x1] = [frame.x.at(mark.left), frame.x.at(mark.right)];
  const [y0, y1] = [frame.y.at(mark.top), frame.y.at(mark.bottom)];
  const shadeAt = (k: number) => {
    const share = shares[k];
    if (colours) return colours[k];
    return share == null ? undefined : colourAt(map, Math.round(share * SHADES) / SHADES);
  };
  for (let row = 0; row < rows; row++) {
    const [top, low] = [y0 + ((y1 - y0) * row) / rows, y0 + ((y1 - y0) * (row + 1)) / rows];
    for (let column = 0; column < columns; ) {
      const colour = shadeAt(row * columns + column);
      let end = column + 1;
      while (end < columns && shadeAt(row * columns + end) === colour) end++;
      if (colour !== undefined) {
        const [a, b] = [x0 + ((x1 - x0) * column) / columns, x0 + ((x1 - x0) * end) / columns];
        const cell = `M${rounded(a)} ${rounded(top)}H${rounded(b)}V${rounded(low)}H${rounded(a)}z`;
        paths.set(colour, (paths.get(colour) ?? '') + cell);
      }
      column = end;
    }
  }
  return (
    <g shapeRendering="crispEdges">
      {[...paths].map(([colour, d]) => (
        <path key={colour} d={d} fill={colour} />
      ))}
    </g>
  );
}

function Contours({ mark, frame }: Props<'contours'>) {
  const [columns, rows] = [mark.x.length, mark.y.length];
  const values = Float64Array.from(mark.values, (x) => x ?? NaN);
  const grid = { columns, rows, x: [0, columns - 1], y: [0, rows - 1], values } as const;
  const at = (numbers: Numbers, place: number) => {
    const below = Math.min(numbers.length - 2, Math.floor(place));
    const [a, b] = [numbers[below] ?? NaN, numbers[below + 1] ?? NaN];
    return a + (b - a) * (place - below);
  };
  return (
    <g>
      {mark.levels.map((level, k) => {
        const share = mark.levels.length > 1 ? k / (mark.levels.length - 1) : 0.5;
        const colour = mark.colour ?? colourAt(mark.map, share);
        const pieces = contourAt(grid, level).line.map(([from, to]) =>
          [from, to].map(([column, row]) => ({
            x: frame.x.at(at(mark.x, column)),
            y: frame.y.at(at(mark.y, row)),
          })),
        );
        const middle = pieces[Math.floor(pieces.length / 2)]?.[0];
        return (
          <g key={level}>
            <path
              d={pieces.map(linePath).join('')}
              fill="none"
              stroke={colour}
              strokeWidth={mark.width}
              strokeLinecap="round"
              className={styles.inked}
            />
            {mark.named && middle && (
              <text x={middle.x} y={middle.y} textAnchor="middle" className={styles.note}>
                {shortNumber(level)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Rule({ mark: { way, at, colour, dash, width }, frame }: Props<'rule'>) {
  const { left, right, top, bottom } = frame;
  const place = way === 'x' ? frame.x.at(at) : frame.y.at(at);
  if (!Number.isFinite(place)) return null;
  const d = way === 'x' ? `M${place} ${top}V${bottom}` : `M${left} ${place}H${right}`;
  return (
    <path
      d={d}
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={DASHES[dash]}
      className={styles.inked}
    />
  );
}

function Note({ mark: { x, y, text, to }, frame }: Props<'note'>) {
  const [left, top] = [frame.x.at(x), frame.y.at(y)];
  if (!Number.isFinite(left + top)) return null;
  return (
    <g>
      {to && (
        <path
          d={arrow(left, top, frame.x.at(to[0]), frame.y.at(to[1]))}
          fill="none"
          className={styles.arrow}
        />
      )}
      <text x={left} y={top} className={styles.note}>
        {text}
      </text>
    </g>
  );
}

function rounded(pixel: number): number {
  return Math.round(pixel * 100) / 100;
}

/** A short piece of how a mark looks, to stand before its name. */
export function Sample({ mark }: { readonly mark: FigureMark }) {
  if (mark.kind === 'line' || mark.kind === 'points') {
    const dash = mark.kind === 'line' ? mark.dash : null;
    return (
      <>
        {dash !== null && (
          <path
            d="M1 6H23"
            stroke={mark.colour}
            strokeWidth={2}
            strokeDasharray={DASHES[dash]}
            className={styles.inked}
          />
        )}
        {mark.marker !== null && (
          <Shapes marker={mark.marker} colour={mark.colour} points={[{ x: 12, y: 6 }]} />
        )}
      </>
    );
  }
  if (mark.kind === 'rule') {
    return (
      <path d="M1 6H23" stroke={mark.colour} strokeWidth={2} strokeDasharray={DASHES[mark.dash]} />
    );
  }
  return 'colour' in mark && mark.colour !== null ? (
    <path d="M3 1h18v10h-18z" fill={mark.colour} />
  ) : null;
}
