import type { Trace } from '../../core/trace/trace';
import type { StepGroup } from '../../document/folds/step-groups';
import type { TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { wholeCell, wholeDerivativeCell } from '../../lang/term/fold-cells';
import { counted } from '../../words/en/grammar';

/** What the steps of a closed fold did together. */
export function foldSentence(
  trace: Trace,
  group: StepGroup,
  back: boolean,
  style: TraceStyle,
): string {
  const medium = plainMedium(within(trace.program, style));
  const whole = { ...group, after: group.adjoint?.to ?? 0 };
  const name = medium.primal({ name: group.name });
  const derivative = wholeDerivativeCell(medium, trace, whole);
  if (back) {
    const steps = group.adjoint ? group.adjoint.to - group.adjoint.from : 0;
    if (group.brings)
      return `The derivatives by the inputs in ${name} are read off: ${said(derivative)}.`;
    return `Back through all of ${name} in one, ${counted(steps, 'contribution')}: ${said(derivative)}.`;
  }
  const [statement, numbers] = wholeCell(medium, trace, whole);
  const count = counted(group.primal.to - group.primal.from, group.brings ? 'input' : 'statement');
  const forward = `${statement} ${numbers}: ${count} of ${name} in one.`;
  if (trace.mode === 'reverse' || !derivative) return forward;
  return `${forward} Their tangents move with them: ${said(derivative)}.`;
}

function said(cell: readonly [string, string] | null): string {
  return cell ? cell.join(' ') : 'nothing flows';
}
