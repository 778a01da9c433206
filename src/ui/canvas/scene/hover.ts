import { nodesOf } from '../../../core/graph/fold-tree';
import type { FoldId, NodeId } from '../../../core/graph/graph';
import type { Trace } from '../../../core/trace/trace';
import { type Derived, derivedOf } from '../../../document/derived';
import { isPending } from '../../../document/pending';
import { type Activity, activityOf } from '../../../state/player/activity';
import { outputOf, outputStep, stepsOf } from '../../../state/player/overlay';
import { currentDocument } from '../../../state/stores/document-store';
import { currentTrace } from '../../../state/stores/player-store';
import { usePointed } from '../../../state/stores/pointed-store';
import { sceneOf } from './scene';
import { seenActivity } from './seen-activity';

const NONE: readonly number[] = [];

/** Marks the steps of a node or a fold as pointed at, so that its rows in the table light up; null for none. */
export function hover(derived: Derived, id: NodeId | FoldId | null): void {
  const steps = id === null ? NONE : stepsOfNode(derived, id);
  if (steps.length > 0 || usePointed.getState().steps.length > 0) usePointed.setState({ steps });
}

/** The steps that a node's rows in the table show. */
function stepsOfNode(derived: Derived, id: NodeId | FoldId): readonly number[] {
  const trace = currentTrace();
  if (isPending(trace)) return NONE;
  const output = outputOf(trace, id);
  if (output) {
    const step = outputStep(trace, output);
    return trace.output === output ? [step, trace.turn] : [step];
  }
  const { statementOf } = derived.checked;
  return nodesOf(currentDocument().graph, [id]).flatMap((node) => {
    const statement = statementOf.get(node);
    return statement === undefined ? NONE : stepsOf(trace, statement);
  });
}

let known: { trace: Trace; hovered: readonly number[]; activity: Activity } | null = null;

/** The nodes and wires that are pointed at just now. */
export function currentlyHighlighted(): Activity {
  const document = currentDocument();
  const pointed = highlightedBy(derivedOf(document), currentTrace(), usePointed.getState().steps);
  return seenActivity(sceneOf(document), pointed);
}

/** The nodes and wires that pointed-at steps are about; remembered, since every node asks. */
export function highlightedBy(
  derived: Derived,
  trace: Trace,
  hovered: readonly number[],
): Activity {
  if (known?.trace === trace && known.hovered === hovered) return known.activity;
  const count = isPending(trace) ? 0 : trace.stepCount;
  const highlighted = hovered.filter((step) => step >= 0 && step < count);
  const activity = activityOf(derived, trace, highlighted);
  known = { trace, hovered, activity };
  return activity;
}
