import type { View } from '../../document/document';

/** How a document came to be. */
const origins = ['new', 'example', 'link', 'file', 'copy'] as const;
export type Origin = (typeof origins)[number];

/** What is known of a stored document without reading it. */
export interface Head {
  readonly id: string;
  /** Its title, else what it was opened as, such as an example or a file; empty where it has neither. */
  readonly title: string;
  /** When it was written last, in milliseconds since 1970. */
  readonly written: number;
  readonly nodes: number;
  /** Its expression, cut short; empty where there is none, or it is long. */
  readonly formula: string;
  readonly from: Origin;
  /** Whether anything was done with it since it was opened. What was only looked at is not listed. */
  readonly touched: boolean;
  /** When it was deleted; left out where it was not. */
  readonly deleted?: number;
}

/** A head as it is stored, with what tells how the rest is. */
export interface StoredHead extends Head {
  /** Another after each write. */
  readonly stamp: string;
  /** Counts those who wrote it, one after the other: who finds another after itself writes no more. */
  readonly turn: number;
  /** Which of the documents stored whole is the one that the log goes on from. */
  readonly base: number;
  /** The first entry of the log, and the one after its last. */
  readonly start: number;
  readonly next: number;
  /** The place of the document that is shown, in its timeline. */
  readonly place: number;
  readonly view: View;
}

/** What is wanted of a document in order to list it. */
export type About = Pick<Head, 'title' | 'nodes' | 'formula' | 'from' | 'touched'>;

/** A stored head, or null for what is none. */
export function readHead(id: string, value: unknown): StoredHead | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const head = value as Readonly<Record<string, unknown>>;
  const fits =
    [head.title, head.formula, head.stamp].every((text) => typeof text === 'string') &&
    [head.written, head.nodes].every((number) => Number.isFinite(number)) &&
    [head.turn, head.base, head.start, head.next, head.place].every(Number.isSafeInteger) &&
    origins.some((origin) => origin === head.from) &&
    typeof head.touched === 'boolean' &&
    (head.deleted === undefined || Number.isFinite(head.deleted));
  return fits ? ({ ...head, id } as unknown as StoredHead) : null;
}

/** Only what is told of a document. */
export function told({ id, title, written, nodes, formula, from, touched, deleted }: Head): Head {
  const head = { id, title, written, nodes, formula, from, touched };
  return deleted === undefined ? head : { ...head, deleted };
}
