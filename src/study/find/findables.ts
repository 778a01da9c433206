import { finished } from '../../core/finished';
import { foldsAround, foldTree } from '../../core/graph/fold-tree';
import {
  type Definition,
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Program } from '../../core/program/program';
import { valueAt } from '../../core/sweep/evaluate';
import { type Tensor, toTensor } from '../../core/tensor/tensor';
import { tangentAt } from '../../core/trace/forward-steps';
import { outlineAt, type StepOutline } from '../../core/trace/outline';
import { adjointAfter } from '../../core/trace/reverse-steps';
import type { ReverseTrace, Trace } from '../../core/trace/trace';
import type { Derived } from '../../document/derived';
import { isPending } from '../../document/pending';
import type { Medium, TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { formatNumber } from '../../lang/number';
import { calledOf, namedAs } from '../../lang/term/called';
import { spelledAlike } from './sought';

/**
 * Something that can be found: a node with the row of its value, a fold, or a row of the way back with the
 * node that its adjoint arrives at. Texts stand between line breaks, so that where one begins and ends can be told.
 */
export interface Findable {
  readonly node: NodeId | FoldId | null;
  /** The step whose row it is; null for what has none. */
  readonly step: number | null;
  /** Names and operators, as `spelledAlike` writes them. */
  readonly names: string;
  /** Its numbers, as they are shown and in full. */
  readonly numbers: string;
}

/** Of larger arrays no numbers can be found. */
const MOST_ELEMENTS = 64;

/**
 * All that can be found in a graph and its trace, in the order in which it is read: values, each after the
 * folds that begin with it, then the way back.
 */
export function findablesOf(...of: Parameters<typeof writingFindables>): readonly Findable[] {
  return finished(writingFindables(...of));
}

/** The same, written out one by one. */
export function* writingFindables(
  { checked, subscripts, nodeOf }: Pick<Derived, 'checked' | 'subscripts' | 'nodeOf'>,
  graph: Graph,
  trace: Trace,
  style: TraceStyle,
): Generator<undefined, readonly Findable[], undefined> {
  const { nodes } = graph;
  const named = namesOfNodes(nodes, checked.statementOf, subscripts);
  const numbers = isPending(trace)
    ? () => ''
    : (step: StepOutline) => numbersOf(trace, step, style);
  const medium = plainMedium(within(trace.program, style));
  const shown = new Set<NodeId>();
  const found: Findable[] = [];
  const foldsBefore = beginnings(graph);
  for (let index = 0; index < trace.turn; index++) {
    const step = outlineAt(trace, index);
    const node = step.output ? step.output.origin?.node : nodeOf.get(step.statement);
    if (node !== undefined) {
      shown.add(node);
      found.push(...foldsBefore(node));
    }
    const names = (node !== undefined && named.get(node)) || texts(`v${step.statement}`);
    found.push({ node: node ?? null, step: index, names, numbers: numbers(step) });
    yield;
  }
  for (const node of nodes) {
    if (shown.has(node.id)) continue;
    found.push(...foldsBefore(node.id));
    const value = node.kind === 'constant' ? toTensor(node.value) : null;
    const names = named.get(node.id) ?? '';
    found.push({ node: node.id, step: null, names, numbers: numberTexts(style.digits, value) });
  }
  for (let index = trace.turn; index < trace.stepCount; index++) {
    const step = outlineAt(trace, index);
    const at = step.kind === 'contribution' ? step.target : step.statement;
    const names = texts(adjointName(medium, trace.program, step, trace.output?.name ?? ''));
    found.push({ node: nodeOf.get(at) ?? null, step: index, names, numbers: numbers(step) });
    yield;
  }
  return found;
}

function texts(...all: readonly (string | undefined)[]): string {
  return `\n${all.filter((text) => text !== undefined && text !== '').join('\n')}\n`;
}

function namesOfNodes(
  nodes: readonly GraphNode[],
  statementOf: ReadonlyMap<NodeId, number>,
  subscripts: Derived['subscripts'],
): ReadonlyMap<NodeId, string> {
  const names = new Map<NodeId, string>();
  for (const node of nodes) {
    const own = 'name' in node && node.name ? spelledAlike(node.name) : undefined;
    // The subscript of an output is that of the value it reads.
    const of = node.kind === 'output' ? undefined : statementOf.get(node.id);
    const subscript = of === undefined ? undefined : subscripts[of];
    const place = subscript === undefined ? undefined : `v${subscript}`;
    const begun = operandsOf(node).includes(null) ? 'unfinished' : undefined;
    const operator = node.kind === 'primitive' ? operatorNames(node.primitive) : node.kind;
    names.set(node.id, texts(own, place, begun, operator));
  }
  return names;
}

/**
 * A function that gives the folds which a node is the first to be in, outer ones first: by their names, and
 * uses of own primitives by what these and their parameters are called.
 */
function beginnings(graph: Graph): (node: NodeId) => readonly Findable[] {
  const { folds, definitions = [] } = graph;
  if (!folds) return () => [];
  const tree = foldTree(graph);
  const definitionOf = new Map(definitions.map((one) => [one.name, one]));
  const begun = new Set<FoldId>();
  return (node) => {
    const found: Findable[] = [];
    for (const fold of foldsAround(tree, node)) {
      if (begun.has(fold.id)) break;
      begun.add(fold.id);
      const names = foldNames(fold, definitionOf.get(fold.of ?? ''));
      found.unshift({ node: fold.id, step: null, names, numbers: '' });
    }
    return found;
  };
}

function foldNames({ name }: Fold, definition: Definition | undefined): string {
  const own = definition ? [definition.name, ...parametersOf(definition), 'own primitive'] : [];
  return texts(...new Set([name, ...own].map(spelledAlike)), 'fold');
}

const operators = new Map<PrimitiveName, string>();

/** All that an operator goes by, and each word of it. */
function operatorNames(primitive: PrimitiveName): string {
  let names = operators.get(primitive);
  if (names === undefined) {
    const { symbol, label, synonyms } = primitives[primitive];
    const all = [symbol, primitive, label, ...label.split(' ').slice(1), ...synonyms];
    names = [...new Set(all.map(spelledAlike))].join('\n');
    operators.set(primitive, names);
  }
  return names;
}

function adjointName(medium: Medium, program: Program, step: StepOutline, output: string): string {
  const at = step.kind === 'contribution' ? step.target : step.statement;
  const called = step.kind === 'gradient' ? namedAs(program, step.name, at) : calledOf(program, at);
  return called ? spelledAlike(medium.adjoint(called, output)) : '';
}

function numbersOf(trace: Trace, step: StepOutline, { digits }: TraceStyle): string {
  const { program, values } = trace;
  if (step.phase === 'adjoint') return numberTexts(digits, adjointAt(trace as ReverseTrace, step));
  const value = valueAt(program, values, step.statement);
  if (trace.mode === 'reverse') return numberTexts(digits, value);
  return numberTexts(digits, value, tangentAt(trace, step.statement));
}

/** The adjoint that a step of the way back leaves. */
function adjointAt(trace: ReverseTrace, { index, kind, statement, target }: StepOutline) {
  const made = Math.min(index - trace.turn, trace.plan.statements.length);
  return adjointAfter(trace, kind === 'contribution' ? target : statement, made);
}

function numberTexts(digits: number, ...tensors: readonly (Tensor | null)[]): string {
  const all: string[] = [];
  for (const tensor of tensors) {
    if (tensor === null || tensor.data.length > MOST_ELEMENTS) continue;
    for (const number of tensor.data) {
      const shown = formatNumber(number, digits).replace('−', '-').toLowerCase();
      const full = String(number);
      all.push(shown);
      if (full !== shown) all.push(full.toLowerCase());
    }
  }
  return texts(...all);
}
