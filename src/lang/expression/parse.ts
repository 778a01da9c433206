import { check } from '../../core/check';
import type { NodeId } from '../../core/graph';
import type { Program } from '../../core/program';
import { buildGraph, type ParsedGraph } from './build';
import { ParseError } from './parse-error';
import { parseStatements } from './parser';

export type { ParsedGraph } from './build';

/**
 * The graph a text describes: `ln(x1) + x1*x2 - sin(x2)`, or several statements separated by `;` or
 * new lines, as in `a = x*y; y = a + sin(a)`.
 *
 * A name nothing is assigned to is an input of value 1; `x = 2` makes it one of value 2. Assigned
 * names that are used later are shared intermediate values; the others are outputs, as are
 * expressions without a name and statements that are but an assigned name.
 * @throws ParseError, and nothing else.
 */
export function parseGraph(text: string): ParsedGraph {
  return buildGraph(parseStatements(text));
}

/** The program a text describes, with scalar inputs. @throws ParseError, and nothing else. */
export function parse(text: string): Program {
  const { graph, ranges } = parseGraph(text);
  const { program, diagnostics } = check(graph);
  // An output may bear the name of an input: the two are never confused in a program.
  const names = new Set(graph.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : [])));
  const isNamesake = (id: NodeId | null) =>
    graph.nodes.some((node) => node.id === id && 'name' in node && names.has(node.name ?? ''));
  const error = diagnostics.find(({ severity, node }) => severity === 'error' && !isNamesake(node));
  if (error) {
    const [from, to] = (error.node && ranges.get(error.node)) || [0, text.length];
    throw new ParseError(error.message, from, to, error.mend);
  }
  return program;
}
