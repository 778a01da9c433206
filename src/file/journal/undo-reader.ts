import type { Document } from '../../document/document';
import { FileError } from '../schema/file-error';
import { labelOf, stepped } from './log-reader';
import type { Placed } from './timeline';
import type { Undo } from './undo';

/**
 * The timeline around a document, as far as its steps can be read; done part by part.
 * @param at the place of the document.
 * @returns it, and whether all of it could be read.
 */
export function* aroundBase(
  document: Document,
  at: number,
  data: unknown,
): Generator<undefined, { readonly placed: Placed; readonly whole: boolean }, undefined> {
  const undo = typeof data === 'object' && data !== null ? (data as Partial<Undo>) : {};
  const walked = function* (steps: unknown) {
    const documents: Document[] = [];
    const labels: string[] = [];
    let whole = Array.isArray(steps);
    try {
      for (const step of whole ? (steps as readonly unknown[]) : []) {
        documents.push(stepped(documents.at(-1) ?? document, step));
        labels.push(labelOf(step));
        yield;
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      whole = false;
    }
    return { documents, labels, whole };
  };
  const past = yield* walked(undo.past);
  const future = yield* walked(undo.future);
  const timeline = {
    documents: [...past.documents.reverse(), document, ...future.documents],
    labels: [...past.labels.reverse(), ...future.labels],
    at: past.documents.length,
  };
  return { placed: { timeline, first: at - timeline.at }, whole: past.whole && future.whole };
}
