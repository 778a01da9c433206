import { foldPorts } from '../../core/graph/fold-ports';
import { foldTree } from '../../core/graph/fold-tree';
import type { FoldId } from '../../core/graph/graph';
import { madeBy } from '../../core/trace/reverse-plan';
import { stepOrderOf } from '../../core/trace/step-order';
import type { Trace } from '../../core/trace/trace';
import { derivedOf } from '../derived';
import type { Document } from '../document';
import { closedFolds } from './closed';

/** Steps `from` ≤ index < `to`. */
interface Steps {
  readonly from: number;
  readonly to: number;
}

/** The steps of a closed fold, which are taken as one forward and as one back. */
export interface StepGroup {
  readonly fold: FoldId;
  readonly name: string;
  /** Of inputs in a fold there is nothing but that they are brought in. */
  readonly brings: boolean;
  readonly primal: Steps;
  /** Its steps back; null where nothing flows back. */
  readonly adjoint: Steps | null;
  /** The statements whose values go in, and those whose values come out. */
  readonly ins: readonly number[];
  readonly outs: readonly number[];
  /** Whether what flows back is written by hand. */
  readonly byHand: boolean;
}

/** The groups of a trace in the order of its steps forward. */
export interface StepGroups {
  readonly groups: readonly StepGroup[];
  /** The group that a step is of, and which of its steps are taken with it; null for a step of its own. */
  at(step: number): (Steps & { readonly group: StepGroup }) | null;
}

const known = new WeakMap<
  Trace,
  { document: Document; unfolded: string; groups: StepGroups | null }
>();

/** The groups of the steps of a trace of a document, where some folds are closed; null where none is. */
export function stepGroupsOf(
  document: Document,
  trace: Trace,
  unfolded: string,
): StepGroups | null {
  if (!document.graph.folds || trace.stepCount === 0) return null;
  const last = known.get(trace);
  if (last?.document.graph === document.graph && last.unfolded === unfolded) return last.groups;
  const groups = grouped(document, trace, unfolded);
  known.set(trace, { document, unfolded, groups });
  return groups;
}

function grouped(document: Document, trace: Trace, unfolded: string): StepGroups | null {
  const { graph } = document;
  const { foldOf, folds } = closedFolds(graph, unfolded);
  if (folds.size === 0) return null;
  const { nodeOf, checked } = derivedOf(document);
  const { statements } = stepOrderOf(trace.program);
  const inputs = trace.program.inputs.length;
  const { byId } = foldTree(graph);
  const groups: StepGroup[] = [];
  const foldAt = (step: number) => foldOf.get(nodeOf.get(statements[step] as number) ?? '');
  for (let step = 0; step < statements.length; ) {
    const fold = foldAt(step);
    const from = step++;
    if (fold === undefined) continue;
    const brings = from < inputs;
    const end = brings ? inputs : statements.length;
    while (step < end && foldAt(step) === fold) step++;
    const primal = { from, to: step };
    const placed = (ids: readonly (string | null)[]) =>
      ids.flatMap((id) => checked.statementOf.get(id ?? '') ?? []);
    const own = Array.from(statements.subarray(from, step));
    const ports = foldPorts(graph, fold);
    groups.push({
      fold,
      name: byId.get(fold)?.name ?? fold,
      brings,
      primal,
      adjoint: adjointOf(trace, primal, own, brings),
      ins: brings ? [] : placed(ports.ins),
      outs: brings ? own : placed(ports.outs),
      byHand: ports.application?.byHand != null,
    });
  }
  return groups.length === 0 ? null : lookedUp(groups);
}

function adjointOf(
  trace: Trace,
  { from, to }: Steps,
  statements: readonly number[],
  brings: boolean,
): Steps | null {
  if (trace.mode === 'forward' || !trace.output) return null;
  const { plan, turn, stepCount } = trace;
  if (brings) return { from: stepCount - to, to: stepCount - from };
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const statement of statements) {
    const [start, end] = madeBy(plan, statement);
    if (start === end) continue;
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return last < 0 ? null : { from: turn + 1 + first, to: turn + 1 + last };
}

function lookedUp(groups: readonly StepGroup[]): StepGroups {
  const ranges = groups
    .flatMap((group) =>
      [group.primal, group.adjoint].flatMap((steps) => (steps ? [{ ...steps, group }] : [])),
    )
    .sort((a, b) => a.from - b.from);
  return {
    groups,
    at(step) {
      let [low, high] = [0, ranges.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ranges[middle]?.from ?? 0) <= step) low = middle + 1;
        else high = middle;
      }
      const range = ranges[low - 1];
      return range && step < range.to ? range : null;
    },
  };
}
