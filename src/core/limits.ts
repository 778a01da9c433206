/**
 * The most that there may be of anything, wherever it comes from. Edits, languages, files, links and the
 * browser's storage go by this one table, so that what is made can be kept, sent and read again.
 */
export const limits = {
  /** Nodes of a graph. */
  nodes: 50_000,
  /** Folds of a graph, and folds in each other. */
  folds: 20_000,
  foldDepth: 32,
  /** Operands of one node, such as a sum. */
  operands: 50_000,
  /** Axes of an array that a node holds; results may have more. */
  axes: 8,
  /** Numbers of an array that a text declares. */
  elements: 2 ** 20,
  /** Numbers of an array that is typed, pasted or filled in. */
  typed: 2 ** 16,
  /** Numbers that a document holds altogether, with its tangents and its primal. */
  numbers: 2 ** 21,
  /** Numbers of one attribute. */
  entries: 1024,
  /** Own primitives of a document, their parameters, and characters of a derivative by hand. */
  definitions: 200,
  parameters: 32,
  rule: 10_000,
  /** Differentiations of one document. */
  differentiations: 1000,
  /** Differentiations that made one node. */
  order: 1_000_000,
  /** Characters of the title of a document. */
  title: 200,
  /** Notes of a document, characters of one, and arrows from one. */
  notes: 200,
  note: 2000,
  arrows: 32,
  /** Pages of a lesson, and characters of what is read on one, as of what its speaker sees. */
  pages: 100,
  prose: 8000,
  /** Code points of a name. */
  name: 64,
  /** Characters of the id of a node. */
  id: 64,
  /** Characters of an expression, and of numbers that are pasted. */
  text: 20_000,
  pasted: 2 ** 21,
  /** Characters of a text that a graph was read from. */
  source: 200_000,
  /** Files beside a program, characters of the name of one, and of all of them together. */
  files: 100,
  fileName: 128,
  beside: 2 ** 21,
  /** Rows and columns of a table to learn from, rows that are made, epochs at a time, and updates of a run. */
  rows: 20_000,
  columns: 1024,
  rowsMade: 5000,
  epochs: 10_000,
  updates: 2 ** 31,
  /** Pixels from the origin to where a node may stand, either way. */
  distance: 1e7,
  /** Characters of a file, and of what is pasted; bytes of a file that is opened. */
  file: 2 ** 26,
  /** Bytes of a model that is opened. */
  model: 2 ** 25,
  /** Characters of a link that is made: longer addresses are cut or refused by some browsers. */
  link: 1_000_000,
  /** Characters of a link that is read, and bytes that a link may inflate to. */
  linkRead: 2 ** 21,
  linkBytes: 2 ** 22,
} as const;

export type Limit = keyof typeof limits;
