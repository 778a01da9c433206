import type { Diagnostic } from '../../core/graph/diagnostic';
import { dependsOn, hasHand, isHeld } from '../../study/compare/depends';
import type { Subject } from '../../study/compare/subject';
import { Remarks } from '../parts/frame/Remarks';

/** What the derivative by AD is where a gradient is stopped. */
function heldText({ input }: Subject): string {
  return `A detach stops what flows through it, as the graph says: AD is right to hold its value fixed. A difference of values moves it with ${input.name}, so it is of another function.`;
}

const HAND =
  'A derivative by hand is used on the way: reverse mode takes it, while forward mode and differences of values go through what the value is computed by. Where they disagree, look at the node “by hand”.';

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
    remarks.push(`${output.name} does not depend on ${input.name}, so every way gives 0.`);
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
      remarks.push('The derivative is not finite at this point.');
    }
  }
  return <Remarks remarks={remarks} />;
}
