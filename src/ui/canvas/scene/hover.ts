import type { NodeId } from '../../../core/graph/graph';
import { type Derived, derivedOf } from '../../../document/derived';
import { type Activity, activityOf } from '../../../state/player/activity';
import { overlayOf } from '../../../state/player/overlay';
import { isForward, type Played, type PlayedStep } from '../../../state/player/played';
import { tangentOverlayOf } from '../../../state/player/tangent-overlay';
import { currentDocument } from '../../../state/stores/document-store';
import { currentPlayed } from '../../../state/stores/player-store';
import { usePointed } from '../../../state/stores/pointed-store';

const NONE: readonly number[] = [];

/** Marks the steps of a node as pointed at, so that its rows in the table light up; null for none. */
export function hover(derived: Derived, id: NodeId | null): void {
  const steps = id === null ? NONE : stepsOf(derived, id);
  if (steps.length > 0 || usePointed.getState().steps.length > 0) usePointed.setState({ steps });
}

/** The steps that a node's rows in the table show. */
function stepsOf(derived: Derived, id: NodeId): readonly number[] {
  const played = currentPlayed();
  if (isForward(played)) {
    const { outputs, steps } = tangentOverlayOf(played);
    const step = outputs.get(id) ?? steps[derived.checked.statementOf.get(id) ?? -1];
    return step ? [step.index] : NONE;
  }
  const overlay = overlayOf(derived.trace);
  const output = overlay.outputs.get(id);
  if (output) {
    const differentiated = derived.trace.output?.origin?.node === id;
    return overlay.seed && differentiated ? [output.index, overlay.seed.index] : [output.index];
  }
  const statement = derived.checked.statementOf.get(id);
  if (statement === undefined) return NONE;
  return overlay.steps[statement]?.map(({ index }) => index) ?? NONE;
}

let known: { played: Played; hovered: readonly number[]; activity: Activity } | null = null;

/** The nodes and wires that are pointed at just now. */
export function currentlyHighlighted(): Activity {
  const document = currentDocument();
  return highlightedBy(derivedOf(document), currentPlayed(), usePointed.getState().steps);
}

/** The nodes and wires that pointed-at steps are about; remembered, since every node asks. */
export function highlightedBy(
  derived: Derived,
  played: Played,
  hovered: readonly number[],
): Activity {
  if (known?.played === played && known.hovered === hovered) return known.activity;
  const highlighted = hovered
    .map((index) => played.steps[index])
    .filter((step): step is PlayedStep => step !== undefined);
  const activity = activityOf(derived, played, highlighted);
  known = { played, hovered, activity };
  return activity;
}
