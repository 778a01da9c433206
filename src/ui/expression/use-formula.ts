import { useDeferredValue } from 'react';
import { checkedGraph } from '../../core/graph/checked';
import type { Program } from '../../core/program/program';
import { structureOf } from '../../document/structure';
import { latexFormula } from '../../lang/emit/formula';
import { useDocument } from '../../state/stores/document-store';
import { inOneLine } from './one-line';

const formulas = new WeakMap<Program, string>();

/** The graph as a formula in LaTeX, all in one line. */
export function useFormula(): string {
  const graph = useDocument(({ document }) => document.graph);
  // Of a large graph it takes a moment, for which nothing else need wait.
  const written = useDeferredValue(graph);
  return formulaOf(structureOf(checkedGraph(written).program));
}

/** Written once, however often it is asked for. */
function formulaOf(program: Program): string {
  let formula = formulas.get(program);
  if (formula === undefined) {
    formula = inOneLine(latexFormula(program));
    formulas.set(program, formula);
  }
  return formula;
}
