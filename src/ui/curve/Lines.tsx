import type { Look, Secant } from '../../study/curve/look';
import type { DataPoint } from '../parts/plot/figure';
import type { Frame } from '../parts/plot/frame';
import { clipLine, linePath } from '../parts/plot/lines';
import styles from './Curve.module.css';
import { sideText } from './curve-words';

/** A tangent reaches this share of the picture's width to either side. */
const REACH = 0.4;

interface At {
  readonly x: number;
  readonly y: number;
  readonly frame: Frame;
}

/** The tangent that AD gives. */
export function TangentLine({ x, y, slope, frame }: At & { readonly slope: number }) {
  const line = lineThrough({ x, y, frame }, slope, REACH, REACH);
  return line && <path d={linePath(line)} className={styles.tangent} />;
}

/** Half a tangent on each side of a corner, with its slope at its end. */
export function CornerLines({
  x,
  y,
  sides,
  digits,
  frame,
}: At & { readonly sides: NonNullable<Look['sides']>; readonly digits: number }) {
  return (['left', 'right'] as const).map((name) => {
    const side = sides[name];
    if (side.kind !== 'slope') return null;
    const isLeft = name === 'left';
    const line = lineThrough(
      { x, y, frame },
      side.slope,
      isLeft ? REACH / 1.6 : 0,
      isLeft ? 0 : REACH / 1.6,
    );
    const end = line?.[isLeft ? 0 : 1];
    return (
      line &&
      end && (
        <g key={name}>
          <path d={linePath(line)} className={styles.cornerLine} />
          <text
            x={end.x + (isLeft ? -6 : 6)}
            y={Math.max(end.y, frame.top + frame.fontSize)}
            textAnchor={isLeft ? 'end' : 'start'}
            dominantBaseline="central"
            className={styles.here}
          >
            {sideText(side, digits)}
          </text>
        </g>
      )
    );
  });
}

/** The line through two points of the curve, across the picture, and the two points. */
export function SecantLine({
  from,
  to,
  slope,
  scheme,
  frame,
}: Secant & { readonly scheme: 'forward' | 'central'; readonly frame: Frame }) {
  const line = lineThrough({ x: from[0], y: from[1], frame }, slope, 1, 1);
  const ends = [from, to].map(([x, y]) => ({ x: frame.x.at(x), y: frame.y.at(y) }));
  if (!line) return null;
  return (
    <g data-scheme={scheme}>
      <path d={linePath(line)} className={styles.secant} />
      {ends.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4.5} className={styles.secantEnd} />
      ))}
    </g>
  );
}

/** A straight line through a point, as far as shares of the picture's width before and behind it. */
function lineThrough(
  { x, y, frame }: At,
  slope: number,
  before: number,
  behind: number,
): readonly [DataPoint, DataPoint] | null {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const across = (frame.x.domain[1] - frame.x.domain[0]) / width;
  const up = (frame.y.domain[1] - frame.y.domain[0]) / height;
  const at = { x: frame.x.at(x), y: frame.y.at(y) };
  if (!Number.isFinite(at.x + at.y) || Number.isNaN(slope)) return null;
  // As long whatever way it goes, so that a steep one is no streak across the picture.
  const steep = Number.isFinite(slope) ? (slope * across) / up : Math.sign(slope) * 1e9;
  const unit = Math.hypot(1, steep);
  const end = (share: number): DataPoint => ({
    x: at.x + (share * width) / unit,
    y: at.y - (share * width * steep) / unit,
  });
  return clipLine(end(-before), end(behind), frame);
}
