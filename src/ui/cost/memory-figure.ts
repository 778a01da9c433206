import type { Liveness } from '../../core/analysis/liveness';
import { bytesKept, momentsOf, type TapeLife } from '../../state/program/tape-life';
import type { Memories, MemoryOf } from '../../study/cost/memories';
import type { Figure, Series } from '../parts/plot/figure';
import { shortOf } from '../parts/tape/tape-events';
import { bytesText } from './amounts';
import { wording } from './words';

/** More positions than this are drawn together, each group by its most. */
const MOST_SAMPLES = 160;

const looks: readonly (Omit<Series, 'y'> & { readonly of: MemoryOf })[] = [
  {
    of: 'never',
    name: wording.allKeptInline,
    fullName: wording.reverseAllKeptInline,
    tone: 'soft',
    dash: 'dashed',
    marker: 'none',
    stairs: true,
  },
  {
    of: 'early',
    name: wording.reverseInline,
    fullName: wording.reverseFreedEarly,
    tone: 'adjoint',
    dash: 'solid',
    marker: 'none',
    stairs: true,
  },
  {
    of: 'forward',
    name: wording.forwardInline,
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
export function memoryFigure(
  memories: Memories,
  chosen: MemoryOf,
  now: number,
  tape: TapeLife | null = null,
): Figure {
  const x = positionsOf(memories);
  const group = (x[1] ?? 2) - (x[0] ?? 1);
  const { never } = memories;
  const { peak } = memories[chosen];
  const tone = looks.find(({ of }) => of === chosen)?.tone ?? 'ink';
  const rules = [];
  // Two words at one place would cover each other.
  if (Math.abs(never.turn - now) > never.steps / 6)
    rules.push({ x: never.turn, text: wording.turn });
  if (now > 0) rules.push({ x: Math.min(now, never.steps), text: wording.now(now) });
  for (const rule of tape ? eventRules(tape) : []) {
    if (rules.every(({ x }) => Math.abs(x - rule.x) > never.steps / 6)) rules.push(rule);
  }
  return {
    title: wording.memoryWhileDerivativesAreComputed,
    summary: summaryOf(memories, now),
    xAxis: {
      kind: 'linear',
      label: wording.positionInTheTrace,
      whole: true,
      domain: [1, Math.max(2, never.steps)],
    },
    yAxis: { kind: 'linear', label: wording.bytesInMemory },
    x,
    series: [
      ...looks.map(({ of, ...look }) => ({ ...look, y: grouped(memories[of], x, group) })),
      ...(tape ? [{ ...tapeLook, y: grouped(asLived(tape), x, group) }] : []),
    ],
    rules,
    marks: [
      {
        x: x[Math.floor(peak.step / group)] ?? 1,
        y: peak.bytes,
        text: wording.peakAt(bytesText(peak.bytes), peak.step + 1),
        tone,
      },
    ],
  };
}

const tapeLook: Omit<Series, 'y'> = {
  name: wording.theProgramsTape,
  fullName: wording.whatTheProgramsTapeKeeps,
  tone: 'ink',
  dash: 'solid',
  marker: 'none',
  stairs: true,
};

function asLived(tape: TapeLife): Pick<Liveness, 'bytes' | 'steps'> {
  return { bytes: bytesKept(tape), steps: tape.trace.stepCount };
}

/** Where something befell the tape of the program, in the order of the run. */
function eventRules(tape: TapeLife): readonly { readonly x: number; readonly text: string }[] {
  const moments = momentsOf(tape, null);
  return tape.events.flatMap(({ kind }, k) => {
    const text = shortOf(kind);
    const x = moments[k] as number;
    return text === null || x === 0 ? [] : [{ x, text }];
  });
}

/** The most within each group of positions; NaN where the run has ended. */
function grouped(
  { bytes, steps }: Pick<Liveness, 'bytes' | 'steps'>,
  x: readonly number[],
  group: number,
): number[] {
  return x.map((position) => {
    if (position > steps) return Number.NaN;
    return bytes.subarray(position - 1, position - 1 + group).reduce((a, b) => Math.max(a, b), 0);
  });
}

function summaryOf({ early, never, forward }: Memories, now: number): string {
  const peak = ({ peak: { bytes } }: Liveness) => bytesText(bytes);
  const at = ({ bytes }: Liveness) => bytesText(bytes[now - 1] ?? 0);
  const here = now > 0 ? wording.atPositionReverseModeHolds(now, at(early)) : '';
  return [
    wording.bytesInMemoryAtEach(never.steps),
    wording.reverseModeGrowsWithThe(peak(early), peak(never)),
    wording.forwardModeNeedsAtMost(peak(forward), forward.steps, here),
  ].join(' ');
}
