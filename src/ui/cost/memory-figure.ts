import type { Liveness } from '../../core/analysis/liveness';
import type { Memories, MemoryOf } from '../../study/cost/memories';
import type { Figure, Series } from '../parts/plot/figure';
import { bytesText } from './amounts';

/** More positions than this are drawn together, each group by its most. */
const MOST_SAMPLES = 160;

const looks: readonly (Omit<Series, 'y'> & { readonly of: MemoryOf })[] = [
  {
    of: 'never',
    name: 'all kept',
    fullName: 'reverse, all kept',
    tone: 'soft',
    dash: 'dashed',
    marker: 'none',
    stairs: true,
  },
  {
    of: 'early',
    name: 'reverse',
    fullName: 'reverse, freed early',
    tone: 'adjoint',
    dash: 'solid',
    marker: 'none',
    stairs: true,
  },
  {
    of: 'forward',
    name: 'forward',
    tone: 'value',
    dash: 'dotted',
    marker: 'none',
    stairs: true,
  },
];

/** The positions in the trace at which memory is drawn: 1 is after the first step. */
export function positionsOf({ never }: Memories): readonly number[] {
  const group = Math.ceil(never.steps / MOST_SAMPLES);
  return Array.from({ length: Math.ceil(never.steps / group) }, (_, k) => k * group + 1);
}

/** Memory over the steps of the player, in each of three ways. */
export function memoryFigure(memories: Memories, chosen: MemoryOf, now: number): Figure {
  const x = positionsOf(memories);
  const group = (x[1] ?? 2) - (x[0] ?? 1);
  const { never } = memories;
  const { peak } = memories[chosen];
  const tone = looks.find(({ of }) => of === chosen)?.tone ?? 'ink';
  const rules = [];
  // Two words at one place would cover each other.
  if (Math.abs(never.turn - now) > never.steps / 6) rules.push({ x: never.turn, text: 'turn' });
  if (now > 0) rules.push({ x: Math.min(now, never.steps), text: `now: ${now}` });
  return {
    title: 'Memory while derivatives are computed',
    summary: summaryOf(memories, now),
    xAxis: {
      kind: 'linear',
      label: 'position in the trace',
      whole: true,
      domain: [1, Math.max(2, never.steps)],
    },
    yAxis: { kind: 'linear', label: 'bytes in memory' },
    x,
    series: looks.map(({ of, ...look }) => ({ ...look, y: grouped(memories[of], x, group) })),
    rules,
    marks: [
      {
        x: x[Math.floor(peak.step / group)] ?? 1,
        y: peak.bytes,
        text: `peak: ${bytesText(peak.bytes)} at ${peak.step + 1}`,
        tone,
      },
    ],
  };
}

/** The most within each group of positions; NaN where the run has ended. */
function grouped({ bytes, steps }: Liveness, x: readonly number[], group: number): number[] {
  return x.map((position) => {
    if (position > steps) return Number.NaN;
    return bytes.subarray(position - 1, position - 1 + group).reduce((a, b) => Math.max(a, b), 0);
  });
}

function summaryOf({ early, never, forward }: Memories, now: number): string {
  const peak = ({ peak: { bytes } }: Liveness) => bytesText(bytes);
  const at = ({ bytes }: Liveness) => bytesText(bytes[now - 1] ?? 0);
  const here = now > 0 ? ` At position ${now}, reverse mode holds ${at(early)}.` : '';
  return [
    `Bytes in memory at each of ${never.steps} positions in the trace.`,
    `Reverse mode grows with the intermediates, to ${peak(early)} when memory is given back early and to ${peak(never)} when all is kept.`,
    `Forward mode needs ${peak(forward)} at most and ends at position ${forward.steps}.${here}`,
  ].join(' ');
}
