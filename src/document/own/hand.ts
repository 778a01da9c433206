import { type Application, applicationsIn } from '../../core/graph/application';
import {
  type Definition,
  type FoldId,
  type Graph,
  graphOfNodes,
  type NodeId,
  type PrimitiveNode,
} from '../../core/graph/graph';
import { handRuleText } from '../../core/rule/hand-rule';
import { readHandRule } from '../../lang/expression/hand-derivative';
import { ParseError } from '../../lang/read/parse-error';
import { idsFor, redirected } from './contents';
import { inOrder } from './replacing';

/**
 * The rule that an own primitive takes in place of what AD says, as text; null where it takes none, or one
 * that can't be read, as a document from elsewhere may have it.
 */
function ruleOf(definition: Definition): string | null {
  const { derivative } = definition;
  if (!derivative?.used) return null;
  try {
    return handRuleText(readHandRule(definition, derivative.by));
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/**
 * A graph in which every use of these own primitives, of all where they are left out, is differentiated as
 * their definitions say.
 */
export function withRules(graph: Graph, names?: ReadonlySet<string>): Graph {
  const { definitions } = graph;
  if (!definitions) return graph;
  const bodies: Definition[] = [];
  for (const definition of definitions) {
    const body = ruled({ ...definition.body, definitions: bodies }, names);
    const { definitions: _, ...own } = body;
    bodies.push(
      own.nodes === definition.body.nodes ? definition : { ...definition, body: inOrder(own) },
    );
  }
  return ruled({ ...graph, definitions: bodies }, names);
}

function ruled(graph: Graph, names?: ReadonlySet<string>): Graph {
  let next = graph;
  // What is in a fold comes after it, and is first to be changed.
  for (const { id, of } of (graph.folds ?? []).toReversed()) {
    if (of === undefined || names?.has(of) === false) continue;
    const application = applicationsIn(next).get(id);
    if (application) next = withRule(next, id, application, ruleOf(application.definition));
  }
  return next;
}

function withRule(
  graph: Graph,
  fold: FoldId,
  application: Application,
  rule: string | null,
): Graph {
  const { byHand, result, given } = application;
  if (byHand === null) return rule === null ? graph : added(graph, fold, result, given, rule);
  const node = graph.nodes.find(({ id }) => id === byHand) as PrimitiveNode;
  if (rule === null) {
    const [value] = node.operands;
    const read = value ? redirected(graph, byHand, value) : graph;
    return graphOfNodes(
      read.nodes.filter(({ id }) => id !== byHand),
      read,
    );
  }
  if (node.attributes?.rule === rule) return graph;
  const nodes = graph.nodes.map((one) =>
    one.id === byHand ? { ...node, attributes: { rule } } : one,
  );
  return { ...graph, nodes };
}

function added(
  graph: Graph,
  fold: FoldId,
  result: NodeId,
  given: readonly (NodeId | null)[],
  rule: string,
): Graph {
  const id = idsFor(graph)('n');
  const node: PrimitiveNode = {
    kind: 'primitive',
    id,
    primitive: 'byHand',
    operands: [result, ...given],
    attributes: { rule },
  };
  const read = redirected(graph, result, id);
  const folds = (read.folds ?? []).map((one) =>
    one.id === fold ? { ...one, nodes: [...one.nodes, id] } : one,
  );
  return { ...read, nodes: [...read.nodes, node], folds };
}
