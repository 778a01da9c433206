import { useDeferredValue } from 'react';
import { checkedGraph } from '../../core/graph/checked';
import { memoized } from '../../core/memoized';
import type { Program } from '../../core/program/program';
import { structureOf } from '../../document/structure';
import { latexFormula } from '../../lang/emit/formula';
import { useDocument } from '../../state/stores/document-store';
import { inOneLine } from './one-line';

/** The graph as a formula in LaTeX, all in one line. */
export function useFormula(): string {
  const graph = useDocument(({ document }) => document.graph);
  // Of a large graph it takes a moment, for which nothing else need wait.
  const written = useDeferredValue(graph);
  return formulaOf(structureOf(checkedGraph(written).program));
}

/** Written once, however often it is asked for. */
const formulaOf = memoized((program: Program) => inOneLine(latexFormula(program)));
