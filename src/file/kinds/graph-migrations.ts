import type { Migration } from './kind';

/** From version 1 to 2: documents may have a title. What else stood under that name was never read. */
export const withoutTitles: Migration = ({ document, ...data }) => ({
  ...data,
  document: untitled(document),
});

function untitled(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { title: _title, ...rest } = document;
  return 'primal' in rest ? { ...rest, primal: untitled(rest.primal) } : rest;
}

/** From version 2 to 3: graphs may have folds. What else stood under that name was never read. */
export const withoutFolds: Migration = ({ document, ...data }) => ({
  ...data,
  document: unfolded(document),
});

function unfolded(document: unknown): unknown {
  if (!isRecord(document) || !isRecord(document.graph)) return document;
  const { folds: _folds, ...graph } = document.graph;
  const { primal } = document;
  return { ...document, graph, ...(primal !== undefined && { primal: unfolded(primal) }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
