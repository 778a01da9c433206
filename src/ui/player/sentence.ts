import { outlineAt } from '../../core/trace/outline';
import { stepAt, type Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import type { TraceStyle } from '../../lang/medium/medium';
import { stepSentence } from '../../lang/sentence/step-words';
import { type Cursor, currentSteps, type StepRange, stepsIn } from '../../state/player/stops';
import { wording } from './early-words';
import { foldSentence } from './fold-sentence';
import { waveSentence } from './wave-sentence';

/** What the newest step of a trace did, or the steps of the newest wave; where there is none, what can be done. */
export function sentenceFor(trace: Trace, cursor: Cursor, style: TraceStyle): string {
  if (isPending(trace)) {
    return wording.notComputedYetTheTrace;
  }
  if (trace.stepCount === 0) {
    return wording.nothingToPlayYetType;
  }
  const now = currentSteps(trace, cursor);
  if (now.to === 0) return wording.playRunsThemAllNext(before(trace));
  const whole = now.order ? null : cursor.groups?.at(now.from);
  const said = whole
    ? [foldSentence(trace, whole.group, whole.from !== whole.group.primal.from, style)]
    : ofOneKind(trace, now).map(([first = 0, ...others]) =>
        others.length > 0
          ? waveSentence(trace, [first, ...others], style, now.order?.by)
          : stepSentence(trace, stepAt(trace, first), style),
      );
  return [...said, remark(trace, now)].filter(Boolean).join(' ');
}

/** The steps of a moment, those of a kind together: a machine fires several kinds at a time. */
function ofOneKind(trace: Trace, now: StepRange): readonly (readonly number[])[] {
  const kinds = new Map<string, number[]>();
  for (const step of stepsIn(now)) {
    const { kind } = outlineAt(trace, step);
    const same = kinds.get(kind);
    if (same) same.push(step);
    else kinds.set(kind, [step]);
  }
  return [...kinds.values()];
}

/** How many steps there are, before the first. */
function before({ mode, stepCount, turn, output }: Trace): string {
  if (mode === 'forward') {
    return wording.stepsAllForwardEachComputes(stepCount);
  }
  if (!output) return wording.stepsForward(stepCount);
  return wording.stepsForwardToComputeThen(stepCount, turn, output.name, stepCount - turn);
}

/** Where in the trace this is, at its end and at its turn. */
function remark(trace: Trace, { to: taken, order }: StepRange): string {
  const { mode, stepCount, turn, output } = trace;
  if (mode === 'forward') {
    return taken === stepCount ? wording.endOfPass : '';
  }
  if (taken === stepCount) {
    return output ? wording.endOfTrace : wording.noOutputIsCompleteTo;
  }
  return taken === turn && !order ? wording.hereIsTheTurnFrom : '';
}
