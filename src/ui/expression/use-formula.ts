import { latexFormula } from '../../lang/latex/formula';
import { checkedGraph } from '../../state/document/derived';
import { useDocument } from '../../state/document/document-store';
import { inOneLine } from './one-line';

/** The graph as a formula in LaTeX, all in one line. */
export function useFormula(): string {
  return useDocument(({ document }) =>
    inOneLine(latexFormula(checkedGraph(document.graph).program)),
  );
}
