import { useDeferredValue } from 'react';
import { useDocument } from '../../state/stores/document-store';
import { printer } from './early';
import { useLastOf } from './use-expression-text';

/** The graph as a formula in LaTeX, all in one line, or the last there was; empty until what writes it is there. */
export function useFormula(): string {
  const graph = useDocument(({ document }) => document.graph);
  // Of a large graph it takes a moment, for which nothing else need wait.
  const written = useDeferredValue(graph);
  const writer = printer.usePart();
  return useLastOf(writer?.formulaOf(written) ?? '', written);
}
