import type { NodeId } from '../../../core/graph/graph';
import { outlineAt } from '../../../core/trace/outline';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { type BlankKey, cellPlace } from '../../../figure/blanks';

/** Nodes whose numbers are left blank. */
export interface HiddenNumbers {
  readonly values: ReadonlySet<NodeId>;
  readonly derivatives: ReadonlySet<NodeId>;
}

/** The numbers on nodes that blank cells of the table ask for: else the graph would have the answers. */
export function hiddenBy(
  blanks: ReadonlySet<BlankKey>,
  derived: Derived,
  trace: Trace,
): HiddenNumbers {
  const values = new Set<NodeId>();
  const derivatives = new Set<NodeId>();
  for (const key of blanks) {
    const { step, side, part } = cellPlace(key);
    if (part === 0 || step >= trace.stepCount) continue;
    const { kind, statement, target, output } = outlineAt(trace, step);
    const node =
      kind === 'output'
        ? output?.origin?.node
        : derived.nodeOf.get(kind === 'contribution' ? target : statement);
    if (node !== undefined) (side === 0 ? values : derivatives).add(node);
    // The adjoint of an output is that of what it reads.
    const seed = trace.mode === 'reverse' ? trace.output?.origin?.node : undefined;
    if (kind === 'seed' && seed !== undefined) derivatives.add(seed);
  }
  return { values, derivatives };
}
