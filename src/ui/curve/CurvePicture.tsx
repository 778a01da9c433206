import { memo, type ReactNode, useId, useMemo, useRef } from 'react';
import { useView } from '../../state/stores/view-store';
import type { Interval } from '../../study/curve/interval';
import type { Look, Secant } from '../../study/curve/look';
import { type Curve, heightAt } from '../../study/curve/samples';
import type { Step } from '../../study/curve/step';
import type { CurveSubject } from '../../study/curve/subject';
import { Axes } from '../parts/plot/Axes';
import { DataTable } from '../parts/plot/DataTable';
import type { DataPoint, Figure } from '../parts/plot/figure';
import { type Frame, frameOf } from '../parts/plot/frame';
import { axesFigure } from '../parts/plot/map-frame';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { shortNumber } from '../parts/plot/ticks';
import { useWidth } from '../parts/plot/use-width';
import { classes } from '../parts/text/classes';
import styles from './Curve.module.css';
import { CurveTrail, NextPlace } from './CurveTrail';
import { curvePath, heightsInSight } from './curve-figure';
import { coordinateText, spokenPoint } from './curve-words';
import { Handle } from './Handle';
import { CornerLines, SecantLine, TangentLine } from './Lines';
import { PlaceMarks } from './PlaceMarks';
import { SlopeName } from './SlopeName';
import { coordinateSign, heightSign, slopeSign } from './sign';
import { TriangleLines } from './TriangleLines';
import { triangleAt } from './triangle';
import type { Move } from './use-move';
import type { Zoom } from './use-ranges';
import { wording } from './words';
import { ZeroLines } from './ZeroLines';
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
  steps,
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
  readonly range: Interval;
  readonly secants: readonly (Secant & { readonly scheme: 'forward' | 'central' })[];
  readonly steps: readonly Step[];
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
  const title = wording.outputOverInput(name, along.name);
  const [signX, signY] = [coordinateSign(subject, along), heightSign(subject)];
  const [low, high] = heightsInSight(curve, value);
  // The same while the point is pulled, so that axes and curve are not drawn anew.
  const drawn = useMemo(() => {
    const figure = axesFigure({ title, x: signX, y: signY }, range, [low, high]);
    const found = width > 0 ? frameOf(figure, width, height) : null;
    return found && { figure, frame: found };
  }, [title, signX, signY, range, low, high, width, height]);
  const frame = drawn?.frame ?? null;
  const knob: DataPoint | null = frame && {
    x: frame.x.at(Number.isFinite(x) ? x : (range[0] + range[1]) / 2),
    y: Number.isFinite(value) ? frame.y.at(value) : frame.bottom,
  };
  const spot = { x, y: value };
  const hasTriangle = frame !== null && secants.length === 0 && !look?.sides;
  const triangle = hasTriangle ? triangleAt(x, value, slope, frame) : null;
  return (
    <Picture
      title={title}
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
        {drawn && frame && knob && (
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
              <Axes figure={drawn.figure} frame={frame} />
              <ZeroLines frame={frame} />
              <g clipPath={`url(#${clip})`}>
                {curve && <CurveLine curve={curve} stale={stale} frame={frame} />}
                <CurveTrail steps={steps} position={along.position} frame={frame} />
                {next && curve && secants.length === 0 && (
                  <NextPlace x={next[along.position] as number} curve={curve} frame={frame} />
                )}
                {secants.map((secant) => (
                  <SecantLine key={secant.scheme} {...secant} frame={frame} />
                ))}
                {look?.sides && (
                  <CornerLines {...spot} sides={look.sides} digits={digits} frame={frame} />
                )}
                <TangentLine {...spot} slope={slope} frame={frame} />
              </g>
              {triangle && <TriangleLines triangle={triangle} frame={frame} digits={digits} />}
              <PlaceMarks
                knob={knob}
                x={coordinateText(x, digits)}
                y={Number.isFinite(value) ? coordinateText(value, digits) : null}
                frame={frame}
              />
              <circle
                cx={knob.x}
                cy={knob.y}
                r={7}
                className={Number.isFinite(value) ? styles.point : styles.nowhere}
              />
              {look && Number.isFinite(value) && (
                <SlopeName
                  text={`${slopeSign(subject, along)} = ${coordinateText(slope, digits)}`}
                  {...spot}
                  slope={slope}
                  curve={curve}
                  triangle={triangle}
                  frame={frame}
                />
              )}
            </svg>
            <Handle
              label={wording.alongTheCurveOf(along.name, name)}
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
      {drawn && curve && (
        <DataTable
          figure={tableOf(drawn.figure, drawn.frame, curve, name)}
          words={{ x: (at) => `${along.name} = ${shortNumber(at)}`, y: shortNumber }}
        />
      )}
    </Picture>
  );
}

/** The curve itself. */
const CurveLine = memo(function CurveLine({
  curve,
  stale,
  frame,
}: {
  readonly curve: Curve;
  readonly stale: boolean;
  readonly frame: Frame;
}) {
  return (
    <path d={curvePath(curve, frame)} className={styles.curve} data-stale={stale || undefined} />
  );
});

/** The heights at the ticks of the first axis. */
function tableOf(figure: Figure, { xTicks }: Frame, curve: Curve, name: string): Figure {
  const x = xTicks.map(({ value }) => value);
  const series = { name, tone: 'value', dash: 'solid', marker: 'none' } as const;
  return { ...figure, x, series: [{ ...series, y: x.map((at) => heightAt(curve, at)) }] };
}
