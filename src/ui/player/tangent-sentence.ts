import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import type { TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { tangentSentence } from '../../lang/sentence/tangent-words';
import { writePlace, writeTensor } from '../../lang/term/cells';
import { seededInput } from '../../lang/term/tangent-cells';
import { type Cursor, currentSteps } from '../../state/player/stops';
import { listed } from './listed';

/** What the newest step or wave of forward mode did; before the first, what can be done. */
export function sentenceOfTangents(trace: TangentTrace, cursor: Cursor, style: TraceStyle): string {
  const { steps } = trace;
  const { from, to } = currentSteps(trace, cursor);
  if (to === 0) {
    return `${steps.length} steps, all forward: each computes a value and its tangent. Play runs them all, Next step takes one.`;
  }
  const taken = steps.slice(from, to);
  const sentence =
    taken.length > 1
      ? tangentWaveSentence(trace, taken, style)
      : tangentSentence(trace, taken[0] as TangentStep, style);
  if (to < steps.length) return sentence;
  return `${sentence} That is the end of the pass; Play begins it again.`;
}

function tangentWaveSentence(
  trace: TangentTrace,
  steps: readonly TangentStep[],
  style: TraceStyle,
): string {
  const medium = plainMedium(style);
  const input = seededInput(trace);
  const list = listed(
    steps.map((step) => {
      const { tangent } = step;
      const name = (of: 'primal' | 'tangent') => {
        if (step.kind !== 'output') {
          return writePlace(medium, trace.program, step.statement, of, input).text;
        }
        const called = { name: step.name };
        return of === 'primal' ? medium.primal(called) : medium.tangent(called, input);
      };
      const value = `${name('primal')} = ${writeTensor(medium, step.value).text}`;
      if (tangent === null) return value;
      return `${value} with ${name('tangent')} = ${writeTensor(medium, tangent).text}`;
    }),
  );
  switch (steps[0]?.kind) {
    case 'input':
      return `${steps.length} inputs come in, their tangents with them: ${list}.`;
    case 'statement':
      return `${steps.length} statements have all their operands and fire together, their tangents with them: ${list}.`;
    default:
      return `${steps.length} outputs are there, with their derivatives: ${list}.`;
  }
}
