import type { Snapshot } from '../../document/document';
import { weightOf } from '../../file/journal/weight';
import type { Head } from '../../file/storage/head';
import type { Clock } from '../clock';
import { recall, remember } from '../stores/browser-memory';

/** How long nothing is edited before a spare copy is made, in milliseconds. */
const QUIET = 2000;
/** About how many bytes of nodes are copied, and characters of a link: to write them is no matter of frames. */
const MOST_BYTES = 400_000;
const LONGEST = 200_000;

const KEPT = 'kept';
const SPARE = 'spare';

/** The graph that was written last, as far as it is known without the database. */
interface Written {
  readonly id: string;
  readonly title: string;
}

/** A copy of a graph beside the database. */
export interface Copy extends Written {
  readonly link: string;
}

/**
 * What is remembered beside the database: which graph was written last, so that it is noticed when the
 * database is spoilt or emptied, and a copy of it where it is small, so that it is there all the same.
 */
export interface Spare {
  /** Notes that a graph was written, and makes a copy of it when nothing more is. */
  note(head: Head, content: Snapshot): void;
  /** Forgets a graph that was deleted, or is as it was opened. */
  forget(id: string): void;
  /** The graph that was noted last; null where there is none. */
  written(): Written | null;
  copy(): Copy | null;
}

/** Where texts are remembered, by name. */
export interface Memory {
  get(name: string): string | null;
  set(name: string, text: string | null): void;
}

const browserMemory: Memory = { get: recall, set: remember };

/** @param linkTo encodes a graph as a link. */
export function spareIn(
  linkTo: (content: Snapshot) => Promise<string>,
  clock: Clock,
  memory: Memory = browserMemory,
): Spare {
  let callOff = () => {};
  const read = (name: string) => {
    try {
      const value: unknown = JSON.parse(memory.get(name) ?? 'null');
      return (value ?? {}) as Readonly<Record<string, unknown>>;
    } catch {
      return {};
    }
  };
  const named = ({ id, title }: Readonly<Record<string, unknown>>): Written | null =>
    typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
  const written = () => named(read(KEPT));
  const copied = async ({ id, title }: Written, content: Snapshot) => {
    if (weightOf(content.document, MOST_BYTES) > MOST_BYTES) return;
    const link = await linkTo(content);
    if (link.length > LONGEST || written()?.id !== id) return;
    memory.set(SPARE, JSON.stringify({ id, title, link } satisfies Copy));
  };
  return {
    written,
    note({ id, title }, content) {
      memory.set(KEPT, JSON.stringify({ id, title } satisfies Written));
      callOff();
      // There is less of a graph that can't be copied, and nothing to be said of it.
      callOff = clock.after(QUIET, () => copied({ id, title }, content).catch(() => {}));
    },
    forget(id) {
      for (const name of [KEPT, SPARE]) if (read(name).id === id) memory.set(name, null);
    },
    copy() {
      const copy = read(SPARE);
      const known = named(copy);
      return known && typeof copy.link === 'string' ? { ...known, link: copy.link } : null;
    },
  };
}
