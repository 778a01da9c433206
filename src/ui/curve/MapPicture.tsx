import { memo, type ReactNode, useId, useMemo, useRef } from 'react';
import { useView } from '../../state/stores/view-store';
import type { Contour } from '../../study/curve/contours';
import type { Interval } from '../../study/curve/interval';
import type { Look } from '../../study/curve/look';
import type { Step } from '../../study/curve/step';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { Axes } from '../parts/plot/Axes';
import { labelPlaces, linesPath, polygonsPath } from '../parts/plot/contour-paths';
import type { DataPoint } from '../parts/plot/figure';
import type { Frame } from '../parts/plot/frame';
import { axesFigure, mapFrame } from '../parts/plot/map-frame';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { shortNumber } from '../parts/plot/ticks';
import { useWidth } from '../parts/plot/use-width';
import { classes } from '../parts/text/classes';
import { Arrow } from './Arrow';
import styles from './Curve.module.css';
import { brokenText, coordinateText, placeText } from './curve-words';
import { footPath, isNear } from './foot-path';
import { Handle } from './Handle';
import { coordinateSign, heightSign } from './sign';
import type { Move } from './use-move';
import type { Zoom } from './use-ranges';
import { wording } from './words';
import { ZoomButtons } from './ZoomButtons';

/** The height of a map over its width. */
export const MAP_ASPECT = 0.66;
/** No larger than this, so that it is seen as a whole. */
const WIDEST = 680;

/** The arrow of the gradient, in pixels. */
const ARROW = 64;

/** A map of heights with a point that can be pulled over it, and the gradient there. */
export function MapPicture({
  subject,
  contours,
  stale,
  look,
  next,
  summary,
  ranges,
  steps,
  move,
  zoom,
  actions,
}: {
  readonly subject: CurveSubject & { readonly y: Coordinate };
  readonly contours: readonly Contour[];
  readonly stale: boolean;
  readonly look: Look | null;
  /** Where the next step leads; null while that is not known. */
  readonly next: Float64Array | null;
  readonly summary: string;
  readonly ranges: readonly [Interval, Interval];
  readonly steps: readonly Step[];
  readonly move: Move;
  readonly zoom: Zoom;
  /** What else can be done, before the ways to zoom. */
  readonly actions: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = Math.min(WIDEST, useWidth(box));
  const digits = useView((view) => view.digits);
  const clip = useId();
  const { x, y, at, name } = subject;
  const title = wording.overAnd(name, x.name, y.name);
  const [signX, signY] = [coordinateSign(subject, x), coordinateSign(subject, y)];
  const [across, up] = ranges;
  const frame = useMemo(() => {
    const figure = axesFigure({ title, x: signX, y: signY }, across, up);
    const found = width > 0 ? mapFrame(figure, width, MAP_ASPECT) : null;
    return found && { figure, ...found };
  }, [title, signX, signY, across, up, width]);
  const here: DataPoint = { x: at[x.position] as number, y: at[y.position] as number };
  const value = look?.value ?? Number.NaN;
  const words = `${placeText(subject, x, digits)}, ${placeText(subject, y, digits)}: ${
    look === null
      ? wording.computing
      : Number.isFinite(value)
        ? `${name} = ${coordinateText(value, digits)}`
        : wording.isBroken(name, brokenText(value))
  }`;
  const place = (numbers: Float64Array) =>
    frame && {
      x: frame.x.at(numbers[x.position] as number),
      y: frame.y.at(numbers[y.position] as number),
    };
  const knob = frame && { x: centred(frame.x, here.x), y: centred(frame.y, here.y) };
  const slope = look && {
    x: look.gradient[x.position] as number,
    y: look.gradient[y.position] as number,
  };
  return (
    <Picture
      title={title}
      svg={frame ? svg : null}
      actions={
        <>
          {actions}
          <ZoomButtons what="map" zoom={zoom} />
        </>
      }
      className={styles.picture}
    >
      <div ref={box} className={picture.box}>
        {frame && knob && (
          <>
            <svg
              ref={svg}
              role="img"
              aria-label={summary}
              viewBox={`0 0 ${width} ${frame.height}`}
              width={width}
              height={frame.height}
              className={classes(picture.svg, styles.svg)}
              fontSize={frame.fontSize}
            >
              <clipPath id={clip}>
                <rect
                  x={frame.left}
                  y={frame.top}
                  width={frame.right - frame.left}
                  height={frame.bottom - frame.top}
                />
              </clipPath>
              <Axes figure={frame.figure} frame={frame} />
              <g clipPath={`url(#${clip})`}>
                <Ground contours={contours} frame={frame} stale={stale} />
                {steps.map(({ from, to }, k) => {
                  const [a, b] = [place(from), place(to)];
                  return (
                    a &&
                    b && (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the trail.
                      <g key={k}>
                        <path d={footPath(a, b)} className={styles.stride} />
                        {isNear(a) && (
                          <circle cx={a.x} cy={a.y} r={3.5} className={styles.footprint} />
                        )}
                      </g>
                    )
                  );
                })}
                {next && <NextStep from={knob} to={place(next)} />}
              </g>
              {slope && (
                <GradientArrow from={knob} slope={slope} frame={frame} name={heightSign(subject)} />
              )}
              <circle
                cx={knob.x}
                cy={knob.y}
                r={7}
                className={Number.isFinite(value) ? styles.point : styles.nowhere}
              />
            </svg>
            <Handle
              label={wording.pointOnTheMap(x.name, y.name, name)}
              words={words}
              frame={frame}
              ranges={ranges}
              at={[here.x, here.y]}
              knob={knob}
              move={move}
              zoom={zoom}
              plane
            />
          </>
        )}
      </div>
    </Picture>
  );
}

/** The pixel of a number, the middle for one that has no place. */
function centred(scale: Frame['x'], value: number): number {
  return Number.isFinite(value) ? scale.at(value) : (scale.range[0] + scale.range[1]) / 2;
}

/** The heights: shades one over the other, lines, and their numbers. It stays while the point moves. */
const Ground = memo(function Ground({
  contours,
  frame,
  stale,
}: {
  readonly contours: readonly Contour[];
  readonly frame: Frame;
  readonly stale: boolean;
}) {
  const labels = labelPlaces(contours, frame);
  return (
    <g className={styles.ground} data-stale={stale || undefined}>
      {contours.map((contour) => (
        <path key={contour.level} d={polygonsPath(contour.above, frame)} className={styles.shade} />
      ))}
      {contours.map((contour) => (
        <path key={contour.level} d={linesPath(contour.line, frame)} className={styles.contour} />
      ))}
      {labels.map(({ level, x, y }) => (
        <text
          key={level}
          x={x}
          y={y}
          textAnchor="middle"
          dominantBaseline="central"
          className={styles.levelName}
        >
          {shortNumber(level)}
        </text>
      ))}
    </g>
  );
});

/** The gradient, as long whatever it is: its numbers stand above. */
function GradientArrow({
  from,
  slope,
  frame,
  name,
}: {
  readonly from: DataPoint;
  readonly slope: DataPoint;
  readonly frame: Frame;
  readonly name: string;
}) {
  const perX = (frame.right - frame.left) / (frame.x.domain[1] - frame.x.domain[0]);
  const perY = (frame.bottom - frame.top) / (frame.y.domain[1] - frame.y.domain[0]);
  const [dx, dy] = [slope.x * perX, -slope.y * perY];
  const size = Math.hypot(dx, dy);
  if (!(size > 0) || !Number.isFinite(size)) return null;
  const to = { x: from.x + (dx / size) * ARROW, y: from.y + (dy / size) * ARROW };
  return <Arrow from={from} to={to} name={`∇${name}`} frame={frame} />;
}

/** Where the next step would lead. */
function NextStep({ from, to }: { readonly from: DataPoint; readonly to: DataPoint | null }) {
  if (!to) return null;
  return (
    <g>
      <path d={footPath(from, to)} className={styles.nextStride} />
      {isNear(to) && <circle cx={to.x} cy={to.y} r={5} className={styles.nextPlace} />}
    </g>
  );
}
