import { useId, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../lang/number';
import { type Element, elementText } from '../../study/jacobian/elements';
import { isFilled, type Matrix } from '../../study/jacobian/matrix';
import { Note } from '../parts/frame/prose';
import { CellExplorer } from '../parts/plot/CellExplorer';
import explorer from '../parts/plot/CellExplorer.module.css';
import type { Cell } from '../parts/plot/grid';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { classes } from '../parts/text/classes';
import { Phrase } from '../parts/text/Phrase';
import { heatOf, STRENGTHS } from './heat';
import { heatSummary } from './heat-summary';
import styles from './MatrixMap.module.css';
import { wording } from './words';

/** A large matrix as a picture: one square for each entry, or for a few of them, by sign and size. */
export function MatrixMap({
  label,
  matrix,
  rows,
  columns,
  digits,
}: {
  readonly label: string;
  readonly matrix: Matrix;
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  readonly digits: number;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const heat = useMemo(
    () => heatOf(matrix.numbers, matrix, (row, column) => isFilled(matrix, row, column)),
    [matrix],
  );
  const { width, height } = heat;
  // The picture is as wide as there is room for, and no square is larger than a fingertip.
  const side = Math.min(448 / width, 20);
  const [w, h] = [width * side, Math.max(8, height * Math.min(side, 448 / height))];
  const [left, top] = [24, 24];
  const summary = heatSummary(label, matrix, heat, digits);
  const complete = heat.known === matrix.rows * matrix.columns;
  const hatch = useId();
  const words = (cell: Cell) => readingOf(cell, matrix, rows, columns, digits);
  return (
    <Picture title={label} svg={svg}>
      <div className={explorer.box}>
        <svg
          ref={svg}
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${w + left} ${h + top}`}
          width={w + left}
          height={h + top}
          fontSize={13}
          className={classes(picture.svg, styles.heat)}
        >
          <text x={left} y={14} className={picture.quiet}>
            {wording.byInputNumbers(matrix.columns)}
          </text>
          <text x={-top} y={14} transform="rotate(-90)" textAnchor="end" className={picture.quiet}>
            {wording.outputs}
          </text>
          <rect x={left} y={top} width={w} height={h} className={styles.heatGround} />
          <g transform={`translate(${left} ${top}) scale(${w / width} ${h / height})`}>
            {heat.layers.map(({ strength, path }) => (
              <path
                key={strength ?? 'odd'}
                d={path}
                data-sign={strength === null ? 'odd' : strength < 0 ? 'negative' : 'positive'}
                fillOpacity={strength === null ? 1 : Math.abs(strength) / STRENGTHS}
                className={styles.heatCell}
              />
            ))}
          </g>
          {!complete && (
            <>
              <defs>
                <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
                  <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className={styles.unknownHatch} />
                </pattern>
              </defs>
              <path
                d={unknownPath(matrix, { left, top, w, h })}
                fill={`url(#${hatch})`}
                className={styles.unknown}
              />
            </>
          )}
          <Boundaries elements={columns} count={matrix.columns} from={left} length={w}>
            {(at) => `M${at} ${top}v${h}`}
          </Boundaries>
          <Boundaries elements={rows} count={matrix.rows} from={top} length={h}>
            {(at) => `M${left} ${at}h${w}`}
          </Boundaries>
        </svg>
        <CellExplorer
          label={wording.entryByEntry(label)}
          grid={matrix}
          at={at}
          words={words}
          onMove={setAt}
          area={{
            left: left / (w + left),
            top: top / (h + top),
            width: w / (w + left),
            height: h / (h + top),
          }}
        />
      </div>
      <p className={picture.reading} aria-hidden="true">
        {at ? words(at) : wording.pointAtThePictureOr}
      </p>
      <Note>
        <Phrase
          of={wording.blueIsPositiveOrangeNegative(
            !complete && wording.hatchedIsNotComputedYet,
            summary,
          )}
        />
      </Note>
    </Picture>
  );
}

function Boundaries({
  elements,
  count,
  from,
  length,
  children,
}: {
  readonly elements: readonly Element[];
  readonly count: number;
  readonly from: number;
  readonly length: number;
  readonly children: (at: number) => string;
}) {
  const at = elements.flatMap(({ name }, k) =>
    k > 0 && name !== elements[k - 1]?.name ? [k] : [],
  );
  if (at.length > 40) return null;
  return (
    <path
      d={at.map((k) => children(from + (k / count) * length)).join('')}
      className={styles.heatLine}
    />
  );
}

function readingOf(
  { row, column }: Cell,
  matrix: Matrix,
  rows: readonly Element[],
  columns: readonly Element[],
  digits: number,
): string {
  const [by, of] = [columns[column], rows[row]];
  if (!by || !of) return '';
  const value = isFilled(matrix, row, column)
    ? formatNumber(matrix.numbers[row * matrix.columns + column] as number, digits)
    : wording.notComputedYet;
  return wording.elementByElement(elementText(of), elementText(by), value);
}

/** The part of the picture that no pass has filled yet: the rows or columns after those that are filled. */
function unknownPath(
  { mode, filled, rows, columns }: Matrix,
  { left, top, w, h }: Readonly<Record<'left' | 'top' | 'w' | 'h', number>>,
): string {
  const right = left + w;
  const bottom = top + h;
  return mode === 'reverse'
    ? `M${left} ${top + (filled / rows) * h}H${right}V${bottom}H${left}z`
    : `M${left + (filled / columns) * w} ${top}H${right}V${bottom}H${left + (filled / columns) * w}z`;
}
