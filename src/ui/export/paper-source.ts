import type { Document } from '../../document/document';
import type { BlankChoice, BlankKey } from '../../figure/blanks';
import type { Picture } from '../../figure/picture';
import type { TraceTable } from '../../figure/trace-table';
import type { Typesetter } from '../../figure/typeset';

/** What is printed: the graph that is open, with all of its run. */
export interface PaperSource {
  readonly title: string;
  /** What is computed, in LaTeX; null where nothing is, or it is too long to be read. */
  readonly formula: string | null;
  /** The inputs with what they are set to, in LaTeX. */
  readonly inputs: readonly string[];
  /** What the right half of the table is about. */
  readonly derivatives: 'adjoints' | 'tangents';
  /** Why there is nothing to print yet; null where there is. */
  readonly missing: string | null;
  readonly table: TraceTable;
  /** Whether the graph has too many nodes to be drawn. */
  readonly isLarge: boolean;
  /** The graph with all numbers but those that blank cells tell; null where there is none, or it is too large to be drawn. */
  graph(blanks: ReadonlySet<BlankKey>, typeset: Typesetter): Picture | null;
  /** The cells that a choice leaves blank. */
  blanks(choice: BlankChoice): ReadonlySet<BlankKey>;
  /** The same of another document, such as this one with other numbers. */
  of(document: Document): PaperSource;
  /** What a cell says, in words for those who don't see it. */
  cellText(key: BlankKey): string;
}

/** Of longer tables so many rows are printed. */
export const MOST_PRINTED_ROWS = 240;
