import { useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../lang/number';
import { type Element, elementText } from '../../state/jacobian/elements';
import { isFilled, type Matrix } from '../../state/jacobian/matrix';
import { counted } from '../parts/counted';
import { CopySvg } from '../parts/plot/CopySvg';
import { heatOf, STRENGTHS } from './heat';
import shared from './Jacobian.module.css';
import styles from './MatrixMap.module.css';

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
  const [under, setUnder] = useState<{ row: number; column: number } | null>(null);
  const heat = useMemo(() => heatOf(matrix.numbers, matrix), [matrix]);
  const { width, height } = heat;
  // The picture is as wide as there is room for, and no square is larger than a fingertip.
  const side = Math.min(448 / width, 20);
  const [w, h] = [width * side, Math.max(8, height * Math.min(side, 448 / height))];
  const [left, top] = [24, 24];
  const summary = summaryOf(label, matrix, heat, digits);
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = (w + left) / box.width;
    const column = Math.floor((((event.clientX - box.left) * scale - left) / w) * matrix.columns);
    const row = Math.floor((((event.clientY - box.top) * scale - top) / h) * matrix.rows);
    const inside = row >= 0 && column >= 0 && row < matrix.rows && column < matrix.columns;
    setUnder(inside ? { row, column } : null);
  };
  return (
    <figure className={styles.map} aria-label={label}>
      <figcaption className={styles.mapCaption}>
        <span>{label}</span>
        <CopySvg svg={svg} title={label} />
      </figcaption>
      <svg
        ref={svg}
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${w + left} ${h + top}`}
        width={w + left}
        height={h + top}
        fontSize={13}
        className={styles.heat}
        onPointerMove={point}
        onPointerLeave={() => setUnder(null)}
      >
        <text x={left} y={14} className={styles.heatTitle}>
          by {counted(matrix.columns, 'input number')} →
        </text>
        <text x={-top} y={14} transform="rotate(-90)" textAnchor="end" className={styles.heatTitle}>
          ← outputs
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
        <Boundaries elements={columns} count={matrix.columns} from={left} length={w}>
          {(at) => `M${at} ${top}v${h}`}
        </Boundaries>
        <Boundaries elements={rows} count={matrix.rows} from={top} length={h}>
          {(at) => `M${left} ${at}h${w}`}
        </Boundaries>
      </svg>
      <p className={shared.note} aria-hidden="true">
        {under
          ? readingOf(under, matrix, rows, columns, digits)
          : 'Point at the picture to read it.'}
      </p>
      <p className={shared.note}>
        Blue is positive, orange negative, no colour zero: the stronger, the larger. {summary}
      </p>
    </figure>
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
  { row, column }: { readonly row: number; readonly column: number },
  matrix: Matrix,
  rows: readonly Element[],
  columns: readonly Element[],
  digits: number,
): string {
  const [by, of] = [columns[column], rows[row]];
  if (!by || !of) return '';
  const value = isFilled(matrix, row, column)
    ? formatNumber(matrix.numbers[row * matrix.columns + column] as number, digits)
    : 'not computed yet';
  return `${elementText(of)} by ${elementText(by)}: ${value}`;
}

function summaryOf(
  label: string,
  { rows, columns }: Matrix,
  { low, high, zeros, odd }: ReturnType<typeof heatOf>,
  digits: number,
): string {
  const range = Number.isNaN(low)
    ? 'no finite entry'
    : `entries from ${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
  const share = Math.round((100 * zeros) / (rows * columns));
  const troubled = odd > 0 ? `, ${odd} NaN or infinite` : '';
  return `${label}, ${rows} × ${columns}: ${range}, ${share} % zeros${troubled}.`;
}
