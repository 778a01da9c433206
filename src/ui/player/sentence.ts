import { stepAt, type Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import type { TraceStyle } from '../../lang/medium/medium';
import { stepSentence } from '../../lang/sentence/step-words';
import { type Cursor, currentSteps } from '../../state/player/stops';
import { foldSentence } from './fold-sentence';
import { waveSentence } from './wave-sentence';

/** What the newest step of a trace did, or the steps of the newest wave; where there is none, what can be done. */
export function sentenceFor(trace: Trace, cursor: Cursor, style: TraceStyle): string {
  if (isPending(trace)) {
    return 'Not computed yet: the trace can be played once its numbers are there.';
  }
  if (trace.stepCount === 0) {
    return 'Nothing to play yet: type an expression or add an input, and its trace can be played here.';
  }
  const { from, to } = currentSteps(trace, cursor);
  if (to === 0) return `${before(trace)} Play runs them all, Next step takes one.`;
  const whole = cursor.groups?.at(from);
  const sentence = whole
    ? foldSentence(trace, whole.group, whole.from !== whole.group.primal.from, style)
    : to - from > 1
      ? waveSentence(trace, { from, to }, style)
      : stepSentence(trace, stepAt(trace, from), style);
  return [sentence, remark(trace, to)].filter(Boolean).join(' ');
}

/** How many steps there are, before the first. */
function before({ mode, stepCount, turn, output }: Trace): string {
  if (mode === 'forward') {
    return `${stepCount} steps, all forward: each computes a value and its tangent.`;
  }
  if (!output) return `${stepCount} steps forward.`;
  return `${stepCount} steps: ${turn} forward to compute ${output.name}, then ${stepCount - turn} back to differentiate it.`;
}

/** Where in the trace this is, at its end and at its turn. */
function remark(trace: Trace, taken: number): string {
  const { mode, stepCount, turn, output } = trace;
  if (mode === 'forward') {
    return taken === stepCount ? 'That is the end of the pass; Play begins it again.' : '';
  }
  if (taken === stepCount) {
    return output
      ? 'That is the end; Play begins again.'
      : 'No output is complete to go back from.';
  }
  return taken === turn ? 'Here is the turn: from now on adjoints flow back.' : '';
}
