import { foldsAround, foldTree } from '../../core/graph/fold-tree';
import type { FoldId, NodeId } from '../../core/graph/graph';
import type { Document } from '../../document/document';
import { FoldError, fold, renameFold, withoutFold } from '../../document/folds/folding';
import { isFoldOpen, withFoldOpen } from '../../document/folds/open';
import { currentDocument, edit } from '../stores/document-store';
import { useEntered } from '../stores/entered';
import { announce, complain } from '../stores/notices';
import { select, useSelection } from '../stores/selection';
import { useView } from '../stores/view-store';
import { currentViewport, following, stageNow } from '../stores/viewport';
import { wording } from './late-words';

/** Folds what is selected. Of one node alone in an open fold it closes that. */
export function foldNow(): void {
  const { nodes } = useSelection.getState();
  const around = openAround(nodes);
  if (around !== null) closeFold(around);
  else foldAll(nodes);
}

/** The open fold that closing is meant for: the innermost of the only node, if that is in one. */
function openAround(nodes: readonly (NodeId | FoldId)[]): FoldId | null {
  const [only, ...others] = nodes;
  if (only === undefined || others.length > 0) return null;
  const [fold] = foldsAround(foldTree(currentDocument().graph), only);
  return fold?.id ?? null;
}

function foldAll(nodes: readonly (NodeId | FoldId)[], takingIn = false): void {
  const document = currentDocument();
  try {
    const made = fold(document, nodes, { takingIn, stage: stageNow() });
    if (!edit(wording.fold, () => made.document)) return;
    select([made.id]);
    currentViewport()?.reveal(made.id);
    announce(wording.foldedInto(nameOf(made.document, made.id)));
  } catch (error) {
    if (!(error instanceof FoldError)) throw error;
    const { problem, message, mend } = error;
    const takes = problem?.kind === 'leads back in';
    const action = { label: wording.takeIn, run: () => foldAll(nodes, true) };
    complain(`${message}.`, mend, takes ? action : undefined);
  }
}

/** Opens the closed folds that are selected, each in its place. */
export function unfoldNow(): void {
  const { byId } = foldTree(currentDocument().graph);
  const folds = useSelection.getState().nodes.filter((id) => byId.has(id));
  for (const id of folds) openFold(id);
}

/** Shows what is in a fold, in its place. */
export function openFold(id: FoldId): void {
  const { graph } = currentDocument();
  const inside = foldTree(graph).byId.get(id);
  if (!inside) return;
  setOpen(id, true);
  select([]);
  announce(wording.opened(inside.name, inside.nodes.length));
  currentViewport()?.showFold(id);
}

/** Shows what is in a fold, and little else. */
export function enterFold(id: FoldId): void {
  const { graph } = currentDocument();
  const path = [...foldsAround(foldTree(graph), id)].map((fold) => fold.id);
  for (const fold of [...path.reverse(), id]) setOpen(fold, true);
  select([]);
  useEntered.setState({ fold: id });
  announce(wording.inNamed(nameOf(currentDocument(), id)));
  currentViewport()?.showFold(id, true);
}

/** Goes back from the fold that was entered to one around it, or for null to the whole graph. */
export function leaveTo(around: FoldId | null): void {
  const { fold } = useEntered.getState();
  if (fold === null) return;
  const tree = foldTree(currentDocument().graph);
  const path = [fold, ...[...foldsAround(tree, fold)].map((one) => one.id)];
  const end = around === null ? path.length : path.indexOf(around);
  for (const id of path.slice(0, Math.max(0, end))) setOpen(id, false);
  useEntered.setState({ fold: around });
  if (around === null) currentViewport()?.fit();
  else currentViewport()?.showFold(around, true);
  announce(
    around === null ? wording.theWholeGraph : wording.inNamed(nameOf(currentDocument(), around)),
  );
}

/** Shows a fold as one node again. */
export function closeFold(id: FoldId): void {
  setOpen(id, false);
  select([id]);
  currentViewport()?.reveal(id);
  announce(wording.closed(nameOf(currentDocument(), id)));
}

function setOpen(id: FoldId, open: boolean): void {
  const { unfolded } = useView.getState();
  if (isFoldOpen(unfolded, id) === open) return;
  following(() => useView.setState({ unfolded: withFoldOpen(unfolded, id, open) }));
}

/** Takes a fold away and leaves what is in it. */
export function takeFoldAway(id: FoldId): void {
  const name = nameOf(currentDocument(), id);
  setOpen(id, false);
  const down = useView.getState().arrangement === 'down';
  edit(wording.takeTheFoldAway, (document) => withoutFold(document, id, down));
  announce(wording.isAFoldNoMore(name));
}

/** Names a fold. Returns why it can't be called so and what to do, in words; null when it is. */
export function foldRenamed(id: FoldId, name: string): string | null {
  try {
    edit(wording.rename, (document) => renameFold(document, id, name));
    return null;
  } catch (error) {
    if (!(error instanceof FoldError)) throw error;
    return `${error.message}. ${error.mend}`;
  }
}

function nameOf({ graph }: Document, id: FoldId): string {
  return foldTree(graph).byId.get(id)?.name ?? id;
}
