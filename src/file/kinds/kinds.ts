import type { Source } from '../../words/en/file';
import { refused } from '../schema/refused';
import { graphKind } from './graph-kind';
import type { Data, Kind } from './kind';
import { lessonKind } from './lesson-kind';
import { migrate } from './migrate';
import { type Contents, UNNAMED, type Work } from './work';

export type Kinds<C = Contents> = { readonly [K in keyof C & string]: Kind<C[K]> };

/** The kinds of document there are; links, files and the browser's storage hold any of them. */
export const kinds: Kinds = { graph: graphKind, lesson: lessonKind };

/**
 * Reads a document of any kind and version from data nobody vouches for.
 * @throws FileError for anything else, and for what a newer Wengert made.
 */
export function readWork<C = Contents>(data: unknown, source: Source, known?: Kinds<C>): Work<C> {
  const named = isRecord(data) ? data.kind : undefined;
  const { id, kind } = kindOf(named, source, known);
  return { kind: id, content: readAs(kind, data, source) } as unknown as Work<C>;
}

/** Reads a document of one kind, of whatever version. @throws FileError */
export function readAs<T>(kind: Kind<T>, data: unknown, source: Source): T {
  if (!isRecord(data)) throw refused({ kind: 'no graph', source });
  return kind.read(migrate(data, source, kind.migrations), source);
}

/** The kind by the id that something says it is of, if it says one. @throws FileError */
export function kindOf<C = Contents>(
  named: unknown,
  source: Source,
  known?: Kinds<C>,
): { readonly id: string; readonly kind: Kind<unknown> } {
  const all: Readonly<Record<string, unknown>> = known ?? kinds;
  const id = named === undefined ? UNNAMED : named;
  if (typeof id !== 'string' || !Object.hasOwn(all, id)) {
    throw refused({ kind: 'newer kind', source });
  }
  return { id, kind: all[id] as Kind<unknown> };
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
