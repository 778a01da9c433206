import { type ReactNode, useId, useRef } from 'react';
import { formatNumber } from '../../lang/number';
import { useView } from '../../state/stores/view-store';
import type { Look, Secant } from '../../study/curve/look';
import type { Range } from '../../study/curve/range';
import { type Curve, heightAt } from '../../study/curve/samples';
import type { CurveSubject } from '../../study/curve/subject';
import type { Stride } from '../../study/curve/trail';
import { Axes } from '../parts/plot/Axes';
import { DataTable } from '../parts/plot/DataTable';
import type { Figure, Point } from '../parts/plot/figure';
import { type Frame, frameOf } from '../parts/plot/frame';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { shortNumber } from '../parts/plot/ticks';
import { useWidth } from '../parts/plot/use-width';
import { classes } from '../parts/text/classes';
import styles from './Curve.module.css';
import { axesFigure, curvePath, heightsInSight } from './curve-figure';
import { numberText, spokenPoint } from './curve-words';
import { Handle } from './Handle';
import { CornerLines, SecantLine, TangentLine } from './Lines';
import { PlaceMarks } from './PlaceMarks';
import { coordinateSign, heightSign, slopeSign } from './sign';
import { Triangle } from './Triangle';
import type { Move } from './use-move';
import type { Zoom } from './use-ranges';
import { ZoomButtons } from './ZoomButtons';

/** A curve with its tangent at a point that can be pulled along it. */
export function CurvePicture({
  subject,
  curve,
  stale,
  look,
  summary,
  range,
  secants,
  strides,
  next,
  move,
  zoom,
  actions,
}: {
  readonly subject: CurveSubject;
  readonly curve: Curve | null;
  /** Whether the curve is being computed anew. */
  readonly stale: boolean;
  /** What is known of the point; null while that is being computed. */
  readonly look: Look | null;
  readonly summary: string;
  readonly range: Range;
  readonly secants: readonly (Secant & { readonly scheme: 'forward' | 'central' })[];
  readonly strides: readonly Stride[];
  /** Where the next step would lead; null while that is not known. */
  readonly next: Float64Array | null;
  readonly move: Move;
  readonly zoom: Zoom;
  /** What else can be done, before the ways to zoom. */
  readonly actions: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const digits = useView((view) => view.digits);
  const clip = useId();

  const { x: along, name } = subject;
  const x = subject.at[along.position] as number;
  const value = look ? look.value : curve ? heightAt(curve, x) : Number.NaN;
  const slope = look ? (look.gradient[along.position] as number) : Number.NaN;
  const height = Math.round(Math.min(420, Math.max(230, width * 0.62)));
  const words = {
    title: `${name} over ${along.name}`,
    summary,
    x: coordinateSign(subject, along),
    y: heightSign(subject),
  };
  const figure = axesFigure(words, range, heightsInSight(curve, value));
  const frame = width > 0 ? frameOf(figure, width, height) : null;
  const knob: Point | null = frame && {
    x: frame.x.at(Number.isFinite(x) ? x : (range[0] + range[1]) / 2),
    y: Number.isFinite(value) ? frame.y.at(value) : frame.bottom,
  };
  const spot = { x, y: value };
  return (
    <Picture
      title={words.title}
      svg={frame ? svg : null}
      actions={
        <>
          {actions}
          <ZoomButtons what="curve" zoom={zoom} />
        </>
      }
      className={styles.picture}
    >
      <div ref={box} className={picture.box} style={{ minHeight: height }}>
        {frame && knob && (
          <>
            <svg
              ref={svg}
              role="img"
              aria-label={summary}
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              className={classes(picture.svg, styles.svg)}
              fontSize={frame.fontSize}
            >
              <clipPath id={clip}>
                <rect
                  x={frame.left}
                  y={frame.top - 8}
                  width={frame.right - frame.left + 8}
                  height={frame.bottom - frame.top + 8}
                />
              </clipPath>
              <Axes figure={figure} frame={frame} />
              <ZeroLine frame={frame} />
              <g clipPath={`url(#${clip})`}>
                {curve && (
                  <path
                    d={curvePath(curve, frame)}
                    className={styles.curve}
                    data-stale={stale || undefined}
                  />
                )}
                <Trail strides={strides} position={along.position} frame={frame} />
                {next && curve && (
                  <NextPlace x={next[along.position] as number} curve={curve} frame={frame} />
                )}
                {secants.map((secant) => (
                  <SecantLine key={secant.scheme} {...secant} frame={frame} />
                ))}
                {look?.sides && <CornerLines {...spot} sides={look.sides} frame={frame} />}
                <TangentLine {...spot} slope={slope} frame={frame} />
              </g>
              {secants.length === 0 && !look?.sides && (
                <Triangle {...spot} slope={slope} frame={frame} digits={digits} />
              )}
              <PlaceMarks
                knob={knob}
                x={numberText(x, digits)}
                y={Number.isFinite(value) ? numberText(value, digits) : null}
                frame={frame}
              />
              <circle
                cx={knob.x}
                cy={knob.y}
                r={7}
                className={Number.isFinite(value) ? styles.point : styles.nowhere}
              />
              {look && (
                <SlopeName
                  text={`${slopeSign(subject, along)} = ${formatNumber(slope === 0 ? 0 : slope, digits)}`}
                  knob={knob}
                  falls={slope < 0}
                  frame={frame}
                />
              )}
            </svg>
            <Handle
              label={`${along.name}, along the curve of ${name}`}
              words={spokenPoint(subject, look, digits)}
              frame={frame}
              ranges={[range]}
              at={[x]}
              knob={knob}
              move={move}
              zoom={zoom}
            />
          </>
        )}
      </div>
      {frame && curve && (
        <DataTable
          figure={tableOf(figure, frame, curve, name)}
          words={{ x: (at) => `${along.name} = ${shortNumber(at)}`, y: shortNumber }}
        />
      )}
    </Picture>
  );
}

/** The heights at the ticks of the first axis. */
function tableOf(figure: Figure, { xTicks }: Frame, curve: Curve, name: string): Figure {
  const x = xTicks.map(({ value }) => value);
  const series = { name, tone: 'value', dash: 'solid', marker: 'none' } as const;
  return { ...figure, x, series: [{ ...series, y: x.map((at) => heightAt(curve, at)) }] };
}

/** The lines on which a number is 0, where these are in sight. */
function ZeroLine({ frame }: { readonly frame: Frame }) {
  const { left, right, top, bottom } = frame;
  const within = ([low, high]: readonly [number, number]) => low < 0 && high > 0;
  return (
    <>
      {within(frame.y.domain) && (
        <path d={`M${left} ${frame.y.at(0)}H${right}`} className={styles.zero} />
      )}
      {within(frame.x.domain) && (
        <path d={`M${frame.x.at(0)} ${top}V${bottom}`} className={styles.zero} />
      )}
    </>
  );
}

/** Where steps have been, as dots on the curve. */
function Trail({
  strides,
  position,
  frame,
}: {
  readonly strides: readonly Stride[];
  readonly position: number;
  readonly frame: Frame;
}) {
  return strides.map(({ from, to, before, after }, k) => {
    const at = (numbers: Float64Array, height: number) =>
      `${frame.x.at(numbers[position] as number)} ${frame.y.at(height)}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the trail.
      <g key={k}>
        <path d={`M${at(from, before)}L${at(to, after)}`} className={styles.stride} />
        <circle
          cx={frame.x.at(from[position] as number)}
          cy={frame.y.at(before)}
          r={3.5}
          className={styles.footprint}
        />
      </g>
    );
  });
}

/** Where on the curve the next step would lead. */
function NextPlace({
  x,
  curve,
  frame,
}: {
  readonly x: number;
  readonly curve: Curve;
  readonly frame: Frame;
}) {
  const at = { x: frame.x.at(x), y: frame.y.at(heightAt(curve, x)) };
  if (!Number.isFinite(at.x + at.y)) return null;
  return <circle cx={at.x} cy={at.y} r={5} className={styles.nextPlace} />;
}

/** The slope beside the point, on the side where the curve is not. */
function SlopeName({
  text,
  knob,
  falls,
  frame,
}: {
  readonly text: string;
  readonly knob: Point;
  readonly falls: boolean;
  readonly frame: Frame;
}) {
  const size = frame.fontSize + 4;
  const room = text.length * size * 0.56;
  const hasLeft = knob.x - room - 14 > frame.left;
  const hasRight = knob.x + room + 14 < frame.width;
  const over = knob.y - 24 > frame.top + size;
  // Above a rising curve there is room on the left, above a falling one on the right.
  const onLeft = falls ? !hasRight : hasLeft;
  const above = falls === onLeft ? false : over;
  const y = above ? knob.y - 24 : Math.min(knob.y + 16 + size, frame.bottom - 6);
  const x = onLeft
    ? Math.max(knob.x - 14, frame.left + room)
    : Math.min(knob.x + 14, frame.width - room);
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={onLeft ? 'end' : 'start'}
      className={styles.slopeName}
    >
      {text}
    </text>
  );
}
