import { readFile } from '../../file/reading/reading';
import { shelfText, takeIn } from '../../file/storage/shelf-file';
import { saveFile } from '../export/save-file';
import { theKeeper } from '../keep/going-on';
import { complain, inform } from '../stores/notices';
import { tellChange } from './changes';
import { theShelf } from './graphs';
import { wording } from './words';

const shelfFile = { extension: 'wengert-graphs.jsonl', mediaType: 'application/jsonl' };

/** Gives all graphs to the browser to save as one file; returns how many. @throws StorageError */
export async function exportGraphs(): Promise<number> {
  await theKeeper().saved();
  const { text, graphs, left } = await shelfText(theShelf());
  const name = saveFile('my-graphs', shelfFile, text);
  inform(wording.savedAs(graphs, name));
  if (left > 0) complain(wording.cantBeReadAndWas(left));
  return graphs;
}

/** Takes all graphs of such a file beside those that are there; returns how many. @throws FileError, StorageError */
export async function importGraphs(file: Blob): Promise<number> {
  const { graphs, refused } = await takeIn(theShelf(), await file.text(), readFile);
  inform(wording.tookIn(graphs));
  const [first] = refused;
  if (first) {
    complain(wording.graphsOfTheFileUnread(refused.length, first.message));
  }
  tellChange();
  return graphs;
}
