import { limits } from '../../core/limits';
import type { Snapshot } from '../../document/document';
import { titleOf } from '../../document/title';
import { justNow, shownIn } from '../journal/timeline';
import { toTextData, workOf } from '../kinds/work';
import { FileError } from '../schema/file-error';
import { writeSpecial } from '../schema/numbers';
import { refused } from '../schema/refused';
import { aboutOf } from './about';
import type { Shelf } from './shelf';

/** Characters, and graphs, of a file of all graphs that are read. */
const LONGEST = 2 ** 28;
const MOST_GRAPHS = 10_000;

const HEAD = '{"format":"wengert-shelf","version":1}';

/** Whether a text is that of a file of all graphs, of this version or another. */
export function isShelfText(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"wengert-shelf"/.test(text.slice(0, 200));
}

/**
 * All graphs that are listed as the text of one file: a line that says so, then a line for each, which is
 * the file of that graph with its name.
 * @returns the text, how many graphs it holds, and how many could not be read.
 */
export async function shelfText(
  shelf: Shelf,
): Promise<{ readonly text: string; readonly graphs: number; readonly left: number }> {
  const { graphs } = await shelf.list();
  const lines = [HEAD];
  let left = 0;
  // The oldest first, so that they are taken back in the order in which they were written.
  for (const { id, title } of [...graphs].reverse()) {
    try {
      const { timeline, view } = await shelf.open(id);
      const content: Snapshot = { document: shownIn(timeline), view };
      const data = { format: 'wengert', name: title, ...toTextData(workOf(content)) };
      lines.push(JSON.stringify(data, writeSpecial));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      left++;
    }
    await shelf.world.breathe();
  }
  return { text: `${lines.join('\n')}\n`, graphs: lines.length - 1, left };
}

/**
 * Takes all graphs of a file beside those that are there.
 * @param read reads the file of one graph.
 * @returns how many there were, and what was wrong with those that can't be read.
 * @throws FileError for another file, or one of a newer Wengert; StorageError.
 */
export async function takeIn(
  shelf: Shelf,
  text: string,
  read: (line: string) => Promise<{ readonly content: Snapshot }>,
): Promise<{ readonly graphs: number; readonly refused: readonly FileError[] }> {
  if (text.length > LONGEST) throw refused({ kind: 'too large', source: 'file', most: LONGEST });
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (!isShelfText(head)) throw refused({ kind: 'another program’s file' });
  if (head.replace(/\s/g, '') !== HEAD) throw refused({ kind: 'newer kind', source: 'file' });
  const refusals: FileError[] = [];
  let graphs = 0;
  for (const line of lines.slice(0, MOST_GRAPHS)) {
    try {
      const { document, view } = (await read(line)).content;
      const about = aboutOf(document, 'file', true, nameOf(line));
      await shelf.begin().save({ timeline: justNow(document), view, about });
      graphs++;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      refusals.push(error);
    }
    await shelf.world.breathe();
  }
  return { graphs, refused: refusals };
}

/** What a graph was listed as, where its line says so near its beginning. */
function nameOf(line: string): string {
  const written = /^\{"format":"wengert","name":("(?:[^"\\]|\\.){0,1000}")/.exec(line)?.[1];
  const name: unknown = written === undefined ? '' : JSON.parse(written);
  return typeof name === 'string' ? titleOf(name).slice(0, limits.title) : '';
}
