import { type CheckOptions, check } from '../../core/graph/check';
import type { Definition, Graph, NodeId } from '../../core/graph/graph';
import type { Program } from '../../core/program/program';
import type { ParsedGraph } from '../read/parsed-graph';
import { buildGraph } from './build';
import { decimalNotes, withDecimalPoints } from './decimal-comma';
import { graphError } from './graph-error';
import { checkHandRules } from './hand-derivative';
import { notesOf } from './notes';
import { parseStatements } from './parser';

export type { ParsedGraph } from '../read/parsed-graph';

/**
 * The graph a text describes: `ln(x1) + x1*x2 - sin(x2)`, or several statements separated by `;` or
 * new lines, as in `a = x*z; y = a + sin(a)`.
 *
 * A name nothing is assigned to is an input of value 1; `x = 2` makes it one of value 2. Assigned
 * names that are used later are shared intermediate values; the others are outputs, as are
 * expressions without a name and statements that are but an assigned name. In
 * `a = x*y; y = a + sin(a)`, where y is an input first and an output then, the output becomes f.
 *
 * Decimal commas are read where nothing else can be meant: `1,5x`, `max(0,5; x)`.
 *
 * `f(x) = x sin(x)` beside a use such as `f(2x)` defines a function, and x is a value of its own there.
 * @param known names of inputs that there are already: each is one name, whatever its letters are.
 * @param definitions functions that there are already.
 * @throws ParseError, and nothing else.
 */
export function parseGraph(
  text: string,
  known: ReadonlySet<string> = new Set(),
  definitions: readonly Definition[] = [],
): ParsedGraph {
  try {
    return parseWithPoints(text, known, definitions);
  } catch (error) {
    const pointed = withDecimalPoints(text);
    if (pointed === null) throw error;
    let read: ParsedGraph;
    try {
      read = parseWithPoints(pointed, known, definitions);
    } catch {
      // What is wrong with the text as it was typed says more.
      throw error;
    }
    return { ...read, notes: [...decimalNotes(text), ...read.notes] };
  }
}

function parseWithPoints(
  text: string,
  known: ReadonlySet<string>,
  definitions: readonly Definition[],
): ParsedGraph {
  const { statements, glued } = parseStatements(text, known, definitions);
  const built = buildGraph(statements, 'renamed', definitions);
  checkHandRules(statements, built.graph.definitions);
  return { ...built, notes: notesOf(text, statements, { glued, known }, built) };
}

/**
 * The program a text describes, with scalar inputs; outputs are named as in the text. Its convention
 * at kinks is PyTorch's when the options leave it out.
 * @throws ParseError, and nothing else.
 */
export function parse(text: string, options: CheckOptions = {}): Program {
  const { graph, ranges } = buildGraph(parseStatements(text).statements, 'allowed');
  const { program, diagnostics } = check(graph, options);
  const isNamesake = namesakesIn(graph);
  const error = diagnostics.find(({ severity, node }) => severity === 'error' && !isNamesake(node));
  if (error) {
    const [from, to] = (error.node && ranges.get(error.node)) || [0, text.length];
    throw graphError(error, graph, from, to);
  }
  return program;
}

/** A graph should not name an input and an output alike; a program may. */
function namesakesIn(graph: Graph): (id: NodeId | null) => boolean {
  const outputs = new Set(graph.nodes.flatMap((n) => (n.kind === 'output' ? [n.name] : [])));
  const inputs = new Set(graph.nodes.flatMap((n) => (n.kind === 'input' ? [n.name] : [])));
  const found = new Set<NodeId>();
  for (const node of graph.nodes) {
    if (node.kind !== 'input' && node.kind !== 'output') continue;
    if (inputs.has(node.name) && outputs.has(node.name)) found.add(node.id);
  }
  return (id) => id !== null && found.has(id);
}
