import { DEFAULT_VIEW, EMPTY_DOCUMENT, type View } from '../../document/document';
import { readPieces } from '../journal/base-text';
import { withEntry } from '../journal/log-reader';
import { type Placed, type Timeline, within } from '../journal/timeline';
import { aroundBase } from '../journal/undo-reader';
import { weightOf } from '../journal/weight';
import { readWork } from '../kinds/kinds';
import { FileError } from '../schema/file-error';
import { refused } from '../schema/refused';
import { readHead, type StoredHead } from './head';
import { KeptDocument, type World } from './kept-document';
import type { KeyValueStore } from './key-value-store';
import { baseKey, headKey, logKey, partsOf, pieceKey, undoKey } from './keys';
import { attempt } from './storage-error';

/** Parts of a document that are taken in at once. */
const PARTS = 8;
/** How long it is gone on with reading, in milliseconds, before the page does what it has to. */
const STRETCH = 8;

/** A document as it was read. */
export interface ReadDocument {
  readonly head: StoredHead;
  readonly timeline: Timeline;
  readonly view: View;
  /** What of it could not be read: the steps of undo, or what was changed last. */
  readonly lost: 'nothing' | 'undo' | 'changes';
  /** What goes on saving it. */
  readonly kept: KeptDocument;
}

/**
 * Reads a document; null where there is none.
 * @throws FileError where what there is can't be read; StorageError where the browser refuses.
 */
export async function readDocument(
  store: KeyValueStore,
  world: World,
  id: string,
): Promise<ReadDocument | null> {
  const [stored, parts] = await attempt(
    () => Promise.all([store.get(headKey(id)), store.entries(partsOf(id), PARTS)]),
    'not given back',
  );
  if (stored === undefined) return null;
  const head = readHead(id, stored);
  if (!head) throw refused({ kind: 'no graph', source: 'saved work' });
  return world.atWork(readParts(store, world, head, new Map(parts)));
}

async function readParts(
  store: KeyValueStore,
  world: World,
  head: StoredHead,
  values: ReadonlyMap<string, unknown>,
): Promise<ReadDocument> {
  const { document, place: at, undo, pieces } = await readWhole(head, values, world);
  const { placed: around, whole } = await inStretches(aroundBase(document, at, undo), world);
  const log = await inStretches(withLog(head, values, around), world);
  const lost = log.lost ? 'changes' : whole ? 'nothing' : 'undo';
  const place = log.lost ? log.placed.first + log.placed.timeline.at : head.place;
  const shown = within(place, log.placed) - log.placed.first;
  const placed: Placed = { ...log.placed, timeline: { ...log.placed.timeline, at: shown } };
  // Where something is lost, what is left is stored whole, in place of what can't be read.
  const known = { head, placed, pieces, weight: lost === 'nothing' ? log.weight : null };
  return {
    head,
    timeline: placed.timeline,
    view: readView(head.view),
    lost,
    kept: new KeptDocument(store, world, head.id, known),
  };
}

/** Runs something to its end, with room for others whenever it has taken a while. */
async function inStretches<R>(work: Generator<undefined, R, undefined>, world: World): Promise<R> {
  let began = world.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (world.now() - began < STRETCH) continue;
    await world.breathe();
    began = world.now();
  }
}

async function readWhole(
  { id, base, place }: StoredHead,
  values: ReadonlyMap<string, unknown>,
  { breathe }: World,
) {
  const stored = values.get(baseKey(id, base)) as Partial<Record<string, unknown>> | undefined;
  const count = Number(stored?.pieces);
  const at = Number.isSafeInteger(stored?.place) ? Number(stored?.place) : place;
  const pieces: unknown[] = [];
  for (let k = 0; k < count; k++) {
    const piece = values.get(pieceKey(id, base, k));
    if (piece === undefined) throw refused({ kind: 'no graph', source: 'saved work' });
    pieces.push(piece);
  }
  const document = await readPieces(stored?.data, pieces, breathe);
  return { document, place: at, undo: values.get(undoKey(id, base)), pieces: pieces.length };
}

/** What was changed since it was stored whole, up to the first entry that can't be read. */
function* withLog(head: StoredHead, values: ReadonlyMap<string, unknown>, around: Placed) {
  let placed = around;
  let weight = 0;
  for (let n = head.start; n < head.next; n++) {
    const entry = values.get(logKey(head.id, n));
    try {
      placed = withEntry(placed, entry);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { placed, weight, lost: true };
    }
    weight += weightOf(entry);
    yield undefined;
  }
  return { placed, weight, lost: false };
}

/** How a document is shown is not worth to refuse it for. */
function readView(view: unknown): View {
  try {
    return readWork({ version: 1, document: EMPTY_DOCUMENT, view }, 'saved work').content.view;
  } catch (error) {
    if (error instanceof FileError) return DEFAULT_VIEW;
    throw error;
  }
}
