import type { Document } from '../../document/document';
import { FileError } from '../schema/file-error';
import { difference } from './difference';
import { labelOf, type Step, stepped } from './log';
import type { Placed, Timeline } from './timeline';
import { weightOf } from './weight';

/** How much of the past and the future is kept: steps, and about how many bytes. */
const MOST_STEPS = 100;
const MOST_BYTES = 2_000_000;

/** Past and future as they are stored beside a document: each step from the document nearer to it. */
export interface Undo {
  /** From the document back, the last first. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** The newest of the past and the next of the future, as far as they are kept; done part by part. */
export function* undoOf({ documents, labels, at }: Timeline): Generator<undefined, Undo> {
  const past: Step[] = [];
  const future: Step[] = [];
  let bytes = 0;
  const between = (from: number, to: number): Step => {
    const delta = difference(documents[from] as Document, documents[to] as Document);
    bytes += weightOf(delta);
    return { label: labels[Math.min(from, to)] ?? '', delta };
  };
  for (let k = at; k > 0 && past.length < MOST_STEPS && bytes < MOST_BYTES; k--) {
    past.push(between(k, k - 1));
    yield;
  }
  for (let k = at; k < documents.length - 1 && k < at + MOST_STEPS && bytes < MOST_BYTES; k++) {
    future.push(between(k, k + 1));
    yield;
  }
  return { past, future };
}

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
