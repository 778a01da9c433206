import { decodeJson } from '../../file/schema/json';
import { refused } from '../../file/schema/refused';
import { encodeJson } from '../../file/schema/snapshot-data';
import { complain, inform } from '../stores/notices';
import { currentSnapshot, openSnapshot } from '../visit/opening';

/** Far more than any graph that can be drawn; keeps a wrong choice of file from filling the memory. */
const largest = 20_000_000;

/** Gives the work to the browser to save as a file. */
export function saveFile(): void {
  const file = new Blob([encodeJson(currentSnapshot())], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'graph.wengert.json';
  link.click();
  // The browser reads it after this turn of events.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  inform('Saved as graph.wengert.json');
}

/** Asks for a file and opens it in place of the document; what was there is one undo away. */
export function openFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void read(file);
  });
  input.click();
}

async function read(file: File): Promise<void> {
  try {
    if (file.size > largest) throw refused({ kind: 'no graph in so large a file' });
    openSnapshot(decodeJson(await file.text()), `open ${file.name}`);
    inform(`Opened ${file.name}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    complain(`${file.name} can’t be opened. ${why}`, 'What you had is still here.');
  }
}
