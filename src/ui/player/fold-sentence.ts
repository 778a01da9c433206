import type { Trace } from '../../core/trace/trace';
import type { StepGroup } from '../../document/folds/step-groups';
import type { TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { wholeCell, wholeDerivativeCell } from '../../lang/term/fold-cells';
import { wording } from './early-words';

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
    if (group.brings) return wording.theDerivativesByTheInputs(name, said(derivative));
    return wording.backThroughAllOfIn(name, steps, said(derivative));
  }
  const [statement, numbers] = wholeCell(medium, trace, whole);
  const count = wording.counted(group.primal.to - group.primal.from, group.brings);
  const forward = wording.severalInOne(statement, numbers, count, name);
  if (trace.mode === 'reverse' || !derivative) return forward;
  return wording.theirTangentsMoveWithThem(forward, said(derivative));
}

function said(cell: readonly [string, string] | null): string {
  return cell ? cell.join(' ') : wording.nothingFlows;
}
