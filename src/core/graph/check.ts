import { type CheckProblem, checkWords } from '../../words/en/graph';
import { finished } from '../finished';
import { isPrimitiveName } from '../primitives/table';
import { ProgramBuilder } from '../program/builder';
import type { Program } from '../program/program';
import type { Convention } from '../rule/convention';
import { Findings } from './check/findings';
import { reportMissing } from './check/missing';
import { nameCheck } from './check/names';
import { addConstant, addInput } from './check/sources';
import { addStatement } from './check/statements';
import { type Diagnostic, diagnosed } from './diagnostic';
import type { FoldId, Graph, GraphNode, NodeId, PrimitiveNode } from './graph';
import { nodesByWave } from './wave-order';

/** What a graph means: a program of all that is complete, and what is missing from the rest. */
export interface Checked {
  readonly program: Program;
  /** The statement of each complete input, constant and primitive node; of an output node, the one it shows. */
  readonly statementOf: ReadonlyMap<NodeId, number>;
  readonly diagnostics: readonly Diagnostic<CheckProblem>[];
  /** The folds that can't be one step: what comes out of them leads back into them; left out for none. */
  readonly torn?: ReadonlySet<FoldId>;
}

export interface CheckOptions {
  /** The program's convention at kinks; PyTorch's when left out. */
  readonly convention?: Convention;
}

/**
 * Turns a graph into a program. Inputs come first, in order of creation, then constants, then
 * primitives wave by wave, within a wave in the order of the expression, whatever order they were
 * created in; what is in no expression yet comes last. Never throws: a node that is
 * incomplete, on a cycle, of unfit shape or fed by such a node is left out and named.
 */
export function check(graph: Graph, options: CheckOptions = {}): Checked {
  return finished(checking(graph, options));
}

/** The same some nodes at a time, with a pause before each time. */
export function* checking(
  graph: Graph,
  options: CheckOptions = {},
): Generator<null, Checked, undefined> {
  const strangers = graph.nodes.filter(isStranger);
  if (strangers.length === 0) return yield* checkKnown(graph, options);
  const others = graph.nodes.filter((node) => !isStranger(node));
  const known = yield* checkKnown({ nodes: others }, options);
  const unknown = strangers.map(({ id: node, primitive: name }) => {
    const about = { severity: 'error', node, port: null } as const;
    return diagnosed(checkWords, { kind: 'no primitive', name }, about);
  });
  return { ...known, diagnostics: [...unknown, ...known.diagnostics] };
}

/** A node from elsewhere may name a primitive that the table does not have. */
function isStranger(node: GraphNode): node is PrimitiveNode {
  return node.kind === 'primitive' && !isPrimitiveName(node.primitive);
}

/** So many nodes are checked at a time: some tenths of a millisecond. */
const BATCH = 128;

function* checkKnown(
  graph: Graph,
  { convention }: CheckOptions,
): Generator<null, Checked, undefined> {
  const findings = new Findings(new ProgramBuilder(convention));
  const { builder, statementOf, diagnostics } = findings;
  const checkName = nameCheck(graph, findings);
  for (const node of graph.nodes) {
    if (node.kind !== 'input') continue;
    checkName(node);
    addInput(node, findings);
  }
  for (const node of graph.nodes) if (node.kind === 'constant') addConstant(node, findings);

  yield null;
  const { ready, torn } = yield* nodesByWave(graph);
  for (const [k, node] of ready.entries()) {
    if (k % BATCH === 0) yield null;
    if (node.kind !== 'primitive') continue;
    const statement = addStatement(node, findings);
    if (statement === null || !isNamed(node)) continue;
    checkName(node);
    builder.name(statement, node.name);
  }

  const outputs = graph.nodes.filter((node) => node.kind === 'output');
  const shown = outputs.map(({ operands: [id] }) => (id ? statementOf.get(id) : undefined));
  for (const [k, node] of outputs.entries()) {
    checkName(node);
    const statement = shown[k];
    if (statement === undefined) continue;
    statementOf.set(node.id, statement);
    builder.output(node.name, statement, { node: node.id });
  }

  yield null;
  reportMissing(graph, ready, findings);
  if (outputs.length === 0 && graph.nodes.some((node) => node.kind === 'primitive')) {
    const about = { severity: 'note', node: null, port: null } as const;
    diagnostics.push(diagnosed(checkWords, { kind: 'no output' }, about));
  }
  return { program: builder.build(), statementOf, diagnostics, ...(torn.size > 0 && { torn }) };
}

const isNamed = (node: PrimitiveNode): node is PrimitiveNode & { readonly name: string } =>
  node.name !== undefined;
