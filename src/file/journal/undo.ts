import type { Document } from '../../document/document';
import { difference } from './difference';
import type { Step } from './log';
import type { Timeline } from './timeline';
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
