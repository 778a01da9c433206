import type { Diagnostic } from '../../core/graph/diagnostic';
import { dependsOn, hasHand, isHeld } from '../../study/compare/depends';
import type { Subject } from '../../study/compare/subject';
import { Remarks } from '../parts/frame/Remarks';
import { wording } from './words';

/** What the derivative by AD is where a gradient is stopped. */
function heldText({ input }: Subject): string {
  return wording.aDetachStopsWhatFlows(input.name);
}

const HAND = wording.aDerivativeByHandIs;

/** What to know of this point before comparing anything: kinks, values that are not finite, a constant. */
export function SubjectRemarks({
  subject,
  exact,
  diagnostics,
}: {
  readonly subject: Subject;
  /** The derivative by AD; null until that is known. */
  readonly exact: number | null;
  readonly diagnostics: readonly Diagnostic[];
}) {
  const { input, output } = subject;
  const remarks: string[] = [];
  if (!dependsOn(subject)) {
    remarks.push(wording.doesNotDependOnSo(output.name, input.name));
  } else {
    if (isHeld(subject)) remarks.push(heldText(subject));
    if (hasHand(subject)) remarks.push(HAND);
    const own = subject.program.origins.get(input.statement)?.node;
    // What is said of this input comes first.
    const sorted = diagnostics.toSorted((a, b) => Number(b.node === own) - Number(a.node === own));
    for (const { severity, message, mend } of sorted) {
      if (severity !== 'error') remarks.push(`${message}. ${mend}`);
    }
    if (remarks.length === 0 && exact !== null && !Number.isFinite(exact)) {
      remarks.push(wording.theDerivativeIsNotFinite);
    }
  }
  return <Remarks remarks={remarks} />;
}
