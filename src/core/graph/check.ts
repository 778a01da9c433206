import { finished } from '../finished';
import { listed } from '../listed';
import { isPrimitiveName, primitives } from '../primitives/table';
import { ProgramBuilder } from '../program/builder';
import { inferShape } from '../program/inference';
import type { Program } from '../program/program';
import { type Attributes, NO_ATTRIBUTES } from '../rule/attributes';
import type { Convention } from '../rule/convention';
import { arityOf } from '../rule/primitive';
import { type Shape, ShapeError } from '../tensor/shape';
import { type Tensor, toTensor } from '../tensor/tensor';
import type { Diagnostic } from './diagnostic';
import {
  type Graph,
  type GraphNode,
  isIdentifier,
  type NodeId,
  nodeById,
  operandsOf,
  type PrimitiveNode,
} from './graph';
import { unfitOperand } from './unfit-operand';
import { nodesByWave } from './wave-order';

/** What a graph means: a program of all that is complete, and what is missing from the rest. */
export interface Checked {
  readonly program: Program;
  /** The statement of each complete input, constant and primitive node; of an output node, the one it shows. */
  readonly statementOf: ReadonlyMap<NodeId, number>;
  readonly diagnostics: readonly Diagnostic[];
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
  const unknown = strangers.map(({ id, primitive }): Diagnostic => {
    const message = `There is no primitive “${primitive}”`;
    return { severity: 'error', node: id, port: null, message, mend: 'Take the node away.' };
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
  const diagnostics: Diagnostic[] = [];
  const report = (
    node: GraphNode | null,
    message: string,
    mend: string,
    port: number | null = null,
  ) => diagnostics.push({ severity: 'error', node: node?.id ?? null, port, message, mend });

  const builder = new ProgramBuilder(convention);
  const statementOf = new Map<NodeId, number>();
  const names = clashingNames(graph);
  const reportName = (node: GraphNode & { name: string }) => {
    if (!isIdentifier(node.name)) {
      report(
        node,
        `“${node.name}” is not a name`,
        'Use letters, digits and _, starting with a letter.',
      );
    } else if (names.has(node.name)) {
      report(node, `Several nodes are named ${node.name}`, 'Rename all but one.');
    }
  };

  for (const node of graph.nodes) {
    if (node.kind !== 'input') continue;
    reportName(node);
    const value = readValue(node.value);
    if (value)
      statementOf.set(node.id, builder.input(node.name, value.shape, value, { node: node.id }));
    else
      report(node, `The value of ${node.name} is not a tensor`, 'Give every row the same length.');
  }
  for (const node of graph.nodes) {
    if (node.kind !== 'constant') continue;
    const value = readValue(node.value);
    if (value) statementOf.set(node.id, builder.constant(value, { node: node.id }));
    else report(node, 'The constant is not a tensor', 'Give every row the same length.');
  }

  yield null;
  const ready = nodesByWave(graph);
  for (const [k, node] of ready.entries()) {
    if (k % BATCH === 0) yield null;
    if (node.kind !== 'primitive') continue;
    const operands: number[] = [];
    for (const id of node.operands) {
      const statement = id === null ? undefined : statementOf.get(id);
      if (statement !== undefined) operands.push(statement);
    }
    if (operands.length < neededPorts(node)) continue;
    try {
      const statement = builder.apply(node.primitive, operands, attributesOf(node), {
        node: node.id,
      });
      if (node.name !== undefined) {
        reportName(node as GraphNode & { name: string });
        builder.name(statement, node.name);
      }
      statementOf.set(node.id, statement);
    } catch (error) {
      if (error instanceof ShapeError) {
        const shapes = operands.map((operand) => builder.shapeOf(operand));
        const port = unfitOperand(primitives[node.primitive], shapes, attributesOf(node));
        report(node, error.message, mendOfShapes(node, shapes), port);
      } else if (error instanceof RangeError) {
        report(node, error.message, 'Take the node away and add it anew.');
      } else throw error;
    }
  }

  const outputs = graph.nodes.filter((node) => node.kind === 'output');
  const shown = outputs.map(({ operands: [id] }) => (id ? statementOf.get(id) : undefined));
  for (const [k, node] of outputs.entries()) {
    reportName(node);
    const statement = shown[k];
    if (statement === undefined) continue;
    statementOf.set(node.id, statement);
    builder.output(node.name, statement, { node: node.id });
  }

  yield null;
  reportMissing(graph, statementOf, ready, report);
  if (outputs.length === 0 && graph.nodes.some((node) => node.kind === 'primitive')) {
    diagnostics.push({
      severity: 'note',
      node: null,
      port: null,
      message: 'The graph has no output, so there is nothing to differentiate',
      mend: 'Add an output and wire a value into it.',
    });
  }
  return { program: builder.build(), statementOf, diagnostics };
}

/** Arrays of numbers are long, and nobody changes them: each is read once. */
const readArrays = new WeakMap<object, Tensor>();

function readValue(value: unknown): Tensor | null {
  const array = typeof value === 'object' && value !== null ? value : null;
  const known = array && readArrays.get(array);
  if (known) return known;
  try {
    const tensor = toTensor(value as number);
    if (array) readArrays.set(array, tensor);
    return tensor;
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

function attributesOf(node: PrimitiveNode): Attributes {
  const { attributes: specs } = primitives[node.primitive];
  if (!specs) return node.attributes ?? NO_ATTRIBUTES;
  return {
    ...Object.fromEntries(
      specs.flatMap((spec) => (spec.default === null ? [] : [[spec.name, spec.default]])),
    ),
    ...node.attributes,
  };
}

/** What is set is to blame where the operands would do without it. */
function mendOfShapes(node: PrimitiveNode, shapes: readonly Shape[]): string {
  const set = Object.keys(node.attributes ?? {});
  if (set.length === 0 || !fits(node, shapes))
    return 'Give the operands shapes that fit each other.';
  return `Change ${listed(set, 'or')}, or the shape of what is wired in.`;
}

/** Whether a primitive takes operands of these shapes when nothing of it is set. */
function fits(node: PrimitiveNode, shapes: readonly Shape[]): boolean {
  try {
    inferShape(primitives[node.primitive], shapes, attributesOf({ ...node, attributes: {} }));
    return true;
  } catch (error) {
    if (error instanceof ShapeError) return false;
    throw error;
  }
}

/** How many ports, from the first, must be wired: all but empty optional ones at the end. */
function neededPorts(node: GraphNode): number {
  const operands = operandsOf(node);
  if (node.kind !== 'primitive') return operands.length;
  const [least] = arityOf(primitives[node.primitive]);
  return Math.max(least, operands.findLastIndex((id) => id !== null) + 1);
}

/** Names that more than one node has. An output may share the name of the node it shows. */
function clashingNames(graph: Graph): ReadonlySet<string> {
  const owners = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    if (!('name' in node) || node.name === undefined) continue;
    const others = owners.get(node.name);
    if (others) others.push(node);
    else owners.set(node.name, [node]);
  }
  const clashing = new Set<string>();
  for (const [name, [first, second, third]] of owners) {
    if (third || (first && second && !shows(first, second) && !shows(second, first))) {
      clashing.add(name);
    }
  }
  return clashing;
}

function shows(output: GraphNode, node: GraphNode): boolean {
  return output.kind === 'output' && output.operands[0] === node.id;
}

/** Says of each node without a statement which of its ports lack a value, or that it is on a cycle. */
function reportMissing(
  graph: Graph,
  statementOf: ReadonlyMap<NodeId, number>,
  ready: readonly GraphNode[],
  report: (node: GraphNode, message: string, mend: string, port: number | null) => void,
): void {
  const incomplete = graph.nodes.filter(({ id }) => !statementOf.has(id));
  if (incomplete.length === 0) return;
  const nodes = nodeById(graph);
  const acyclic = new Set(ready);
  for (const node of incomplete) {
    if (!acyclic.has(node)) {
      report(
        node,
        `${describe(node)} is on a cycle or comes after one`,
        'Take away a wire of the cycle.',
        null,
      );
    }
    const operands = operandsOf(node);
    const needed = neededPorts(node);
    for (let port = 0; port < needed; port++) {
      const id = operands[port] ?? null;
      if (id !== null && isValue(nodes.get(id))) continue;
      const names = node.kind === 'primitive' ? primitives[node.primitive].operands : [];
      const which = names.length > 1 ? `operand ${names[port] ?? port + 1}` : 'its operand';
      report(node, `${describe(node)} lacks ${which}`, 'Wire a value into the empty port.', port);
    }
  }
}

/** Whether a wire may come from it. */
function isValue(node: GraphNode | undefined): boolean {
  return node !== undefined && node.kind !== 'output';
}

function describe(node: GraphNode): string {
  if (node.kind === 'output') return `The output ${node.name}`;
  return node.kind === 'primitive' ? `The ${primitives[node.primitive].label}` : 'The node';
}
