import {
  type Order,
  type PrimitiveFact,
  type Spot,
  type TroubleProblem,
  troubleWords,
} from '../../words/en/trouble';
import { type Diagnostic, diagnosed } from '../graph/diagnostic';
import type { NodeId } from '../graph/graph';
import { type Input, operandsAt, operationAt, type Program, primitiveAt } from '../program/program';
import type { Primitive } from '../rule/primitive';
import { type Values, valueAt } from '../sweep/evaluate';
import { areFinite, broadcastTo, type Tensor } from '../tensor/tensor';
import { elementIndex } from './element-place';

type Mode = 'reverse' | 'forward';

/** One number or tensor that a sweep carries from one statement to another. */
export interface Flow {
  /** The statement whose rule it goes through, or null where the sweep starts from a seed. */
  readonly statement: number | null;
  /** Position of the operand that it goes to or comes from. */
  readonly position: number | null;
  /** What goes in and what comes out. */
  readonly given: readonly Tensor[];
  readonly result: Tensor;
  /** Whose adjoint or tangent it goes to. */
  readonly target: number;
}

/** Inputs and constants that are not finite, and statements that are though their operands are. */
export function nonFiniteValues(program: Program, values: Values): Diagnostic[] {
  if (areFinite(values.data)) return [];
  const found: Ordered[] = [];
  for (let i = 0; i < program.length; i++) {
    const value = valueAt(program, values, i);
    if (isFiniteTensor(value)) continue;
    const primitive = primitiveAt(program, i);
    const node = originNode(program, i);
    if (!primitive) {
      const input = program.inputs.find(({ statement }) => statement === i);
      found.push(given(node, input, value));
      continue;
    }
    const operands = operandsAt(program, i).map((x) => valueAt(program, values, x));
    if (!operands.every(isFiniteTensor)) continue;
    const pole = isPole(program, i, value, operands);
    const facts = {
      primitive: factOf(program, i),
      spot: spotOf(value),
      at: operandsThere(primitive, value, operands),
      domain: (pole ? primitive.domain : undefined) ?? null,
    };
    const about = { severity: 'warning', node, port: null } as const;
    found.push((order) =>
      diagnosed(troubleWords, { kind: 'result not finite', ...facts, order }, about),
    );
  }
  return inOrder(found);
}

/**
 * Whether an infinity is where a primitive is not defined, as 1/0, ln(0) and the inverse of a singular
 * matrix are: an overflow comes of numbers that are far from 1, or of a power.
 */
function isPole(
  program: Program,
  statement: number,
  value: Tensor,
  operands: readonly Tensor[],
): boolean {
  const isZero = (x: number) => x === 0 || Number.isNaN(x);
  if ([value, ...operands].some(({ data }) => data.some(isZero))) return true;
  const isFar = (x: number) => Math.abs(x) < 1e-30 || Math.abs(x) > 1e30;
  return (
    operationAt(program, statement) !== 'power' && !operands.some(({ data }) => data.some(isFar))
  );
}

function given(node: NodeId | null, input: Input | undefined, value: Tensor): Ordered {
  const spot = spotOf(value);
  const nan = value.data.some(Number.isNaN);
  // An infinity is a number that can be meant, as in a mask.
  const severity = nan || input ? 'warning' : 'note';
  return (order) =>
    diagnosed(
      troubleWords,
      input
        ? { kind: 'input not finite', name: input.name, spot, order }
        : { kind: 'constant not finite', spot, order },
      { severity, node, port: null },
    );
}

/**
 * Where the adjoints or tangents of a sweep stop being finite, in the order of the sweep. Where values
 * are not finite already only the first is named.
 */
export function nonFiniteFlows(
  program: Program,
  values: Values,
  flows: Iterable<Flow>,
  mode: Mode,
): Diagnostic[] {
  const found: Ordered[] = [];
  const warn = (
    node: NodeId | null,
    port: number | null,
    problem: (order: Order | null) => FlowProblem,
  ) =>
    found.push((order) =>
      diagnosed(troubleWords, problem(order), { severity: 'warning', node, port }),
    );
  for (const { statement, position, given: from, result, target } of flows) {
    if (isFiniteTensor(result)) continue;
    const spot = spotOf(result);
    if (statement === null) {
      warn(originNode(program, target), null, (order) => ({
        kind: 'seed not finite',
        mode,
        spot,
        order,
      }));
      continue;
    }
    if (!from.every(isFiniteTensor)) continue;
    const operands = operandsAt(program, statement);
    const finite = [statement, ...operands].every((i) =>
      isFiniteTensor(valueAt(program, values, i)),
    );
    if (!finite && found.length > 0) continue;
    const kind = finite ? 'derivative not finite' : 'first flow not finite';
    const primitive = factOf(program, statement);
    warn(originNode(program, statement), position, (order) => ({
      kind,
      mode,
      primitive,
      spot,
      order,
    }));
  }
  return inOrder(found);
}

/** A diagnostic that waits for which one of several it is; null says that it is the only one. */
type Ordered = (order: Order | null) => Diagnostic;

type FlowProblem = Extract<TroubleProblem, { readonly mode: Mode }>;

function inOrder(found: readonly Ordered[]): Diagnostic[] {
  const of = found.length;
  return found.map((make, k) => make(of < 2 ? null : { place: k + 1, of }));
}

export function isFiniteTensor(tensor: Tensor): boolean {
  return areFinite(tensor.data);
}

function spotOf({ shape, data }: Tensor): Spot {
  const element = data.findIndex((x) => !Number.isFinite(x));
  return { value: data[element], element: elementIndex(shape, element) };
}

/** The operands of the first element that is not finite, where it has such. */
function operandsThere(
  { rule }: Primitive,
  value: Tensor,
  operands: readonly Tensor[],
): readonly number[] | null {
  if (rule.kind !== 'pointwise') return null;
  const element = value.data.findIndex((x) => !Number.isFinite(x));
  return operands.map((operand) => broadcastTo(operand, value.shape).data[element]);
}

/** The primitive of a statement, as a problem names it. */
export function factOf(program: Program, statement: number): PrimitiveFact {
  const name = operationAt(program, statement);
  return { name, label: primitiveAt(program, statement)?.label ?? name };
}

/** The node of the graph that a statement stands for. */
export function originNode(program: Program, statement: number): string | null {
  return program.origins.get(statement)?.node ?? null;
}
