import {
  type Definition,
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
} from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { limits } from '../../core/limits';
import { type HandRule, type HandTerm, handRuleText } from '../../core/rule/hand-rule';
import { ParseError } from '../read/parse-error';
import { buildGraph } from './build';
import { parseStatements } from './parser';
import { refused } from './refused';
import type { ParsedStatement } from './statement';

/** What the result of an own primitive and its adjoint are called in a derivative by hand. */
export const RESULT = 'v';
export const ADJOINT = 'v̄';
/** What may be typed for it, too. */
const ADJOINTS: ReadonlySet<string> = new Set([ADJOINT, 'vbar']);

/** The derivative by hand of an own primitive: an expression for each parameter. @throws ParseError */
export function readHandRule(definition: Definition, by: readonly string[]): HandRule {
  return parametersOf(definition).map((_, k) => readHandTerm(definition, by[k] ?? ''));
}

/**
 * What the adjoint of the result adds to that of one parameter, in terms of the parameters, the result
 * `v` and its adjoint `v̄`. A parameter called v hides the result.
 * @throws ParseError
 */
export function readHandTerm(definition: Definition, text: string): HandTerm {
  const parameters = parametersOf(definition);
  const known = new Set([...parameters, RESULT, ...ADJOINTS]);
  const parsed = buildGraph(parseStatements(text, known).statements, 'renamed');
  const all = [0, text.length] as const;
  const outputs = parsed.graph.nodes.filter(({ kind }) => kind === 'output');
  const [output, second] = outputs;
  if (!output || second) throw refusedAt(all, { kind: 'no single derivative' });
  const term = new Terms(parsed, parameters).of(output);
  if (handRuleText([term]).length > limits.rule) {
    throw refusedAt(all, { kind: 'derivative too long', most: limits.rule });
  }
  return term;
}

/** Refuses what can't be read of the derivatives by hand that a text writes, where it writes them. @throws ParseError */
export function checkHandRules(
  statements: readonly ParsedStatement[],
  definitions: readonly Definition[] = [],
): void {
  for (const { target, rule } of statements) {
    const definition = rule && definitions.find(({ name }) => name === target?.name);
    for (const { text, from } of definition ? rule : []) {
      try {
        readHandTerm(definition as Definition, text);
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        const { message, hint, problem, mends } = error;
        const moved = [error.from + from, error.to + from] as const;
        throw new ParseError(
          message,
          ...moved,
          hint,
          problem,
          mends.map((mend) => ({
            ...mend,
            from: mend.from + from,
            to: mend.to + from,
          })),
        );
      }
    }
  }
}

function refusedAt([from, to]: readonly [number, number], problem: Parameters<typeof refused>[1]) {
  return refused({ from, to }, problem);
}

class Terms {
  private readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  private count = 0;

  constructor(
    private readonly parsed: ReturnType<typeof buildGraph>,
    private readonly parameters: readonly string[],
  ) {
    const { nodes }: Graph = parsed.graph;
    this.nodes = nodeById({ nodes });
  }

  of(node: GraphNode): HandTerm {
    const range = this.parsed.ranges.get(node.id) ?? [0, 0];
    if (++this.count > limits.rule) {
      throw refusedAt(range, { kind: 'derivative too long', most: limits.rule });
    }
    switch (node.kind) {
      case 'input':
        return this.place(node.name, range);
      case 'constant':
        if (typeof node.value === 'number') return node.value;
        throw refusedAt(range, { kind: 'array in a derivative' });
      case 'output':
        return this.of(this.nodes.get(node.operands[0] ?? '') as GraphNode);
      case 'primitive': {
        const operands = node.operands.map((id) => this.of(this.nodes.get(id ?? '') as GraphNode));
        const { primitive, attributes } = node;
        return attributes ? [primitive, operands, attributes] : [primitive, operands];
      }
    }
  }

  private place(name: string, range: readonly [number, number]): HandTerm {
    const at = this.parameters.indexOf(name);
    if (at >= 0) return `x${at + 1}`;
    if (ADJOINTS.has(name)) return 'adjoint';
    if (name === RESULT) return 'y';
    const known = [...this.parameters, RESULT, ADJOINT];
    throw refusedAt(range, { kind: 'stranger in a derivative', name, known });
  }
}
