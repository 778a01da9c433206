import { DEFAULT_VIEW, type Document, type Snapshot } from '../../document/document';
import { setConvention } from '../../document/edits';
import { folding } from '../../document/folds/shown';
import type { Example } from '../../file/examples/example';
import { documentOfExample } from '../../file/examples/example-document';
import type { Head } from '../../file/storage/head';
import { placed } from '../keep/placing';
import { listGraphs, pictureOf, titleOfHead } from '../shelf/graphs';
import { currentDocument, useDocument } from '../stores/document-store';
import { change } from '../stores/session-store';
import { stageNow } from '../stores/viewport';
import { showBeside } from './pairing';

/** No more of one's graphs than these are offered, the newest first. */
const MOST = 200;

/** The graphs on the shelf that can stand beside the one that is shown. @throws StorageError */
export async function listBeside(): Promise<readonly Head[]> {
  const { id } = useDocument.getState().sheet;
  const { graphs } = await listGraphs();
  return graphs.filter((head) => head.id !== id).slice(0, MOST);
}

/** Has a graph of the shelf stand beside, as it is now. @throws FileError, StorageError */
export async function chooseGraph(head: Head): Promise<void> {
  const { document, view } = await pictureOf(head.id);
  const snapshot = { document: await placed(document, view), view };
  show(titleOfHead(head), snapshot);
}

/** Has an example stand beside, by the convention of the graph. */
export async function chooseExample(example: Example): Promise<void> {
  const { convention } = currentDocument();
  const document = setConvention(documentOfExample(example, stageNow()), convention);
  const snapshot = { document, view: DEFAULT_VIEW };
  show(example.title, snapshot);
}

/** Has a document stand beside that is kept nowhere. */
export function chooseDocument(title: string, document: Document): void {
  show(title, { document, view: DEFAULT_VIEW });
}

function show(title: string, snapshot: Snapshot): void {
  // The graph that is shown may have no folds, and what shows them not be asked for.
  if (snapshot.document.graph.folds) change((session) => ({ ...session, folding }));
  showBeside({ kind: 'graph', title, snapshot });
}
