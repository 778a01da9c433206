import { useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../lang/number';
import { type DataSet, rowsOf } from '../../learn/data/data-set';
import { between, type Plane, planeOf, planeRows, SIDE } from '../../learn/pictures/plane';
import type { Model } from '../../learn/run/model';
import { classAt, evaluator } from '../../learn/run/passes';
import { drawRow } from '../../state/training/own-rows';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { CellExplorer } from '../parts/plot/CellExplorer';
import type { Cell } from '../parts/plot/grid';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { classes } from '../parts/text/classes';
import { Phrase } from '../parts/text/Phrase';
import styles from './Train.module.css';
import { percent } from './train-words';
import { wording } from './words';

/** What pictures of a model are drawn from. */
export interface Shown {
  readonly model: Model;
  readonly train: DataSet;
  readonly test: DataSet;
  /** Its parameters, one after the other. */
  readonly numbers: Float64Array;
}

const SIZE = 320;
/** Shades of a class, from what is as good as undecided to what is as good as sure. */
const SHADES = 6;

/** The plane of two features, coloured by what is predicted there, with the rows on it. */
export function PlanePicture({
  model,
  train,
  test,
  numbers,
  all,
}: Shown & { readonly all: DataSet | null }) {
  const [draws, setDraws] = useState<'nothing' | '0' | '1'>('nothing');
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const plane = useMemo(() => planeOf(train), [train]);
  const evaluate = useMemo(
    () => evaluator(model, planeRows(train, plane), train),
    [model, train, plane],
  );
  const found = useMemo(() => evaluate(numbers), [evaluate, numbers]);
  /** How likely class 1 is. */
  const shareAt = (k: number) =>
    (found.width > 1 ? found.predictions[k * found.width + 1] : found.predictions[k]) ?? Number.NaN;
  const shades = layersOf(shareAt);
  const names = train.classes ?? [];
  const sure = Array.from({ length: SIDE * SIDE }, (_, k) =>
    classAt(found.predictions, found.width, k),
  );
  const share = sure.filter((of) => of === 1).length / sure.length;
  const summary = wording.thePlaneOfOfIt(
    train.features.join(' and '),
    percent(share),
    names[1],
    names[0],
    rowsOf(train),
    rowsOf(test),
  );
  const words = ({ row, column }: Cell) =>
    wording.classBy(
      train.features[0],
      formatNumber(between(plane.x, (column + 0.5) / SIDE), 2),
      train.features[1],
      formatNumber(between(plane.y, 1 - (row + 0.5) / SIDE), 2),
      names[1],
      percent(shareAt(row * SIDE + column)),
    );
  const draw = ({ row, column }: Cell) => {
    if (!all || draws === 'nothing') return;
    const x = between(plane.x, (column + 0.5) / SIDE);
    const y = between(plane.y, 1 - (row + 0.5) / SIDE);
    drawRow(all, [x, y, Number(draws)]);
  };
  return (
    <Section title={wording.decisionBoundary}>
      {all && (
        <SegmentedControl
          label={wording.aPressOnThePlane}
          showLabel
          segments={[
            { value: 'nothing', label: wording.reads },
            { value: '0', label: wording.draws(names[0]) },
            { value: '1', label: wording.draws(names[1]) },
          ]}
          value={draws}
          onChange={setDraws}
        />
      )}
      <Picture title={wording.whatIsPredictedWhere} svg={svg} className={styles.square}>
        <div className={picture.box}>
          <svg
            ref={svg}
            role="img"
            aria-label={summary}
            viewBox={`0 0 ${SIZE} ${SIZE}`}
            width={SIZE}
            height={SIZE}
            className={classes(picture.svg, styles.plane)}
          >
            <rect width={SIZE} height={SIZE} className={styles.ground} />
            <g transform={`scale(${SIZE / SIDE})`}>
              {shades.map(({ of, shade, path }) => (
                <path
                  key={`${of} ${shade}`}
                  d={path}
                  data-class={of}
                  fillOpacity={(0.55 * shade) / SHADES}
                  className={styles.cell}
                />
              ))}
              <path
                d={boundaryOf(sure)}
                className={styles.boundary}
                vectorEffect="non-scaling-stroke"
              />
            </g>
            <Points set={train} plane={plane} tested={false} />
            <Points set={test} plane={plane} tested />
          </svg>
          <CellExplorer
            label={wording.thePlanePlaceByPlace}
            grid={{ rows: SIDE, columns: SIDE }}
            at={at}
            words={words}
            onMove={setAt}
            onChoose={draws === 'nothing' ? undefined : draw}
            area={{ left: 0, top: 0, width: 1, height: 1 }}
          />
        </div>
        <p className={picture.reading} aria-hidden="true">
          {at ? words(at) : wording.pointAtThePlaneOr}
        </p>
      </Picture>
      <Note>
        <Phrase of={wording.circlesAreClassSquaresClass(names[0], names[1])} />
      </Note>
    </Section>
  );
}

/** Rows of class 0 are circles, of class 1 squares. */
function Points({
  set,
  plane,
  tested,
}: {
  readonly set: DataSet;
  readonly plane: Plane;
  readonly tested: boolean;
}) {
  const place = (value: number, [low, high]: readonly [number, number]) =>
    Math.round((SIZE * 10 * (value - low)) / (high - low)) / 10;
  const paths = ['', ''];
  for (let row = 0; row < rowsOf(set); row++) {
    const x = place(set.x[2 * row] as number, plane.x);
    const y = SIZE - place(set.x[2 * row + 1] as number, plane.y);
    const of = set.y[row] as number;
    paths[of] +=
      of === 1
        ? `M${x - 3} ${y - 3}h6v6h-6z`
        : `M${x - 3.4} ${y}a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z`;
  }
  return paths.map((d, of) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number.
      key={of}
      d={d}
      data-class={of}
      {...(tested && { 'data-tested': '' })}
      className={styles.point}
    />
  ));
}

interface Layer {
  readonly of: 0 | 1;
  readonly shade: number;
  readonly path: string;
}

/** Cells of one class and one shade as one path each. */
function layersOf(shareAt: (cell: number) => number): readonly Layer[] {
  const paths = new Map<number, string>();
  for (let k = 0; k < SIDE * SIDE; k++) {
    const away = 2 * shareAt(k) - 1;
    if (!Number.isFinite(away)) continue;
    const shade = Math.sign(away) * Math.min(SHADES, Math.ceil(Math.abs(away) * SHADES));
    if (shade === 0) continue;
    paths.set(shade, `${paths.get(shade) ?? ''}M${k % SIDE} ${Math.floor(k / SIDE)}h1v1h-1z`);
  }
  return [...paths].map(([shade, path]) => ({
    of: shade > 0 ? 1 : 0,
    shade: Math.abs(shade),
    path,
  }));
}

/** The sides of cells between which the class changes. */
function boundaryOf(of: readonly number[]): string {
  let path = '';
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const here = of[row * SIDE + column];
      if (column + 1 < SIDE && of[row * SIDE + column + 1] !== here)
        path += `M${column + 1} ${row}v1`;
      if (row + 1 < SIDE && of[(row + 1) * SIDE + column] !== here)
        path += `M${column} ${row + 1}h1`;
    }
  }
  return path;
}
