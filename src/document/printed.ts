import { checkedGraph } from '../core/graph/checked';
import type { Graph } from '../core/graph/graph';
import { memoized } from '../core/memoized';
import type { Program } from '../core/program/program';
import type { Shape } from '../core/tensor/shape';
import { isDeclared, printExpression } from '../lang/print/print';
import { callsOf } from './own/calls';
import { structureOf } from './structure';

const texts = new WeakMap<Program, string>();

/** One that applies own primitives, which a program does not tell. */
const withCalls = memoized((graph: Graph) =>
  printExpression(checkedGraph(graph).program, callsOf(graph)),
);

/** The expression of all that is complete in a graph. */
export function expressionOf(graph: Graph): string {
  const { program } = checkedGraph(graph);
  const { inputs, shapes } = program;
  const tells = inputs.some(({ name, statement }) => isDeclared(name, shapes[statement] as Shape));
  if (graph.definitions) return withCalls(graph);
  // Mostly it does not tell the values of inputs, and is the same when one changes.
  const printed = tells ? program : structureOf(program);
  let text = texts.get(printed);
  if (text === undefined) {
    text = printExpression(printed);
    texts.set(printed, text);
  }
  return text;
}
