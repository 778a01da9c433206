import { staging } from '../../core/algebra/staging';
import {
  EMPTY_GRAPH,
  type Fold,
  type Graph,
  type GraphNode,
  type NodeId,
} from '../../core/graph/graph';
import { graphOf } from '../../core/graph/graph-of';
import { limits } from '../../core/limits';
import { ProgramBuilder } from '../../core/program/builder';
import { operandsAt, type Program } from '../../core/program/program';
import type { Role } from '../../core/program/role';
import type { Algebra } from '../../core/rule/algebra';
import type { Dtype } from '../../core/tensor/dtype';
import type { Shape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import { graphNames, identifierOf } from './model-names';

/** Folds in each other at most: what a person folds around them has room. */
const DEPTH = limits.foldDepth - 8;
/** Operations that are worth a fold. */
const LEAST = 2;

/** A graph that is made of a model, statement by statement. */
export class ModelGraph {
  readonly builder = new ProgramBuilder();
  readonly o: Algebra<number> = staging(this.builder);
  private readonly names = graphNames();
  /** Where each statement that was applied comes from: the way through the model's scopes. */
  private readonly scopes: (readonly string[])[] = [];
  private readonly wanted = new Map<number, string>();

  input(
    name: string,
    shape: Shape,
    value: Tensor | undefined,
    dtype: Dtype | null,
    role?: Role,
  ): number {
    const { builder } = this;
    return builder.input(this.names(name), shape, value, undefined, dtype, role);
  }

  /** Says that what was applied since so many statements comes from a scope. */
  from(scope: readonly string[], since: number): void {
    for (let i = since; i < this.builder.length; i++) this.scopes[i] = scope;
  }

  /** Gives a value the name that the model has for it, where it has none yet. */
  name(statement: number, name: string): void {
    const operation = this.builder.operationOf(statement);
    if (operation === 'input' || operation === 'constant' || this.wanted.has(statement)) return;
    this.wanted.set(statement, name);
  }

  output(name: string, statement: number): void {
    this.wanted.delete(statement);
    this.builder.output(this.names(name), statement);
  }

  /** The graph, folded by the scopes. */
  build(): Graph {
    for (const [statement, name] of this.wanted) this.builder.name(statement, this.names(name));
    const program = this.builder.build();
    const { nodes } = graphOf(program, EMPTY_GRAPH);
    const plain = nodes.map(({ order: _, ...node }) => node as GraphNode);
    const folds = this.folds(plain, program);
    return { nodes: plain, ...(folds.length > 0 && { folds }) };
  }

  private folds(nodes: readonly GraphNode[], program: Program): readonly Fold[] {
    const root: Scope = { name: '', nodes: [], inner: new Map(), size: 0 };
    const applied = appliedStatements(program);
    const readers = readersOf(program);
    let [input, operation] = [0, 0];
    for (const node of nodes) {
      const at = node.kind === 'input' ? program.inputs[input++]?.statement : applied[operation];
      if (node.kind === 'primitive') operation++;
      if (node.kind === 'output' || at === undefined) continue;
      // A parameter is part of what it is for; data comes from outside.
      const isData = node.kind === 'input' && node.role !== 'parameter';
      const from = node.kind === 'input' ? readers.get(at) : at;
      const scope = isData || from === undefined || from < 0 ? [] : (this.scopes[from] ?? []);
      scopeAt(root, scope, node.kind === 'primitive').nodes.push(node.id);
    }
    return foldsOf(root);
  }
}

interface Scope {
  readonly name: string;
  nodes: NodeId[];
  inner: Map<string, Scope>;
  /** Operations in it, at any depth. */
  size: number;
}

function scopeAt(root: Scope, path: readonly string[], counts: boolean): Scope {
  let scope = root;
  for (const name of path.slice(0, DEPTH)) {
    let inner = scope.inner.get(name);
    if (!inner) {
      inner = { name: foldName(scope.name, name), nodes: [], inner: new Map(), size: 0 };
      scope.inner.set(name, inner);
    }
    scope = inner;
    if (counts) scope.size++;
  }
  return scope;
}

/** What is only numbered is told by what it is in: the third layer of features is features_3. */
function foldName(around: string, name: string): string {
  const isNumber = /^\d+$/.test(name);
  return identifierOf(isNumber && around !== '' ? `${around}_${name}` : name);
}

function foldsOf(root: Scope): readonly Fold[] {
  const folds: Fold[] = [];
  const pending: { readonly scope: Scope; readonly within: string | null }[] = [];
  const enter = (scope: Scope, within: string | null) => {
    for (const inner of scope.inner.values()) pending.push({ scope: inner, within });
  };
  const open = withoutSmall(root);
  enter(open, null);
  for (let at = 0; at < pending.length && folds.length < limits.folds; at++) {
    const { scope, within } = pending[at] as (typeof pending)[number];
    const id = `f${folds.length + 1}`;
    folds.push({ id, name: scope.name, ...(within !== null && { within }), nodes: scope.nodes });
    enter(scope, id);
  }
  return folds;
}

/** The same, with what is no fold of its own taken into what it is in. */
function withoutSmall(scope: Scope): Scope {
  const nodes = [...scope.nodes];
  const inner = new Map<string, Scope>();
  for (const [key, each] of scope.inner) {
    const left = withoutSmall(each);
    if (left.size >= LEAST) inner.set(key, left);
    else {
      nodes.push(...left.nodes);
      for (const [deeper, kept] of left.inner) inner.set(`${key}/${deeper}`, kept);
    }
  }
  // One fold that is all of another is that one.
  const [only] = inner.values();
  if (inner.size === 1 && nodes.length === 0 && only && scope.name !== '') return only;
  return { ...scope, nodes, inner };
}

function appliedStatements(program: Program): readonly number[] {
  const inputs = new Set(program.inputs.map(({ statement }) => statement));
  return Array.from({ length: program.length }, (_, i) => i).filter(
    (i) => !inputs.has(i) && !program.constants.has(i),
  );
}

/** Of each statement that one other reads, that one; −1 where several do. */
function readersOf(program: Program): ReadonlyMap<number, number> {
  const readers = new Map<number, number>();
  for (let i = 0; i < program.length; i++) {
    for (const operand of operandsAt(program, i))
      readers.set(operand, readers.has(operand) ? -1 : i);
  }
  return readers;
}
