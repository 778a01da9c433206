import { limits } from '../../core/limits';
import { encodingJson } from '../../file/json/encoding';
import { workOf } from '../../file/kinds/work';
import { readFile } from '../../file/reading/reading';
import { FileError } from '../../file/schema/file-error';
import { refused } from '../../file/schema/refused';
import { isShelfText } from '../../file/storage/shelf-file';
import { shown } from '../../words/shown';
import { inStretches } from '../../work/stretches';
import { savedFile } from '../export/document-emitters';
import { saveFile } from '../export/save-file';
import { attempt } from '../loading/attempt';
import { latePart, PartError } from '../loading/late-part';
import { pickFiles } from '../loading/pick-files';
import { editsMade } from '../loading/unmade';
import { importGraphs } from '../shelf/all-graphs';
import { useDocument } from '../stores/document-store';
import { complain, inform } from '../stores/notices';
import { currentSnapshot, openSnapshot } from '../visit/opening';
import { wording } from './late-words';

/** Gives the work to the browser to save as a file; says so where it is more than is read again. */
export async function saveWorkFile(): Promise<void> {
  await editsMade();
  const work = workOf(currentSnapshot());
  let content: readonly string[];
  try {
    content = await inStretches(encodingJson(work));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    complain(error.message);
    return;
  }
  const { document, sheet } = useDocument.getState();
  const title = document.title ?? sheet.name ?? 'graph';
  inform(wording.savedAs(saveFile(title, savedFile, content)));
}

/** Characters of a file’s name that a message takes. */
const LONGEST_NAME = 60;

/** Asks for a file and opens it in place of the document; what was there is one undo away. */
export function openFile(): void {
  const kinds = '.json,.jsonl,application/json,.onnx,.pb,.pbtxt,.bin';
  pickFiles(kinds, (files) => attempt(() => openDropped(files)), { many: true });
}

/** Opens files that were dropped into the window or chosen: one, or all of a model. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (files.some(isOfModel)) await readModel(files);
  else if (others.length > 0) {
    complain(wording.onlyOneFileCanBe, wording.whatYouHadIsStill);
  } else if (file) await read(file);
}

const modelFile = latePart(() => import('./model-file'), wording.whatOpensModels);

/** Whether a file can only be of a model. */
function isOfModel({ name }: File): boolean {
  return /\.(onnx|pb|pbtxt|bin)$/i.test(name);
}

/** Whether a JSON text is that of a model of TensorFlow.js: within a text of another the quotes are escaped. */
function isModelText(text: string): boolean {
  return /(?<!\\)"modelTopology"\s*:/.test(text);
}

async function readModel(files: readonly File[]): Promise<void> {
  const name = shown(files.map((file) => file.name).join(', '), LONGEST_NAME);
  await orComplain(name, async () => {
    if (files.some(({ size }) => size > limits.model))
      throw refused({ kind: 'no graph in so large a file' });
    const { openModel } = await modelFile();
    if (!(await openModel(files))) throw refused({ kind: 'another program’s file' });
  });
}

async function read(file: File): Promise<void> {
  const name = shown(file.name, LONGEST_NAME);
  await orComplain(name, async () => {
    if (file.size > limits.file) throw refused({ kind: 'no graph in so large a file' });
    const text = await file.text();
    if (isShelfText(text)) {
      await importGraphs(file);
      return;
    }
    if (isModelText(text)) {
      await (await modelFile()).openModel([file]);
      return;
    }
    const { content } = await readFile(text);
    const title = name.replace(/(\.wengert)?\.json$/i, '');
    await openSnapshot(content, wording.open(name), 'file', title);
    inform(wording.openedByName(name));
  });
}

/** Opens something, or says why it can't be. */
async function orComplain(name: string, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (error instanceof PartError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    complain(wording.cantBeOpened(name, why), wording.whatYouHadIsStill);
  }
}
