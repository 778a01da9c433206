import { useId, useRef } from 'react';
import type { Checkpointing } from '../../core/analysis/checkpointing';
import { type Program, waves } from '../../core/program/program';
import { Legend } from '../parts/plot/Legend';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { useWidth } from '../parts/plot/use-width';
import styles from './Segments.module.css';
import { type SegmentCell, segmentsLayout } from './segments-layout';
import { wording } from './words';

const legend = [
  { state: 'kept', words: wording.keptBetweenTheSweeps },
  { state: 'again', words: wording.computedAgain },
  { state: 'free', words: wording.notReadAgainOrStill },
] as const;

/** More statements than this are no longer told apart. */
const MOST = 160;

/** The statements wave by wave, cut into segments: which values are kept, and which computed again. */
export function Segments({
  program,
  cut,
  unit,
}: {
  readonly program: Program;
  readonly cut: Checkpointing;
  /** What a chain is counted in. */
  readonly unit: 'statement' | 'wave';
}) {
  const svg = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const width = useWidth(box);
  const count = cut.segments.reduce((sum, segment) => sum + segment.length, 0);
  if (count > MOST) return null;
  const layout = width > 0 ? segmentsLayout(cut, waves(program), width) : null;
  return (
    <Picture title={titleOf(cut, unit)} svg={layout ? svg : null}>
      <div ref={box} className={picture.box} style={{ minHeight: layout?.height }}>
        {layout && (
          <svg
            ref={svg}
            role="img"
            aria-label={summaryOf(cut, count, unit)}
            viewBox={`0 0 ${width} ${layout.height}`}
            width={width}
            height={layout.height}
            fontSize={12}
            className={picture.svg}
          >
            <defs>
              <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
                <path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" className={styles.hatch} />
              </pattern>
            </defs>
            {layout.cells.map(({ statement, state, x, y }) => (
              <rect
                key={statement}
                x={x}
                y={y}
                width={layout.cellWidth}
                height={layout.cellHeight}
                rx={2}
                data-state={state}
                fill={state === 'again' ? `url(#${hatch})` : undefined}
                className={styles.cell}
              />
            ))}
            <path
              d={layout.cuts.map((x) => `M${x} 0V${layout.bottom + 4}`).join('')}
              className={styles.cut}
            />
            <text
              x={layout.middle}
              y={layout.bottom + 18}
              textAnchor="middle"
              className={picture.quiet}
            >
              {wording.sAlongTheChain(unit)}
            </text>
          </svg>
        )}
      </div>
      <Legend
        entries={legend.map(({ state, words }) => ({
          words,
          sample: (
            <rect
              x="1"
              y="1"
              width="22"
              height="10"
              rx={2}
              data-state={state}
              fill={state === 'again' ? `url(#${hatch})` : undefined}
              className={styles.cell}
            />
          ),
        }))}
      />
    </Picture>
  );
}

function titleOf({ every }: Checkpointing, unit: 'statement' | 'wave'): string {
  return wording.cutAfterEvery(every, unit);
}

function summaryOf(
  { every, segments, checkpoints, recomputed }: Checkpointing,
  count: number,
  unit: 'statement' | 'wave',
): string {
  const state = (values: number, what: SegmentCell['state']) => wording.valuesOf(values, what);
  return wording.statementsInSegments(
    count,
    segments.length,
    every,
    unit,
    state(checkpoints.length, 'kept'),
    state(recomputed.length, 'again'),
  );
}
