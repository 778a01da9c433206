import type { Step, Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import type { TraceStyle } from '../../lang/medium/medium';
import { stepSentence } from '../../lang/sentence/step-words';
import { isForward, type Played } from '../../state/player/played';
import { type Cursor, currentSteps } from '../../state/player/stops';
import { sentenceOfTangents } from './tangent-sentence';
import { waveSentence } from './wave-sentence';

/** What the newest step of what is played did, or the steps of the newest wave; where there is none, what can be done. */
export function sentenceFor(played: Played, cursor: Cursor, style: TraceStyle): string {
  if (isPending(played)) {
    return 'Not computed yet: the trace can be played once its numbers are there.';
  }
  if (played.steps.length === 0) {
    return 'Nothing to play yet: type an expression or add an input, and its trace can be played here.';
  }
  return isForward(played)
    ? sentenceOfTangents(played, cursor, style)
    : sentenceOfAdjoints(played, cursor, style);
}

function sentenceOfAdjoints(trace: Trace, cursor: Cursor, style: TraceStyle): string {
  const { steps, turn, output } = trace;
  const { from, to } = currentSteps(trace, cursor);
  if (to === 0) {
    const forward = `${steps.length} steps`;
    const way = output
      ? `${forward}: ${turn} forward to compute ${output.name}, then ${steps.length - turn} back to differentiate it`
      : `${forward} forward`;
    return `${way}. Play runs them all, Next step takes one.`;
  }
  const taken = steps.slice(from, to);
  const sentence =
    taken.length > 1
      ? waveSentence(trace, taken, style)
      : stepSentence(trace, taken[0] as Step, style);
  return [sentence, remark(trace, to)].filter(Boolean).join(' ');
}

/** Where in the trace this is, at its two turning points. */
function remark({ steps, turn, output }: Trace, taken: number): string {
  if (taken === steps.length) {
    return output
      ? 'That is the end; Play begins again.'
      : 'No output is complete to go back from.';
  }
  return taken === turn ? 'Here is the turn: from now on adjoints flow back.' : '';
}
