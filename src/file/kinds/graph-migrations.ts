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

/**
 * From version 2 to 3: graphs may have folds, and documents notes. What else stood under these names was never
 * read.
 */
export const withoutFoldsAndNotes: Migration = ({ document, ...data }) => ({
  ...data,
  document: bare(document),
});

function bare(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { notes: _notes, primal, ...rest } = document;
  return {
    ...rest,
    ...(isRecord(rest.graph) && { graph: withoutFolds(rest.graph) }),
    ...(primal !== undefined && { primal: bare(primal) }),
  };
}

function withoutFolds({ folds: _folds, ...graph }: Readonly<Record<string, unknown>>): unknown {
  return graph;
}

/**
 * From version 3 to 4: graphs may have own primitives, and folds be made by one. What else stood under these
 * names was never read.
 */
export const withoutOwnPrimitives: Migration = ({ document, ...data }) => ({
  ...data,
  document: unowned(document),
});

function unowned(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { graph, primal } = document;
  return {
    ...document,
    ...(isRecord(graph) && { graph: withoutDefinitions(graph) }),
    ...(primal !== undefined && { primal: unowned(primal) }),
  };
}

function withoutDefinitions({
  definitions: _definitions,
  ...graph
}: Readonly<Record<string, unknown>>): unknown {
  const { folds } = graph;
  if (!Array.isArray(folds)) return graph;
  const plain = folds.map((fold: unknown) => {
    if (!isRecord(fold)) return fold;
    const { of: _of, ...rest } = fold;
    return rest;
  });
  return { ...graph, folds: plain };
}

/**
 * From version 4 to 5: documents may have files beside their program, and inputs roles. What else stood under
 * these names was never read.
 */
export const withoutFilesAndRoles: Migration = ({ document, ...data }) => ({
  ...data,
  document: alone(document),
});

function alone(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { files: _files, graph, primal, ...rest } = document;
  const hasNodes = isRecord(graph) && Array.isArray(graph.nodes);
  return {
    ...rest,
    ...(graph !== undefined && { graph: hasNodes ? roleless(graph, graph.nodes) : graph }),
    ...(primal !== undefined && { primal: alone(primal) }),
  };
}

function roleless(graph: Readonly<Record<string, unknown>>, nodes: unknown): unknown {
  const plainNodes = (nodes as readonly unknown[]).map((node: unknown) => {
    if (!isRecord(node) || !('role' in node)) return node;
    const { role: _role, ...rest } = node;
    return rest;
  });
  return { ...graph, nodes: plainNodes };
}

/** From version 5 to 6: documents may say how they are trained. What else stood under that name was never read. */
export const withoutTraining: Migration = ({ document, ...data }) => ({
  ...data,
  document: untrained(document),
});

function untrained(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { training: _training, primal, ...rest } = document;
  return { ...rest, ...(primal !== undefined && { primal: untrained(primal) }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
