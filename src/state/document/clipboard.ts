import { type NodeId, nodeById } from '../../core/graph/graph';
import type { Document, Fragment } from '../../document/document';
import { fragmentOf, joined, remove } from '../../document/edits';
import { removeNotes } from '../../document/note';
import { FileError } from '../../file/schema/file-error';
import type { Point } from '../../layout/point';
import { inStretches } from '../../work/stretches';
import type { ValueNode } from '../arrays/paste-array';
import { complainOfClipboard, toClipboard } from '../export/copy-text';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { whileStaying } from '../loading/unmade';
import { currentDocument, edit } from '../stores/document-store';
import { announce, complain, refuse } from '../stores/notices';
import { select, useSelection } from '../stores/selection';
import { currentViewport } from '../stores/viewport';
import { looksLikeLink, openFragment } from '../visit/links';
import { wording } from './early-words';

// What reads and writes the clipboard, and places nodes, is no part of the first load.
const fragments = latePart(
  () => import('../../file/clipboard/clipboard'),
  wording.whatCopiesAndPastes,
);
const reading = latePart(() => import('../../file/reading/reading'), wording.whatCopiesAndPastes);
const transforming = latePart(() => import('./transforming'), wording.whatCopiesAndPastes);
const arranging = latePart(() => import('../../document/arranging'), wording.whatCopiesAndPastes);
const arrays = latePart(() => import('../arrays/paste-array'), wording.whatReadsArrays);

/** Nodes that are written at once. */
const FEW = 1000;

/** The newest copy, for where the system clipboard may not be read. */
let lastCopy: string | null = null;

/** Puts the selected nodes, with the wires among them, and notes on the clipboard as text. */
export async function copySelection(): Promise<void> {
  const { nodes: selection, notes } = useSelection.getState();
  if (selection.length + notes.length === 0) return;
  const fragment = fragmentOf(currentDocument(), selection, notes);
  const { encodeFragment, encodingFragment } = await fragments();
  const isLarge = fragment.graph.nodes.length > FEW;
  const text = isLarge ? await inStretches(encodingFragment(fragment)) : encodeFragment(fragment);
  lastCopy = text;
  announce(wording.copied(contentOf(fragment)));
  if (!(await toClipboard(text))) complainOfClipboard(wording.pastingWorksInThisTab);
}

/** What a fragment holds, in words. */
function contentOf({ graph: { nodes }, notes = [] }: Fragment): string {
  return wording.joined([
    ...(nodes.length > 0 ? [wording.node(nodes.length)] : []),
    ...(notes.length > 0 ? [wording.note(notes.length)] : []),
  ]);
}

export async function cutSelection(): Promise<void> {
  const { nodes: selection, notes } = useSelection.getState();
  await copySelection();
  edit(wording.cut, (document) => removeNotes(remove(document, selection), notes));
  select([]);
}

/** Pastes from the clipboard, or what this tab copied last where the clipboard may not be read. */
export async function pasteFromClipboard(): Promise<void> {
  let text = lastCopy;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    if (text === null) {
      complain(wording.theBrowserDidNotLet, wording.pressCtrlVOrV);
      return;
    }
  }
  if (text !== null) paste(text);
}

/**
 * Pastes text that `copySelection` made, here or in another tab; a link is opened; numbers, as a
 * spreadsheet copies them, go into the input or constant that is selected.
 */
export function paste(text: string): void {
  attempt(async () => {
    if (!(await whileStaying(pasted(text)))) await openFragment(text);
  });
}

/** @returns false for a link, which is opened in place of the graph. */
async function pasted(text: string): Promise<boolean> {
  const [{ readFragmentText }, { transform }, { placed }] = await Promise.all([
    reading(),
    transforming(),
    arranging(),
  ]);
  try {
    const fragment = await readFragmentText(text);
    let ids: readonly NodeId[] = [];
    let notes: readonly string[] = [];
    transform({
      what: wording.theGraphWithWhatWas,
      isOwn: true,
      plan: function* (document) {
        const inserted = joined(document, fragment, pasteOffset(document, fragment));
        ids = inserted.ids;
        notes = inserted.notes;
        return yield* placed(inserted.document);
      },
      onDone: (made) => {
        if (!edit(wording.paste, () => made)) return;
        select(ids, [], notes);
        announce(wording.pasted(contentOf(fragment)));
      },
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const target = selectedValue();
    if (looksLikeLink(text)) return false;
    if (target) await pasteNumbers(target, text);
    else refuse(error.message, wording.forNumbersSelectTheInput);
  }
  return true;
}

/** The input or constant that is selected, alone. */
function selectedValue(): ValueNode | null {
  const { nodes: selection } = useSelection.getState();
  if (selection.length !== 1) return null;
  const node = nodeById(currentDocument().graph).get(selection[0] as NodeId);
  return node?.kind === 'input' || node?.kind === 'constant' ? node : null;
}

async function pasteNumbers(into: ValueNode, text: string): Promise<void> {
  const { pasteArray } = await arrays();
  await pasteArray(into, text, wording.theClipboardHoldsNeitherNodes);
}

/** Where what is pasted is moved: less far than so many times, it may come to lie on others. */
const MOST_SHIFTS = 64;
const SHIFT = 32;

function pasteOffset({ positions }: Document, fragment: Fragment): Point {
  const places = Object.values(fragment.positions);
  const taken = new Set(Object.values(positions).map(({ x, y }) => `${x},${y}`));
  const isTaken = (shift: number) =>
    places.some(({ x, y }) => taken.has(`${x + shift},${y + shift}`));
  if (fragment.graph.nodes.length === 0) return { x: SHIFT, y: SHIFT };
  if (!currentViewport()?.centre() || !isTaken(0)) return { x: 0, y: 0 };
  let shift = SHIFT;
  while (shift < MOST_SHIFTS * SHIFT && isTaken(shift)) shift += SHIFT;
  return { x: shift, y: shift };
}
