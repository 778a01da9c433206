import type { Migration } from './kind';

/** From version 1 to 2: documents may have a title. What else stood under that name was never read. */
export const withoutTitles: Migration = ({ document, ...data }) => ({
  ...data,
  document: untitled(document),
});

function untitled(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const { title: _title, ...rest } = document as Readonly<Record<string, unknown>>;
  return 'primal' in rest ? { ...rest, primal: untitled(rest.primal) } : rest;
}
