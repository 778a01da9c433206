import { foldTree } from '../../core/graph/fold-tree';
import type { Definition, Fold, FoldId, Graph, GraphNode, NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { PrimitiveName } from '../../core/primitives/table';
import type { Role } from '../../core/program/role';
import type { Attributes } from '../../core/rule/attributes';
import type { NestedNumbers } from '../../core/tensor/tensor';
import type { ParsedGraph } from '../read/parsed-graph';
import { namesakeName, numberedName } from './namesake';
import { functionsAmong } from './own-functions';
import { refused } from './refused';
import { isMark, type Names, resolve } from './resolve';
import type { Instruction, ParsedStatement, TextRange } from './statement';

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
        readonly role?: Role;
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
  all: readonly ParsedStatement[],
  namesakes: Namesakes,
  known: readonly Definition[] = [],
): Omit<ParsedGraph, 'notes'> {
  const { functions, others: statements } = functionsAmong(all);
  const definitions = new Definitions(functions, known);
  const names = resolve(statements);
  const drafts = draftValues(names, definitions);
  const renamed = new Map<string, string>();
  const outputs = draftOutputs(statements, names, drafts.draftOf, namesakes, renamed);
  const made = numbered([...drafts.inputs, ...drafts.constants, ...drafts.primitives, ...outputs]);
  const given = new Set(
    statements.flatMap(({ target, declared, valueless }) =>
      target && declared !== null && !valueless ? [target.name] : [],
    ),
  );
  const said = new Map(
    statements.flatMap(({ target, role }) =>
      target && role ? [[target.name, role] as const] : [],
    ),
  );
  const isGiven = ({ node }: NodeDraft) => node.kind === 'input' && given.has(node.name);
  return {
    graph: { nodes: made.map(nodeOf), ...foldsOf(drafts.folds), ...definitions.used() },
    ranges: new Map(made.map(({ id, from, to }) => [id, [from, to]])),
    declared: new Set(made.filter(isGiven).map(({ id }) => id)),
    roles: new Map(
      made.flatMap(({ id, node }) => {
        const role = node.kind === 'input' ? said.get(node.name) : undefined;
        return role === undefined ? [] : [[id, role === 'plain' ? null : role] as const];
      }),
    ),
    renamed,
  };
}

function numbered(drafts: readonly NodeDraft[]): readonly NodeDraft[] {
  drafts.forEach((draft, k) => {
    draft.id = `n${k + 1}`;
  });
  return drafts;
}

/** A fold before its nodes have ids. */
interface FoldDraft {
  readonly of: string;
  readonly within: FoldDraft | null;
  readonly nodes: NodeDraft[];
}

function foldsOf(drafts: readonly FoldDraft[]): Pick<Graph, 'folds'> {
  if (drafts.length === 0) return {};
  const ids = new Map(drafts.map((draft, k) => [draft, `f${k + 1}`]));
  const idOf = (draft: FoldDraft) => ids.get(draft) as FoldId;
  const folds = drafts.map(
    (draft): Fold => ({
      id: idOf(draft),
      name: draft.of,
      ...(draft.within && { within: idOf(draft.within) }),
      nodes: draft.nodes.map(({ id }) => id),
      of: draft.of,
    }),
  );
  return { folds };
}

/** The functions of a text, each made into a graph of its own when it is first called. */
class Definitions {
  private readonly made = new Map<string, Definition>();
  private readonly underWay: string[] = [];

  constructor(
    private readonly functions: ReadonlyMap<string, ParsedStatement>,
    private readonly known: readonly Definition[],
  ) {}

  /** @throws ParseError where a function is defined by itself. */
  of(name: string, at: TextRange): Definition {
    const made = this.made.get(name);
    if (made) return made;
    const statement = this.functions.get(name);
    if (!statement) return this.keep(this.known.find((one) => one.name === name) as Definition);
    if (this.underWay.includes(name)) {
      const round = [...this.underWay.slice(this.underWay.indexOf(name)), name];
      throw refused(at, { kind: 'function of itself', round });
    }
    this.underWay.push(name);
    const by = statement.rule?.map(({ text }) => text);
    const body = this.bodyOf(name, statement);
    const definition = { name, body, ...(by && { derivative: { by, used: true } }) };
    this.underWay.pop();
    return this.keep(definition);
  }

  /** Those that were called, each after those that it calls. */
  used(): Pick<Graph, 'definitions'> {
    for (const [name, statement] of this.functions) this.of(name, statement);
    return this.made.size === 0 ? {} : { definitions: [...this.made.values()] };
  }

  private keep(definition: Definition): Definition {
    // What it applies is of use with it.
    for (const { of } of definition.body.folds ?? []) {
      const inner = this.known.find((one) => one.name === of);
      if (inner && !this.made.has(inner.name) && !this.functions.has(inner.name)) this.keep(inner);
    }
    this.made.set(definition.name, definition);
    return definition;
  }

  private bodyOf(name: string, statement: ParsedStatement): Graph {
    const { parameters, code, from, to } = statement;
    const inputs = new Map((parameters ?? []).map((at) => [at.name, { value: 1, at }]));
    const names = { computed: new Map(), inputs, order: [{ ...statement, code }], uses: new Map() };
    const drafts = draftValues(names, this);
    const operands = [...drafts.draftOf.values()];
    const output: NodeDraft = { id: '', from, to, node: { kind: 'output', name, operands } };
    const all = [...drafts.inputs, ...drafts.constants, ...drafts.primitives, output];
    return { nodes: numbered(all).map(nodeOf), ...foldsOf(drafts.folds) };
  }
}

function nodeOf({ id, node }: NodeDraft): GraphNode {
  if (node.kind === 'input' || node.kind === 'constant') return { ...node, id };
  const operands = node.operands.map((operand) => operand.id);
  return { ...node, id, operands } as GraphNode;
}

function draftValues(
  { computed, inputs: inputNames, order, uses }: Names,
  definitions: Definitions,
) {
  const folds: FoldDraft[] = [];
  const constants: NodeDraft[] = [];
  const primitives: NodeDraft[] = [];
  const inputs = new Map<string, NodeDraft>();
  const draftOf = new Map<ParsedStatement, NodeDraft>();
  for (const [name, { value, at, role }] of inputNames) {
    const node = { kind: 'input', name, value, ...(role && { role }) } as const;
    inputs.set(name, { id: '', from: at.from, to: at.to, node });
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
      } else if (instruction.do === 'call') {
        const definition = definitions.of(instruction.name, instruction);
        const given = stack.splice(stack.length - instruction.count);
        const room = limits.nodes - constants.length - primitives.length;
        if (definition.body.nodes.length > room) {
          throw refused(instruction, { kind: 'too many nodes', most: limits.nodes });
        }
        stack.push(applied(definition, given, instruction, { constants, primitives, folds }));
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
    if (target && uses.has(target.name) && isComputed(code.at(-1)?.do)) {
      if (value.node.kind === 'primitive') value.node.name = target.name;
    }
  }
  return { inputs: [...inputs.values()], constants, primitives, folds, draftOf };
}

function isComputed(what: Instruction['do'] | undefined): boolean {
  return what === 'apply' || what === 'call';
}

/** What is in a definition, made anew for these values. */
function applied(
  { name, body }: Definition,
  given: readonly NodeDraft[],
  { from, to }: TextRange,
  into: { constants: NodeDraft[]; primitives: NodeDraft[]; folds: FoldDraft[] },
): NodeDraft {
  const drafts = new Map<NodeId, NodeDraft>();
  const whole: FoldDraft = { of: name, within: null, nodes: [] };
  const folds = new Map<FoldId | undefined, FoldDraft>([[undefined, whole]]);
  into.folds.push(whole);
  for (const { id, of, within } of body.folds ?? []) {
    const inner = { of: of ?? '', within: folds.get(within) ?? whole, nodes: [] };
    folds.set(id, inner);
    into.folds.push(inner);
  }
  const { foldOf } = foldTree(body);
  let parameters = 0;
  let result: NodeDraft | undefined;
  for (const node of body.nodes) {
    const at = (id: NodeId | null) => drafts.get(id ?? '') as NodeDraft;
    if (node.kind === 'output') result = at(node.operands[0]);
    else if (node.kind === 'input') drafts.set(node.id, given[parameters++] as NodeDraft);
    else {
      const own = { id: '', from, to };
      const draft: NodeDraft =
        node.kind === 'constant'
          ? { ...own, node: { kind: 'constant', value: node.value } }
          : {
              ...own,
              node: {
                kind: 'primitive',
                primitive: node.primitive,
                operands: node.operands.map(at),
                ...(node.attributes && { attributes: node.attributes }),
              },
            };
      into[node.kind === 'constant' ? 'constants' : 'primitives'].push(draft);
      drafts.set(node.id, draft);
      folds.get(foldOf.get(node.id))?.nodes.push(draft);
    }
  }
  return result as NodeDraft;
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
  const namesake = namesakeName(taken);
  const numbered = numberedName('y', taken);
  /** y for the only nameless output, or f; y1, y2 … when there are several, or both are taken. */
  const nameless = () => (single && ['y', 'f'].find((name) => !taken.has(name))) || numbered();
  const outputs: NodeDraft[] = [];
  const add = (wished: string, statement: ParsedStatement, { from, to }: TextRange) => {
    const clashes = namesakes === 'renamed' && inputs.has(wished);
    const name = clashes ? namesake() : wished;
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
      const name = nameless();
      taken.add(name);
      add(name, statement, statement);
    } else if (code[0]?.do === 'name' && marked.delete(code[0].name)) {
      add(code[0].name, computed.get(code[0].name) as ParsedStatement, statement);
    }
  }
  return outputs;
}
