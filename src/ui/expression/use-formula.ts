import { latexFormula } from '../../lang/latex/formula';
import { checkedOf } from '../../state/document/derived';
import { useDocument } from '../../state/document/document-store';
import { inOneLine } from './one-line';

/** The graph as a formula in LaTeX, all in one line. */
export function useFormula(): string {
  return useDocument(({ document }) => inOneLine(latexFormula(checkedOf(document.graph).program)));
}
