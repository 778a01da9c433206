import { memo, useId, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../../lang/number';
import type { LossSurface } from '../../../learn/pictures/loss-surface';
import { between } from '../../../learn/pictures/plane';
import { type Contour, contourAt, levelsOf } from '../../../study/curve/contours';
import { Axes } from '../../parts/plot/Axes';
import { CellExplorer } from '../../parts/plot/CellExplorer';
import { labelPlaces, linesPath, polygonsPath } from '../../parts/plot/contour-paths';
import type { Frame } from '../../parts/plot/frame';
import type { Cell } from '../../parts/plot/grid';
import { Legend } from '../../parts/plot/Legend';
import { clipLine, linePath } from '../../parts/plot/lines';
import { axesFigure, mapFrame } from '../../parts/plot/map-frame';
import { Picture } from '../../parts/plot/Picture';
import picture from '../../parts/plot/Picture.module.css';
import { shortNumber } from '../../parts/plot/ticks';
import { useWidth } from '../../parts/plot/use-width';
import { classes } from '../../parts/text/classes';
import { lossText } from '../train-words';
import styles from './Landscape.module.css';
import { wording } from './words';

/** A place on a section. */
export type Place = readonly [a: number, b: number];

const ASPECT = 0.72;
const WIDEST = 560;
/** What lies further off than this is not drawn, in pixels. */
const FAR = 4000;
const BOX = { left: -FAR, right: FAR, top: -FAR, bottom: FAR };

/** The loss over two directions as lines of equal height, with the ways that were taken. */
export function SurfacePicture({
  surface,
  names,
  path,
  newton,
  here,
  summary,
  stale,
}: {
  readonly surface: LossSurface;
  /** What lies across and up. */
  readonly names: readonly [x: string, y: string];
  /** Where training was, from its start. */
  readonly path: readonly Place[];
  readonly newton: readonly Place[] | null;
  /** Where the parameters are now. */
  readonly here: Place;
  readonly summary: string;
  readonly stale: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const clip = useId();
  const width = Math.min(WIDEST, useWidth(box));
  const [nameX, nameY] = names;
  const title = wording.lossOver(nameX, nameY);
  const { x, y } = surface;
  const contours = useMemo(
    () => levelsOf(surface.values).levels.map((level) => contourAt(surface, level)),
    [surface],
  );
  const found = useMemo(() => {
    const figure = axesFigure({ title, x: nameX, y: nameY }, x, y);
    const frame = width > 0 ? mapFrame(figure, width, ASPECT) : null;
    return frame && { figure, frame };
  }, [title, nameX, nameY, x, y, width]);
  const words = ({ row, column }: Cell) => {
    const up = surface.rows - 1 - row;
    const a = between(x, column / (surface.columns - 1));
    const b = between(y, up / (surface.rows - 1));
    const loss = surface.values[up * surface.columns + column] as number;
    return wording.at(
      nameX,
      formatNumber(a, 3),
      nameY,
      formatNumber(b, 3),
      Number.isFinite(loss) ? lossText(loss) : wording.notFinite,
    );
  };
  const frame = found?.frame;
  const [halfX, halfY] = frame
    ? [
        (frame.right - frame.left) / (surface.columns - 1) / 2,
        (frame.bottom - frame.top) / (surface.rows - 1) / 2,
      ]
    : [0, 0];
  return (
    <Picture title={title} svg={frame ? svg : null} className={styles.picture}>
      <div ref={box} className={picture.box}>
        {found && frame && (
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
              <Axes figure={found.figure} frame={frame} />
              <g clipPath={`url(#${clip})`}>
                <Ground contours={contours} frame={frame} stale={stale} />
                <Way places={path} frame={frame} className={styles.path} />
                {newton && (
                  <>
                    <Way places={newton} frame={frame} className={styles.newton} />
                    {newton.map((place, k) => (
                      <Foot
                        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place on the way.
                        key={k}
                        place={place}
                        frame={frame}
                        radius={4}
                        className={styles.newtonFoot}
                      />
                    ))}
                  </>
                )}
                {path[0] && (
                  <Foot place={path[0]} frame={frame} radius={5} className={styles.start} />
                )}
                <Foot place={here} frame={frame} radius={5.5} className={styles.now} />
              </g>
            </svg>
            <CellExplorer
              label={wording.explorer}
              grid={{ rows: surface.rows, columns: surface.columns }}
              at={at}
              words={words}
              onMove={setAt}
              area={{
                left: (frame.left - halfX) / width,
                top: (frame.top - halfY) / frame.height,
                width: (frame.right - frame.left + 2 * halfX) / width,
                height: (frame.bottom - frame.top + 2 * halfY) / frame.height,
              }}
            />
          </>
        )}
      </div>
      <Legend
        className={styles.svg}
        entries={[
          ...(path.length > 1
            ? [
                {
                  words: wording.training,
                  sample: <path d="M1 6H23" className={styles.path} />,
                },
                {
                  words: wording.start,
                  sample: <circle cx={12} cy={6} r={5} className={styles.start} />,
                },
              ]
            : []),
          { words: wording.now, sample: <circle cx={12} cy={6} r={5} className={styles.now} /> },
          ...(newton
            ? [
                {
                  words: wording.newtonsMethod,
                  sample: <path d="M1 6H23" className={styles.newton} />,
                },
              ]
            : []),
        ]}
      />
      <p className={picture.reading} aria-hidden="true">
        {at ? words(at) : wording.point}
      </p>
    </Picture>
  );
}

/** The heights: shades one over the other, lines, and their numbers. */
const Ground = memo(function Ground({
  contours,
  frame,
  stale,
}: {
  readonly contours: readonly Contour[];
  readonly frame: Frame;
  readonly stale: boolean;
}) {
  return (
    <g className={styles.ground} data-stale={stale || undefined}>
      {contours.map((contour) => (
        <path key={contour.level} d={polygonsPath(contour.above, frame)} className={styles.shade} />
      ))}
      {contours.map((contour) => (
        <path key={contour.level} d={linesPath(contour.line, frame)} className={styles.contour} />
      ))}
      {labelPlaces(contours, frame).map(({ level, x, y }) => (
        <text
          key={level}
          x={x}
          y={y}
          textAnchor="middle"
          dominantBaseline="central"
          className={styles.level}
        >
          {shortNumber(level)}
        </text>
      ))}
    </g>
  );
});

const pixels = (frame: Frame, [a, b]: Place) => ({ x: frame.x.at(a), y: frame.y.at(b) });

/** A way from place to place; what leads out of sight is drawn as far as it is near. */
function Way({
  places,
  frame,
  className,
}: {
  readonly places: readonly Place[];
  readonly frame: Frame;
  readonly className: string | undefined;
}) {
  const d = places
    .slice(1)
    .map((place, k) => clipLine(pixels(frame, places[k] as Place), pixels(frame, place), BOX))
    .map((line) => (line ? linePath(line) : ''))
    .join('');
  return <path d={d} className={className} />;
}

function Foot({
  place,
  frame,
  radius,
  className,
}: {
  readonly place: Place;
  readonly frame: Frame;
  readonly radius: number;
  readonly className: string | undefined;
}) {
  const { x, y } = pixels(frame, place);
  if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) return null;
  return <circle cx={x} cy={y} r={radius} className={className} />;
}
