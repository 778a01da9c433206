import type { Tensor } from '../../core/tensor/tensor';
import type { Derived } from '../../document/derived';
import { isPending } from '../../document/pending';
import { heldToOurs, type TheirDerivatives } from '../../study/compare/theirs';
import type { LastRun } from './program-store';

/** The derivatives that the classes of the program computed, held to ours; null where they told none. */
export function theirDerivatives(
  { theirs, sweeps }: LastRun,
  { trace, checked }: Derived,
): TheirDerivatives | null {
  if (theirs.size === 0 || isPending(trace) || !trace.output) return null;
  const byStatement = new Map<number, number | Tensor>();
  for (const [node, derivative] of theirs) {
    const statement = checked.statementOf.get(node);
    if (statement !== undefined) byStatement.set(statement, derivative);
  }
  return byStatement.size === 0 ? null : heldToOurs(trace, byStatement, sweeps);
}
