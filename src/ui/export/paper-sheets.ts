import type { BlankKey } from '../../figure/blanks';
import type { Sheet } from '../../figure/paper';
import { sheetsOf } from '../../figure/sheets';
import type { Typesetter } from '../../figure/typeset';
import type { KeptChoices } from './kept-choices';
import { codeOf, LONGEST_PRINTED } from './paper-code';
import type { PaperSource } from './paper-source';

export const NO_BLANKS: ReadonlySet<BlankKey> = new Set();

/** The sheets of a page or of a worksheet, with those of its answers behind them. */
export function paperSheets(
  source: PaperSource,
  { kind, size, landscape, graph, table, link: withLink, answers }: KeptChoices,
  blanks: ReadonlySet<BlankKey>,
  link: string | null,
  typeset: Typesetter,
): readonly Sheet[] {
  const shown = withLink ? link : null;
  const isPrinted = shown !== null && shown.length <= LONGEST_PRINTED;
  const parts = {
    title: source.title,
    formula: source.formula,
    inputs: source.inputs,
    table: table ? source.table : null,
    link: isPrinted ? shown : null,
    code: shown === null ? null : codeOf(shown),
  };
  const drawn = (of: ReadonlySet<BlankKey>) => (graph ? source.graph(of, typeset) : null);
  const paper = { size, landscape };
  const sheet = { ...parts, kind, graph: drawn(blanks) };
  const sheets = sheetsOf(sheet, paper, { cells: blanks, answers: false }, typeset);
  if (kind === 'page' || !answers) return sheets;
  const filled = { ...parts, kind: 'answers', graph: drawn(NO_BLANKS) } as const;
  const answered = sheetsOf(filled, paper, { cells: blanks, answers: true }, typeset);
  return [...sheets, ...answered];
}
