import { type Application, applicationsIn } from '../../core/graph/application';
import { checkedGraph } from '../../core/graph/checked';
import type { Definition, Graph } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { memoized } from '../../core/memoized';
import { type Program, shapeAt } from '../../core/program/program';
import { filled, fromTensor } from '../../core/tensor/tensor';
import { barredName } from '../../lang/barred-name';
import { latexFunction } from '../../lang/emit/formula';
import { type Called, type Calls, type DefinitionText, NO_CALLS } from '../../lang/print/calls';
import { printFunction } from '../../lang/print/print';

/** What of the program of a graph is written as calls of own primitives. */
export const callsOf = memoized((graph: Graph): Calls => {
  const applications = applicationsIn(graph);
  if (applications.size === 0) return NO_CALLS;
  const texts = new Map<string, DefinitionText>();
  const at = calledIn(graph);
  writeDefinitions(graph, texts);
  return { at, definitions: [...texts.values()] };
});

function calledIn(graph: Graph): ReadonlyMap<number, Called> {
  const { statementOf } = checkedGraph(graph);
  const at = new Map<number, Called>();
  for (const { definition, given, result } of applicationsIn(graph).values()) {
    const statement = statementOf.get(result);
    const statements = given.flatMap((id) => statementOf.get(id ?? '') ?? []);
    // Of two that have one result the outer comes first.
    if (statement === undefined || statements.length < given.length || at.has(statement)) continue;
    at.set(statement, { name: definition.name, given: statements });
  }
  return at;
}

/** Writes those that a graph applies, each after those that it applies itself. */
function writeDefinitions(graph: Graph, texts: Map<string, DefinitionText>): void {
  const { program, statementOf } = checkedGraph(graph);
  for (const application of applicationsIn(graph).values()) {
    const { definition } = application;
    const { name } = definition;
    if (texts.has(name)) continue;
    const body = bodyFor(graph, application, (id) => {
      const statement = statementOf.get(id);
      return statement === undefined ? null : ones(program, statement);
    });
    writeDefinitions(body, texts);
    const whole = checkedGraph(body).program;
    const calls = { at: calledIn(body), definitions: [] };
    const called = [...calls.at.values()].map((one) => one.name);
    texts.set(name, {
      name,
      calls: new Set(called),
      text: withRuleText(application, printFunction(name, whole, calls)),
      latex: withRuleSaid(application, latexFunction(name, whole, calls)),
    });
  }
}

/** What would end the text of a rule, or change what is behind it. */
const ENDS = /[;\n\r\u2028\u2029#\\]|\/\*/;

/** A function as text with the derivative by hand that it takes; null where it takes more than a line to say. */
function withRuleText({ definition, byHand }: Application, text: string | null): string | null {
  const { derivative } = definition;
  if (text === null || !derivative?.used) return text;
  const { by } = derivative;
  if (byHand === null || by.some((term) => ENDS.test(term))) return null;
  const terms = parametersOf(definition).map((name, k) => `${barredName(name)} = ${by[k]?.trim()}`);
  return `${text} with ${terms.join(', ')}`;
}

/** In a formula it is only said that there is one. */
function withRuleSaid({ byHand }: Application, latex: string | null): string | null {
  return latex && byHand !== null ? `${latex}${BY_HAND}` : latex;
}

const BY_HAND = '\\quad \\text{(derivative by hand)}';

function ones(program: Program, statement: number) {
  return fromTensor(filled(shapeAt(program, statement), 1));
}

type InputValue = ReturnType<typeof fromTensor>;

/** The body of what is applied as a graph of its own, its parameters valued as it is given; else by 1. */
export function bodyFor(
  graph: Graph,
  { definition, given }: Application,
  valueAt: (given: string) => InputValue | null,
): Graph {
  let parameter = 0;
  const nodes = definition.body.nodes.map((node) => {
    if (node.kind !== 'input') return node;
    const value = valueAt(given[parameter++] ?? '');
    return value === null ? node : { ...node, value };
  });
  const { definitions } = graph;
  return { ...definition.body, nodes, ...(definitions && { definitions }) };
}

/** Some use of an own primitive in a graph, by which the shapes of what it takes are known. */
export function firstUse(graph: Graph, { name }: Definition): Application | null {
  for (const application of applicationsIn(graph).values()) {
    if (application.definition.name === name) return application;
  }
  return null;
}
