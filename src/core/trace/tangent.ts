import { tensors } from '../algebra/tensors';
import { finished } from '../finished';
import {
  type Output,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
  waves,
} from '../program/program';
import { type InputValues, running, type Values, valueAt } from '../sweep/evaluate';
import { pushforward } from '../sweep/forward';
import type { Tangent } from '../sweep/tangent';
import { filled, type Tensor } from '../tensor/tensor';
import { type Direction, seedsOf } from '../transform/forward-derivative';

/** A place that a step of forward mode reads or writes: a statement's value or its tangent. */
export interface TangentPlace {
  readonly of: 'primal' | 'tangent';
  readonly statement: number;
}

/** What the tangent of one operand adds to the tangent of a statement. */
export interface TangentPart {
  /** Position of the operand. */
  readonly position: number;
  /** The statement of that operand. */
  readonly source: number;
  /** ∂statement/∂operand where both are scalars, else null. */
  readonly partial: number | null;
  /** In the statement's shape. */
  readonly contribution: Tensor;
}

interface TangentStepBase {
  /** Position in the trace, from 0. */
  readonly index: number;
  readonly wave: number;
  readonly reads: readonly TangentPlace[];
  readonly writes: readonly TangentPlace[];
  readonly statement: number;
  readonly value: Tensor;
  /** Null where no seeded input has an influence: nothing flows, not even a zero. */
  readonly tangent: Tensor | null;
}

/** v₋₁ = x₁ and v̇₋₁ = ẋ₁ */
export interface TangentInputStep extends TangentStepBase {
  readonly kind: 'input';
  readonly name: string;
}
/** v₁ = ln(v₋₁) and v̇₁ = v̇₋₁ / v₋₁ */
export interface TangentStatementStep extends TangentStepBase {
  readonly kind: 'statement';
  /** One per operand that has a tangent and passes it on, from left to right. */
  readonly parts: readonly TangentPart[];
}
/** y = v₅ and ẏ = v̇₅ */
export interface TangentOutputStep extends TangentStepBase {
  readonly kind: 'output';
  readonly name: string;
  readonly output: Output;
}

export type TangentStep = TangentInputStep | TangentStatementStep | TangentOutputStep;

/** A forward-mode run: primal and tangent of each statement together, in one pass. */
export interface TangentTrace {
  readonly program: Program;
  readonly values: Values;
  /** Tangents of inputs by name, as they were given. */
  readonly seed: Direction;
  readonly steps: readonly TangentStep[];
}

export interface TangentTraceOptions {
  /**
   * Tangents of inputs by name. One that is 0 is a number like any other and is carried along, as in
   * Baydin et al. 2018, Table 2; an input left out has no tangent. The first input's is 1 when no
   * seed is given.
   */
  readonly seed?: Direction;
}

/**
 * Runs a program in forward mode, recording each step: inputs, statements in order, outputs.
 * @throws InputError, NameError; ShapeError when a seed has another shape than its input.
 */
export function tangentTrace(
  program: Program,
  inputs: InputValues = {},
  options: TangentTraceOptions = {},
): TangentTrace {
  return finished(tangentTracing(program, inputs, options));
}

/**
 * The same a statement at a time. Yields how many statements it has gone through: first for their
 * values, then as many again for their tangents.
 */
export function* tangentTracing(
  program: Program,
  inputs: InputValues = {},
  options: TangentTraceOptions = {},
): Generator<number, TangentTrace, undefined> {
  const seed = options.seed ?? firstInputSeed(program);
  const seeds = seedsOf(program, seed);
  const values = yield* running(program, inputs);
  return yield* tangentRecording(program, values, seed, flowsFrom(program, values, seeds));
}

/** What comes to one statement in forward mode. */
export interface TangentFlow {
  readonly statement: number;
  readonly tangent: Tensor | null;
  readonly parts: readonly TangentPart[];
}

/**
 * Writes down a run whose numbers are given, as `tangentTracing` does.
 * @param flows one for each statement that applies a primitive, in order.
 */
export function* tangentRecording(
  program: Program,
  values: Values,
  seed: Direction,
  flows: Iterable<TangentFlow>,
): Generator<number, TangentTrace, undefined> {
  const steps: TangentStep[] = [];
  const tangents = tangentsOf(program, seedsOf(program, seed));
  const wave = waves(program);
  const value = (statement: number) => valueAt(program, values, statement);
  for (const { name, statement } of program.inputs) {
    const tangent = tangents[statement] as Tensor | null;
    steps.push({
      kind: 'input',
      index: steps.length,
      wave: 0,
      name,
      statement,
      reads: [],
      writes: written(statement, tangent),
      value: value(statement),
      tangent,
    });
  }
  for (const { statement, tangent, parts } of flows) {
    tangents[statement] = tangent;
    steps.push({
      kind: 'statement',
      index: steps.length,
      wave: wave[statement] as number,
      statement,
      reads: readsOf(operandsAt(program, statement), parts),
      writes: written(statement, tangent),
      value: value(statement),
      tangent,
      parts,
    });
    yield program.length + statement;
  }
  const last = wave.reduce((a, b) => Math.max(a, b), 0) + 1;
  for (const output of program.outputs) {
    const { name, statement } = output;
    const tangent = tangents[statement] as Tensor | null;
    steps.push({
      kind: 'output',
      index: steps.length,
      wave: last,
      name,
      output,
      statement,
      reads: written(statement, tangent),
      writes: [],
      value: value(statement),
      tangent,
    });
  }
  return { program, values, seed, steps };
}

function* flowsFrom(
  program: Program,
  values: Values,
  seeds: ReadonlyMap<number, Tensor>,
): Generator<TangentFlow, void, undefined> {
  const tangents = tangentsOf(program, seeds).map(everywhere);
  const value = (statement: number) => valueAt(program, values, statement);
  for (let statement = 0; statement < program.length; statement++) {
    if (!primitiveAt(program, statement)) continue;
    const sources = operandsAt(program, statement);
    const dx = sources.map((source) => tangents[source] as Tangent<Tensor> | null);
    const flow = dx.some((x) => x !== null)
      ? pushforward(tensors[program.convention], program, statement, value, sources, dx)
      : null;
    tangents[statement] = flow;
    const tangent = flow?.value ?? null;
    const parts = tangent ? partsOf(program, statement, value, sources, dx) : [];
    yield { statement, tangent, parts };
  }
}

/** Per statement its tangent before anything has run: those of inputs that have one. */
function tangentsOf(program: Program, seeds: ReadonlyMap<number, Tensor>): (Tensor | null)[] {
  const tangents = new Array<Tensor | null>(program.length).fill(null);
  for (const { statement } of program.inputs) tangents[statement] = seeds.get(statement) ?? null;
  return tangents;
}

function everywhere(value: Tensor | null): Tangent<Tensor> | null {
  return value && { value, present: null };
}

function firstInputSeed(program: Program): Direction {
  const [first] = program.inputs;
  if (!first) return {};
  return { [first.name]: filled(shapeAt(program, first.statement), 1) };
}

function partsOf(
  program: Program,
  statement: number,
  value: (statement: number) => Tensor,
  sources: readonly number[],
  dx: readonly (Tangent<Tensor> | null)[],
): TangentPart[] {
  const parts: TangentPart[] = [];
  const scalars = [statement, ...sources].every((i) => shapeAt(program, i).length === 0);
  const alone = (position: number, tangent: Tangent<Tensor> | null) =>
    pushforward(
      tensors[program.convention],
      program,
      statement,
      value,
      sources,
      dx.map((_, k) => (k === position ? tangent : null)),
    )?.value;
  for (const [position, tangent] of dx.entries()) {
    const contribution = tangent && alone(position, tangent);
    if (!contribution) continue;
    const unit = scalars ? alone(position, everywhere(filled([], 1))) : null;
    const partial = unit ? (unit.data[0] as number) : null;
    // What is absent has no part in what it would be multiplied by, and 0 × ∞ is not what was computed.
    const absent = partial !== null && tangent?.present?.data[0] === 0;
    if (absent && !Number.isFinite(partial)) continue;
    parts.push({ position, source: sources[position] as number, partial, contribution });
  }
  return parts;
}

function readsOf(sources: readonly number[], parts: readonly TangentPart[]): TangentPlace[] {
  const primals = sources.map((statement): TangentPlace => ({ of: 'primal', statement }));
  const tangents = parts.map(({ source }): TangentPlace => ({ of: 'tangent', statement: source }));
  return [...primals, ...tangents];
}

function written(statement: number, tangent: Tensor | null): TangentPlace[] {
  const primal: TangentPlace = { of: 'primal', statement };
  return tangent ? [primal, { of: 'tangent', statement }] : [primal];
}
