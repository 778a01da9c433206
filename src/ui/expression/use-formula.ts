import { useDeferredValue } from 'react';
import { useDocument } from '../../state/stores/document-store';
import { printer } from './early';
import { useLastOf } from './use-expression-text';

/** The formula of a larger graph is longer than any that is typeset. */
const MOST_TYPESET = 3000;

/**
 * The graph as a formula in LaTeX, all in one line, or the last there was; empty until what writes it is
 * there, null for a graph that is too large for it.
 */
export function useFormula(): string | null {
  const graph = useDocument(({ document }) => document.graph);
  // Of a large graph it takes a moment, for which nothing else need wait.
  const written = useDeferredValue(graph);
  const writer = printer.usePart();
  const formula = written.nodes.length > MOST_TYPESET ? null : (writer?.formulaOf(written) ?? '');
  return useLastOf(formula, written);
}
