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
  let room = MOST_BYTES;
  /** Steps from the document that is shown, one way. */
  const steps = function* (way: 1 | -1): Generator<undefined, readonly Step[]> {
    const found: Step[] = [];
    for (let k = at; found.length < MOST_STEPS; k += way) {
      const to = documents[k + way];
      if (!to) break;
      const delta = difference(documents[k] as Document, to);
      room -= weightOf(delta, room);
      if (room < 0) break;
      found.push({ label: labels[Math.min(k, k + way)] ?? '', delta });
      yield;
    }
    return found;
  };
  return { past: yield* steps(-1), future: yield* steps(1) };
}
