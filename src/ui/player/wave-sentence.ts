import { outlineAt, type StepOutline } from '../../core/trace/outline';
import { stepAt, type Trace } from '../../core/trace/trace';
import type { Medium, TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { seededInput } from '../../lang/term/seeded-input';
import { writePlace } from '../../lang/term/symbols';
import { writeTensor } from '../../lang/term/write-tensor';
import type { FiringOrder } from '../../state/player/firing-order';
import { wording } from './early-words';
import { listed, NAMED } from './listed';

/**
 * What steps of one kind do together, as those of a wave are: “3 statements fire together: …”
 * @param by what takes them together; a wave does where it is left out.
 */
export function waveSentence(
  trace: Trace,
  taken: readonly number[],
  style: TraceStyle,
  by?: FiringOrder['by'],
): string {
  const medium = plainMedium(within(trace.program, style));
  const steps = taken.map((step) => outlineAt(trace, step));
  const count = steps.length;
  const list = resultsOf(medium, trace, steps);
  const along = trace.mode === 'forward';
  switch (steps[0]?.kind) {
    case 'input':
      return wording.inputsComeIn(count, along, list);
    case 'statement':
      if (by === 'line') {
        return wording.theLinePutsValuesOn(count, along, list);
      }
      return wording.statementsHaveAllTheirOperands(count, along, list);
    case 'output':
      return wording.outputsAreThere(count, along, list);
    case 'contribution': {
      const senders = [...new Set(steps.map(({ statement }) => statement))];
      return wording.backInContributionsTogether(whoFlows(medium, trace, senders), count, list);
    }
    default:
      return wording.theAdjointsOfTheInputs(list);
  }
}

/** What comes of the steps, each place once, as it is after the last that writes it. */
function resultsOf(medium: Medium, trace: Trace, steps: readonly StepOutline[]): string {
  const last = new Map<number, StepOutline>();
  for (const step of steps) {
    // Outputs may read the same statement off.
    const place =
      step.kind === 'contribution'
        ? step.target
        : step.kind === 'output'
          ? step.index
          : step.statement;
    last.set(place, step);
  }
  const named = [...last.values()].slice(0, NAMED).map((step) => resultOf(medium, trace, step));
  return listed(named, last.size);
}

/** `v₁ = 2`, `v′₁ = 5`, `v₁ = 2 with v̇₁ = 1` */
function resultOf(medium: Medium, trace: Trace, outline: StepOutline): string {
  const step = stepAt(trace, outline.index);
  const { program, output } = trace;
  const about = output?.name ?? '';
  const value = writeTensor(medium, step.value).text;
  const place = (of: 'primal' | 'adjoint', statement: number) =>
    writePlace(medium, program, statement, of, about).text;
  switch (step.phase) {
    case 'primal':
      if (step.kind === 'output') return `${medium.primal({ name: step.name })} = ${value}`;
      return wording.placeAndValue(place('primal', step.statement), value);
    case 'adjoint':
      if (step.kind === 'gradient') {
        return `${medium.adjoint({ name: step.name }, about)} = ${value}`;
      }
      return wording.placeAndValue(
        place('adjoint', step.writes?.statement ?? step.statement),
        value,
      );
    case 'tangent': {
      const input = trace.mode === 'forward' ? seededInput(trace) : null;
      const name = (of: 'primal' | 'tangent') => {
        if (step.kind !== 'output') {
          return writePlace(medium, program, step.statement, of, input).text;
        }
        const called = { name: step.name };
        return of === 'primal' ? medium.primal(called) : medium.tangent(called, input);
      };
      if (step.tangent === null) return wording.nameAndValue(name('primal'), value);
      const tangent = writeTensor(medium, step.tangent).text;
      return wording.with(name('primal'), value, name('tangent'), tangent);
    }
  }
}

function whoFlows(medium: Medium, trace: Trace, senders: readonly number[]): string {
  if (senders.length > NAMED) return wording.theAdjointsOfStatementsFlow(senders.length);
  const names = senders.map(
    (statement) => writePlace(medium, trace.program, statement, 'primal', '').text,
  );
  if (names.length === 1) return wording.theAdjointOfFlows(names[0]);
  return wording.theAdjointsOfFlow(words(names));
}

function words(names: readonly string[]): string {
  return wording.and(names.slice(0, -1).join(', '), names.at(-1));
}
