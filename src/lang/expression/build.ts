import type { GraphNode, NodeId } from '../../core/graph/graph';
import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import type { NestedNumbers } from '../../core/tensor/tensor';
import type { ParsedGraph } from '../read/parsed-graph';
import { namesakeFor } from './namesake';
import { isMark, type Names, resolve } from './resolve';
import type { ParsedStatement, TextRange } from './statement';

/** Whether an output may bear the name of an input, as a program allows, or gets one of its own, as a graph needs. */
export type Namesakes = 'allowed' | 'renamed';

/** A node before all nodes are known, and so before it has an id. */
interface NodeDraft extends TextRange {
  id: NodeId;
  readonly node:
    | {
        readonly kind: 'input';
        readonly name: string;
        readonly value: number | NestedNumbers;
      }
    | { readonly kind: 'constant'; readonly value: number | NestedNumbers }
    | { readonly kind: 'output'; readonly name: string; readonly operands: readonly NodeDraft[] }
    | {
        readonly kind: 'primitive';
        readonly primitive: PrimitiveName;
        readonly operands: readonly NodeDraft[];
        readonly attributes?: Attributes;
        name?: string;
      };
}

/**
 * Makes the graph of a list of statements. Order of creation: inputs, constants, primitives as the
 * text computes them, outputs. @throws ParseError
 */
export function buildGraph(
  statements: readonly ParsedStatement[],
  namesakes: Namesakes,
): Omit<ParsedGraph, 'notes'> {
  const names = resolve(statements);
  const drafts = draftValues(names);
  const renamed = new Map<string, string>();
  const outputs = draftOutputs(statements, names, drafts.draftOf, namesakes, renamed);
  const all = [...drafts.inputs, ...drafts.constants, ...drafts.primitives, ...outputs];
  all.forEach((draft, k) => {
    draft.id = `n${k + 1}`;
  });
  const given = new Set(
    statements.flatMap(({ target, declared, shapeOnly }) =>
      target && declared !== null && !shapeOnly ? [target.name] : [],
    ),
  );
  const isGiven = ({ node }: NodeDraft) => node.kind === 'input' && given.has(node.name);
  return {
    graph: { nodes: all.map(nodeOf) },
    ranges: new Map(all.map(({ id, from, to }) => [id, [from, to]])),
    declared: new Set(all.filter(isGiven).map(({ id }) => id)),
    renamed,
  };
}

function nodeOf({ id, node }: NodeDraft): GraphNode {
  if (node.kind === 'input' || node.kind === 'constant') return { ...node, id };
  const operands = node.operands.map((operand) => operand.id);
  return { ...node, id, operands } as GraphNode;
}

function draftValues({ computed, inputs: inputNames, order, uses }: Names) {
  const constants: NodeDraft[] = [];
  const primitives: NodeDraft[] = [];
  const inputs = new Map<string, NodeDraft>();
  const draftOf = new Map<ParsedStatement, NodeDraft>();
  for (const [name, { value, at }] of inputNames) {
    inputs.set(name, { id: '', from: at.from, to: at.to, node: { kind: 'input', name, value } });
  }
  const named = (name: string): NodeDraft => {
    const statement = computed.get(name);
    return (statement ? draftOf.get(statement) : inputs.get(name)) as NodeDraft;
  };
  for (const statement of order) {
    const stack: NodeDraft[] = [];
    for (const instruction of statement.code) {
      const { from, to } = instruction;
      if (instruction.do === 'name') {
        stack.push(named(instruction.name));
      } else if (instruction.do !== 'apply') {
        const draft: NodeDraft = {
          id: '',
          from,
          to,
          node: { kind: 'constant', value: instruction.value },
        };
        constants.push(draft);
        stack.push(draft);
      } else {
        const { primitive, count, attributes } = instruction;
        const operands = stack.splice(stack.length - count);
        const node = { kind: 'primitive', primitive, operands } as const;
        const draft: NodeDraft = {
          id: '',
          from,
          to,
          node: attributes ? { ...node, attributes } : { ...node },
        };
        primitives.push(draft);
        stack.push(draft);
      }
    }
    const value = stack[0] as NodeDraft;
    draftOf.set(statement, value);
    const { target, code } = statement;
    if (target && uses.has(target.name) && code.at(-1)?.do === 'apply') {
      if (value.node.kind === 'primitive') value.node.name = target.name;
    }
  }
  return { inputs: [...inputs.values()], constants, primitives, draftOf };
}

/** Values that are named and never used, marked, or not even named are outputs, in the order of the text. */
function draftOutputs(
  statements: readonly ParsedStatement[],
  { computed, inputs, uses }: Names,
  draftOf: ReadonlyMap<ParsedStatement, NodeDraft>,
  namesakes: Namesakes,
  renamed: Map<string, string>,
): readonly NodeDraft[] {
  const marked = new Set<string>();
  for (const { code } of statements.filter((s) => isMark(s, computed))) {
    if (code[0]?.do === 'name') marked.add(code[0].name);
  }
  const taken = new Set([...computed.keys(), ...inputs.keys()]);
  const isNameless = (s: ParsedStatement) => !s.target && !isMark(s, computed);
  const single = statements.filter(isNameless).length === 1;
  const outputs: NodeDraft[] = [];
  const add = (wished: string, statement: ParsedStatement, { from, to }: TextRange) => {
    const clashes = namesakes === 'renamed' && inputs.has(wished);
    const name = clashes ? namesakeFor(taken) : wished;
    if (clashes) renamed.set(wished, name);
    taken.add(name);
    const operands = [draftOf.get(statement) as NodeDraft];
    outputs.push({ id: '', from, to, node: { kind: 'output', name, operands } });
  };
  for (const statement of statements) {
    const { target, code, declared } = statement;
    if (declared !== null) continue;
    if (target) {
      if (!uses.has(target.name) && !marked.has(target.name)) add(target.name, statement, target);
    } else if (isNameless(statement)) {
      const name = nameFor(taken, single);
      taken.add(name);
      add(name, statement, statement);
    } else if (code[0]?.do === 'name' && marked.delete(code[0].name)) {
      add(code[0].name, computed.get(code[0].name) as ParsedStatement, statement);
    }
  }
  return outputs;
}

/** y for the only nameless output, or f; y1, y2 … when there are several, or both are taken. */
function nameFor(taken: ReadonlySet<string>, single: boolean): string {
  const simple = single ? ['y', 'f'].find((name) => !taken.has(name)) : undefined;
  if (simple) return simple;
  let k = 1;
  while (taken.has(`y${k}`)) k++;
  return `y${k}`;
}
