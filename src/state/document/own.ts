import { applicationsIn } from '../../core/graph/application';
import { foldTree } from '../../core/graph/fold-tree';
import {
  type FoldId,
  type HandDerivative,
  type NodeId,
  nodeById,
  type Port,
} from '../../core/graph/graph';
import type { Document } from '../../document/document';
import { wire } from '../../document/edits';
import { applied, countUses, withDerivative, withoutOwn } from '../../document/own/changing';
import { keptAsOwn, redefined } from '../../document/own/keeping';
import { OwnError } from '../../document/own/own-error';
import { ParseError } from '../../lang/read/parse-error';
import type { Point } from '../../layout/point';
import { currentDocument, edit } from '../stores/document-store';
import { announce, complain } from '../stores/notices';
import { select } from '../stores/selection';
import { currentViewport } from '../stores/viewport';
import { wording } from './late-words';

/** Keeps a fold as an own primitive, or says why it can't be one. */
export function keepNow(id: FoldId): void {
  make(
    wording.keepAsOwnPrimitive,
    (document) => keptAsOwn(document, id),
    wording.isAnOwnPrimitiveNow(named(id)),
  );
}

/** Makes an own primitive what one of its folds has become, in all uses. */
export function redefineNow(id: FoldId): void {
  const { of = '' } = foldTree(currentDocument().graph).byId.get(id) ?? {};
  make(
    wording.changeTheOwnPrimitive,
    (document) => redefined(document, id),
    wording.isChangedEverywhere(of),
  );
}

function make(what: string, change: (document: Document) => Document, said: string): void {
  try {
    if (edit(what, change)) announce(said);
  } catch (error) {
    if (!(error instanceof OwnError)) throw error;
    complain(`${error.message}.`, error.mend);
  }
}

function named(id: FoldId): string {
  return foldTree(currentDocument().graph).byId.get(id)?.name ?? id;
}

/** Where an application goes, and what it is wired to. */
export interface OwnPlacement {
  readonly at?: Point | undefined;
  readonly sources?: readonly NodeId[];
  readonly into?: Port;
}

/** Applies an own primitive, as one step of undo, selects it and brings it into view. */
export function applyNow(name: string, { at, sources = [], into }: OwnPlacement = {}): void {
  const before = currentDocument();
  const centre = at ?? (sources.length > 0 ? undefined : currentViewport()?.centre());
  const nodes = nodeById(before.graph);
  const wired = sources.filter((id) => nodes.has(id));
  const made = applied(before, name, centre, wired);
  const result = applicationsIn(made.document.graph).get(made.id)?.result;
  const document = into && result ? wire(made.document, { from: result, to: into }) : made.document;
  if (!edit(wording.add(name), () => document)) return;
  select([made.id]);
  announce(wording.added(name));
  currentViewport()?.reveal(made.id);
}

/** Takes an own primitive away; its uses stay as folds. */
export function deleteOwn(name: string): void {
  const uses = countUses(currentDocument().graph, name);
  edit(wording.deleteTheOwnPrimitive, (document) => withoutOwn(document, name));
  announce(uses === 0 ? wording.deleted(name) : wording.deletedIts(name, uses));
}

/** Gives an own primitive a derivative by hand. Returns what is wrong with one that is to be used; null when it is taken. */
export function deriveByHand(name: string, derivative: HandDerivative | null): ParseError | null {
  try {
    edit(
      wording.setTheDerivativeByHand,
      (document) => withDerivative(document, name, derivative),
      `hand ${name}`,
    );
    return null;
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}
