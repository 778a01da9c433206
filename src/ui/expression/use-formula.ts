import { latexFormula } from '../../lang/latex/formula';
import { checkedOf } from '../../state/document/derived';
import { useDocument } from '../../state/document/document-store';

/** The graph as a formula in LaTeX. */
export function useFormula(): string {
  return useDocument(({ document }) => latexFormula(checkedOf(document.graph).program));
}
