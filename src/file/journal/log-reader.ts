import type { Document } from '../../document/document';
import type { FileError } from '../schema/file-error';
import { refused } from '../schema/refused';
import { applied } from './applied';
import type { LogEntry, Step } from './log';
import type { Placed } from './timeline';

/** A stored timeline with what was added to it. @throws FileError */
export function withEntry({ timeline, first }: Placed, data: unknown): Placed {
  const entry = data as Partial<LogEntry> | null;
  const keep = Number(entry?.keep);
  const length = keep - first;
  const { documents, labels } = timeline;
  if (!Number.isInteger(keep) || length < 1 || length > documents.length) throw spoilt();
  if (!Array.isArray(entry?.add)) throw spoilt();
  const after = documents.slice(0, length);
  const said = labels.slice(0, length - 1);
  for (const step of entry.add as readonly unknown[]) {
    after.push(stepped(after.at(-1) as Document, step));
    said.push(labelOf(step));
  }
  return { timeline: { documents: after, labels: said, at: after.length - 1 }, first };
}

/** The document after a step. @throws FileError */
export function stepped(before: Document, step: unknown): Document {
  if (typeof step !== 'object' || step === null) throw spoilt();
  return applied(before, (step as Partial<Step>).delta);
}

export function labelOf(step: unknown): string {
  const label = (step as Partial<Step> | null)?.label;
  return typeof label === 'string' ? label.slice(0, 200) : '';
}

function spoilt(): FileError {
  return refused({ kind: 'spoilt change' });
}
