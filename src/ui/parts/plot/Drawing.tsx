import { Axes } from './Axes';
import type { DataPoint, Figure, Guide, Mark, Series } from './figure';
import { type Frame, markRow, rowOf, textWidth } from './frame';
import { clipLine, linePath, markedPoints, spread, stairs } from './lines';
import styles from './Plot.module.css';
import { SeriesMarker } from './Symbol';

/** The picture itself: axes, guides, lines, and words beside what they are about. */
export function Drawing({ figure, frame }: { readonly figure: Figure; readonly frame: Frame }) {
  const placed = figure.series.map((series) => pixelsOf(series, figure.x, frame));
  return (
    <>
      <Axes figure={figure} frame={frame} />
      {figure.guides?.map((guide) => (
        <GuideLine key={guide.label} guide={guide} frame={frame} />
      ))}
      {figure.rules?.map((rule) => (
        <RuleLine key={rule.text} {...rule} frame={frame} />
      ))}
      {figure.series.map((series, k) => (
        <SeriesLine
          key={series.fullName ?? series.name}
          series={series}
          points={placed[k] ?? []}
          frame={frame}
        />
      ))}
      <SeriesNames figure={figure} placed={placed} frame={frame} />
      {figure.notes?.map((note) => {
        const { x, y } = toPixels(note, frame);
        return (
          <text
            key={note.text}
            x={x}
            y={y}
            textAnchor={note.anchor ?? 'middle'}
            className={styles.note}
          >
            {note.text}
          </text>
        );
      })}
      {figure.marks?.map((mark, k) => (
        <MarkRing
          key={mark.text}
          mark={mark}
          row={markRow(frame, figure.marks?.length ?? 0, k)}
          frame={frame}
        />
      ))}
    </>
  );
}

/** A guide with its name at its lower end: beside it where there is room, else under the line. */
function GuideLine({ guide, frame }: { readonly guide: Guide; readonly frame: Frame }) {
  const line = clipLine(toPixels(guide.from, frame), toPixels(guide.to, frame), {
    ...frame,
    bottom: frame.y.range[0],
  });
  if (!line) return null;
  const [a, b] = line;
  const foot = a.y > b.y ? a : b;
  // Away from the line, that is: to the left of a foot at the left.
  const away = foot.x <= Math.min(a.x, b.x) ? -1 : 1;
  const end = foot.x + away * (6 + textWidth(guide.label, frame.fontSize));
  // Beyond the axes stand the numbers of one and the names of the lines.
  const under = end < frame.left || end > frame.right;
  const side = under ? -away : away;
  return (
    <g>
      <path d={linePath(line)} className={styles.guide} />
      <text
        x={foot.x + side * 6}
        y={under ? foot.y + frame.fontSize : foot.y - 4}
        className={styles.guideName}
        textAnchor={side < 0 ? 'end' : 'start'}
      >
        {guide.label}
      </text>
    </g>
  );
}

function SeriesLine({
  series,
  points,
  frame,
}: {
  readonly series: Series;
  readonly points: readonly DataPoint[];
  readonly frame: Frame;
}) {
  const isZero = (k: number) => series.y[k] === 0 && frame.zero !== null;
  const lined = points.map((point, k) => (isZero(k) ? { ...point, y: Number.NaN } : point));
  return (
    <g>
      <path
        d={linePath(series.stairs ? stairs(lined) : lined)}
        data-tone={series.tone}
        data-dash={series.dash}
        className={styles.line}
      />
      {markedPoints(points, 16).map((k) => {
        const { x, y } = points[k] as DataPoint;
        return (
          <SeriesMarker
            key={k}
            marker={series.marker}
            tone={series.tone}
            x={x}
            y={y}
            hollow={isZero(k)}
          />
        );
      })}
    </g>
  );
}

/** Names at the right ends of the lines, moved apart where they would overlap. */
function SeriesNames({
  figure,
  placed,
  frame,
}: {
  readonly figure: Figure;
  readonly placed: readonly (readonly DataPoint[])[];
  readonly frame: Frame;
}) {
  const ends = placed.map((points) => points.findLast(({ x, y }) => Number.isFinite(x + y)));
  const rows = ends.map((end) => end?.y ?? frame.bottom);
  const apart = spread(rows, frame.fontSize * 1.25, [frame.top, frame.zero ?? frame.y.range[0]]);
  return figure.series.map((series, k) =>
    ends[k] ? (
      <text
        key={series.fullName ?? series.name}
        x={frame.right + 10}
        y={apart[k]}
        dominantBaseline="central"
        data-tone={series.tone}
        className={styles.name}
      >
        {series.name}
      </text>
    ) : null,
  );
}

function MarkRing({
  mark,
  row,
  frame,
}: {
  readonly mark: Mark;
  readonly row: number;
  readonly frame: Frame;
}) {
  const { x, y } = toPixels(mark, frame);
  if (!Number.isFinite(x + y)) return null;
  return (
    <g>
      <path
        d={`M${x} ${y + 7}V${row - frame.fontSize}`}
        className={styles.drop}
        data-tone={mark.tone}
      />
      <circle cx={x} cy={y} r={7} className={styles.ring} data-tone={mark.tone} />
      <text
        {...within(x, mark.text, frame)}
        y={row}
        className={styles.markName}
        data-tone={mark.tone}
      >
        {mark.text}
      </text>
    </g>
  );
}

function RuleLine({
  x: value,
  text,
  frame,
}: {
  readonly x: number;
  readonly text: string;
  readonly frame: Frame;
}) {
  const x = frame.x.at(value);
  if (!(x >= frame.left - 1 && x <= frame.right + 1)) return null;
  return (
    <g>
      <path d={`M${x} ${frame.top - 8}V${frame.bottom}`} className={styles.rule} />
      <text {...within(x, text, frame)} y={frame.top - 14} className={styles.ruleName}>
        {text}
      </text>
    </g>
  );
}

/** Centres words on a column, unless they would leave the picture. */
function within(x: number, text: string, frame: Frame) {
  const half = textWidth(text, frame.fontSize) / 2;
  if (x - half < frame.left)
    return { x: Math.max(frame.left + 3, x - 8), textAnchor: 'start' } as const;
  if (x + half > frame.width) return { x: frame.width - 2, textAnchor: 'end' } as const;
  return { x, textAnchor: 'middle' } as const;
}

function toPixels({ x, y }: DataPoint, frame: Frame): DataPoint {
  return { x: frame.x.at(x), y: rowOf(frame, y) };
}

/** The pixels of each sample of a series. */
export function pixelsOf(series: Series, x: readonly number[], frame: Frame): DataPoint[] {
  return series.y.map((y, k) => toPixels({ x: x[k] ?? Number.NaN, y }, frame));
}
