import { limits } from '../../core/limits';
import { EMPTY_DOCUMENT } from '../../document/document';
import type { OpenedModel } from '../../model/opened/opened-model';
import { type ModelReader, readerOf } from '../../model/reading-model';
import { shown } from '../../words/shown';
import { begin, workHere } from '../../work/work';
import { inform } from '../stores/notices';
import { currentSnapshot, openSnapshot } from '../visit/opening';
import { undertake } from '../work/underway';
import { wording } from './late-words';

/** Milliseconds that a byte takes. */
const BYTE = 1e-4;

/** Characters of a name that a message takes. */
const LONGEST_NAME = 60;

/**
 * Opens the model that some files are, in place of the document; what was there is one undo away.
 * @returns whether they are one.
 * @throws ModelError
 */
export async function openModel(files: readonly File[]): Promise<boolean> {
  const read = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const reader = readerOf(read);
  const [first] = files;
  if (!reader || !first) return false;
  const name = shown(first.name, LONGEST_NAME);
  const size = read.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const model = await inSight(wording.theGraphOf(name), reader, size * BYTE);
  if (!model) return true;
  const { view } = currentSnapshot();
  const title = model.title.slice(0, limits.title);
  const own = /^(main_graph|torch[-_]jit(-export)?|graph|)$/i.test(title) ? plainName(name) : title;
  const document = { ...EMPTY_DOCUMENT, graph: model.graph };
  await openSnapshot({ document, view }, wording.open(name), 'file', shown(own, LONGEST_NAME));
  inform(wording.opened(name, openWords(model)));
  return true;
}

/** What was left open: a dynamic batch, for one. */
function openWords({ open }: OpenedModel): string {
  if (open.length === 0) return '';
  const named = open.slice(0, 4).map((each) => `“${shown(each, 24)}”`);
  return wording.openExtents(open.length, named);
}

function plainName(name: string): string {
  return name.replace(/\.[a-z]+$/i, '');
}

/** What is read, some at a time, where the person can see and stop it; null where it was stopped. */
function inSight(
  what: string,
  read: () => ModelReader,
  weight: number,
): Promise<OpenedModel | null> {
  return new Promise((resolve, reject) => {
    undertake<number, OpenedModel>((listener) => begin(workHere(read, weight), listener), {
      what,
      shareAt: (share) => share,
      onDone: resolve,
      onFailed: (error) => {
        reject(error);
        return true;
      },
      onCancelled: () => {
        resolve(null);
        return true;
      },
    });
  });
}
