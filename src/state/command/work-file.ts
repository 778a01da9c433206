import { decodeJson } from '../../file/json/decode';
import { refused } from '../../file/schema/refused';
import { savedFile } from '../export/document-emitters';
import { saveFile } from '../export/save-file';
import { attempt } from '../loading/attempt';
import { PartError } from '../loading/late-part';
import { complain, inform } from '../stores/notices';
import { currentSnapshot, openSnapshot } from '../visit/opening';

/** Far more than any graph that can be drawn; keeps a wrong choice of file from filling the memory. */
const largest = 20_000_000;

/** Gives the work to the browser to save as a file. */
export function saveWorkFile(): void {
  const name = saveFile('graph', savedFile, savedFile.write(currentSnapshot()));
  inform(`Saved as ${name}`);
}

/** Asks for a file and opens it in place of the document; what was there is one undo away. */
export function openFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) attempt(() => read(file));
  });
  input.click();
}

async function read(file: File): Promise<void> {
  try {
    if (file.size > largest) throw refused({ kind: 'no graph in so large a file' });
    await openSnapshot(decodeJson(await file.text()).content, `open ${file.name}`);
    inform(`Opened ${file.name}`);
  } catch (error) {
    if (error instanceof PartError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    complain(`${file.name} can’t be opened. ${why}`, 'What you had is still here.');
  }
}
