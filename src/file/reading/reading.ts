import type { Fragment } from '../../document/document';
import type { FileProblem } from '../../words/en/file';
import { type Task, task } from '../../work/task';
import { begin, isHeavy, workOf } from '../../work/work';
import { decodeFragment } from '../clipboard/clipboard';
import { decodeJson } from '../json/decode';
import type { Work } from '../kinds/work';
import { linkText } from '../link/link';
import { readWorkText } from '../link/work-text';
import { FileError } from '../schema/file-error';
import { refused } from '../schema/refused';
import { type Piece, putTogether, takenApart } from './pieces';

/** What was read, but for the pieces that have been yielded; or why it was not. */
type Read = { readonly rest: unknown } | { readonly refused: FileProblem };

export type Reading = (text: string) => Generator<Piece | null, Read, undefined>;

/** Milliseconds that a character takes. */
const CHARACTER = 5e-4;

/** Reads the text of a file, of a link once it is inflated, and of copied nodes. */
export const readingFile = task('read file', inPieces(decodeJson));
export const readingLinkText = task('read link', inPieces(readWorkText));
export const readingFragment = task('read clipboard', inPieces(decodeFragment));

/** What a file holds. A large one is read in a worker, and taken in piece by piece. @throws FileError */
export function readFile(text: string): Promise<Work> {
  return read(readingFile, text) as Promise<Work>;
}

/** What a link holds, likewise. @throws FileError */
export async function readLink(fragment: string): Promise<Work> {
  return read(readingLinkText, await linkText(fragment)) as Promise<Work>;
}

/** What was copied, likewise. @throws FileError */
export function readFragmentText(text: string): Promise<Fragment> {
  return read(readingFragment, text) as Promise<Fragment>;
}

/** The task of decoding a text, whose result comes in pieces. */
export function inPieces(decode: (text: string) => unknown): Reading {
  return function* (text) {
    yield null;
    let whole: unknown;
    try {
      whole = decode(text);
    } catch (error) {
      if (!(error instanceof FileError && error.problem)) throw error;
      return { refused: error.problem };
    }
    const { rest, pieces } = takenApart(whole);
    yield* pieces;
    return { rest };
  };
}

/** What a text is decoded to: a large one in a worker. @throws FileError */
export async function read(reading: Task<Reading>, text: string): Promise<unknown> {
  const pieces: Piece[] = [];
  const take = (piece: Piece | null) => {
    if (piece) pieces.push(piece);
  };
  const work = workOf(reading, [text], text.length * CHARACTER);
  const result = await new Promise<Read>((resolve, reject) => {
    if (isHeavy(work)) {
      begin(work, { onStep: take, onPause: () => {}, onDone: resolve, onFailed: reject });
      return;
    }
    const here = work.here();
    for (;;) {
      const { done, value } = here.next();
      if (done) return resolve(value);
      take(value);
    }
  });
  if ('refused' in result) throw refused(result.refused);
  return putTogether({ rest: result.rest, pieces });
}
