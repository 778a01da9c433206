import { readFile } from '../../file/reading/reading';
import { shelfText, takeIn } from '../../file/storage/shelf-file';
import { counted } from '../../words/en/grammar';
import { saveFile } from '../export/save-file';
import { theKeeper } from '../keep/going-on';
import { complain, inform } from '../stores/notices';
import { tellChange } from './changes';
import { theShelf } from './graphs';

const shelfFile = { extension: 'wengert-graphs.jsonl', mediaType: 'application/jsonl' };

/** Gives all graphs to the browser to save as one file; returns how many. @throws StorageError */
export async function exportGraphs(): Promise<number> {
  await theKeeper().saved();
  const { text, graphs, left } = await shelfText(theShelf());
  const name = saveFile('my-graphs', shelfFile, text);
  inform(`Saved ${counted(graphs, 'graph')} as ${name}`);
  if (left > 0) complain(`${counted(left, 'graph')} can’t be read and was left out.`);
  return graphs;
}

/** Takes all graphs of such a file beside those that are there; returns how many. @throws FileError, StorageError */
export async function importGraphs(file: Blob): Promise<number> {
  const { graphs, refused } = await takeIn(theShelf(), await file.text(), readFile);
  inform(`Took in ${counted(graphs, 'graph')}`);
  const [first] = refused;
  if (first) {
    complain(`${counted(refused.length, 'graph')} of the file can’t be read. ${first.message}`);
  }
  tellChange();
  return graphs;
}
