import { checkedGraph } from '../../core/graph/checked';
import type { Graph } from '../../core/graph/graph';
import { memoized } from '../../core/memoized';
import type { Program } from '../../core/program/program';
import { callsOf } from '../../document/own/calls';
import { structureOf } from '../../document/structure';
import { latexFormula } from '../../lang/emit/formula';
import { inOneLine } from './one-line';

export { expressionOf } from '../../document/printed';
export { modelOf } from './model';

/** A graph as a formula in LaTeX, all in one line. */
export function formulaOf(graph: Graph): string {
  return graph.definitions ? withCalls(graph) : formulas(structureOf(checkedGraph(graph).program));
}

/** The same where own primitives are applied. */
const withCalls = memoized((graph: Graph) =>
  inOneLine(latexFormula(checkedGraph(graph).program, callsOf(graph))),
);

/** Written once, however often it is asked for. */
const formulas = memoized((program: Program) => inOneLine(latexFormula(program)));
