import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import type { TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { writeTensor } from '../term/cells';
import { seededInput, tangentCellsOf } from '../term/tangent-cells';
import { primalSentence } from './primal-words';

/**
 * What a step of forward mode does with its numbers, primal and tangent together, in plain text:
 * “v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693. Its tangent moves with it: v̇₁ = v̇₋₁/v₋₁ = 1/2 = 0.5.”
 */
export function tangentSentence(trace: TangentTrace, step: TangentStep, style: TraceStyle): string {
  const medium = plainMedium(style);
  const primal = primalSentence(medium, trace, step);
  const { tangent } = tangentCellsOf(medium, trace, step);
  if (!tangent || !step.tangent) return `${primal} ${absent(step)}`;
  const [symbols, numbers] = tangent;
  const value = writeTensor(medium, step.tangent).text;
  switch (step.kind) {
    case 'input':
      return `${primal} Its tangent is the seed: ${symbols} = ${value}.`;
    case 'statement': {
      const isShown = numbers === `= ${value}` || !numbers.startsWith('= ');
      const made = isShown ? symbols : `${symbols} ${numbers}`;
      return `${primal} Its tangent moves with it: ${made} = ${value}.`;
    }
    case 'output': {
      const input = seededInput(trace);
      const name = medium.primal({ name: step.name });
      const what =
        input === null
          ? `the derivative of ${name} in the direction of the seed`
          : `the derivative of ${name} with respect to ${medium.primal({ name: input.name })}${input.place}`;
      return `${primal} Its tangent ${symbols} is ${what}: ${value}.`;
    }
  }
}

function absent({ kind }: TangentStep): string {
  if (kind === 'input') return 'It is held fixed, so it has no tangent.';
  return 'It does not depend on an input that moves, so it has no tangent.';
}
