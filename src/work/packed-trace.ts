import { operandsAt, type Program, primitiveAt, shapeAt } from '../core/program/program';
import { valuesOf } from '../core/sweep/evaluate';
import { type Shape, sizeOf } from '../core/tensor/shape';
import { filled, type Tensor } from '../core/tensor/tensor';
import {
  type TangentFlow,
  type TangentPart,
  type TangentTrace,
  tangentRecording,
} from '../core/trace/tangent';
import { type Flow, recording, type Trace } from '../core/trace/trace';
import type { Direction } from '../core/transform/forward-derivative';
import { joined } from './packed-program';

/** The numbers of a reverse-mode run, without the steps, which follow from the program. */
export interface PackedTrace {
  readonly values: Float64Array;
  /** Per contribution its statement and the position of the operand. */
  readonly flows: Uint32Array;
  /** Per contribution the partial derivative; 0 where there is none. */
  readonly partials: Float64Array;
  /** Per contribution the amount, and where it accumulates, the adjoint after it. */
  readonly numbers: Float64Array;
  /** What can be handed over. */
  readonly own: readonly ArrayBufferView[];
}

export function packTrace({ values, steps, turn }: Trace): PackedTrace {
  const flows: number[] = [];
  const partials: number[] = [];
  const numbers: Tensor[] = [];
  for (let k = turn; k < steps.length; k++) {
    const step = steps[k];
    if (step?.kind !== 'contribution') continue;
    flows.push(step.statement, step.position);
    partials.push(step.partial ?? 0);
    numbers.push(step.contribution);
    if (step.before !== null) numbers.push(step.value);
  }
  return owned({
    values: values.data,
    flows: Uint32Array.from(flows),
    partials: Float64Array.from(partials),
    numbers: joined(numbers),
  });
}

/**
 * The trace of these numbers.
 * @param chosen position among the outputs of the one that was differentiated.
 */
export function unpackTrace(
  program: Program,
  packed: PackedTrace,
  chosen: number,
  seed: number,
): Generator<number, Trace, undefined> {
  const values = valuesOf(program, packed.values);
  const output = program.outputs[chosen];
  if (!output) return recording(program, values, null);
  const start = filled(shapeAt(program, output.statement), seed);
  const flows = flowsOf(program, packed, output.statement, start);
  return recording(program, values, { output, seed: start, flows });
}

function* flowsOf(
  program: Program,
  { flows, partials, numbers }: PackedTrace,
  from: number,
  seed: Tensor,
): Generator<Flow, void, undefined> {
  const read = reader(numbers);
  const adjoints = new Map([[from, seed]]);
  for (let k = 0; k < partials.length; k++) {
    const statement = flows[2 * k] as number;
    const position = flows[2 * k + 1] as number;
    const operands = operandsAt(program, statement);
    const target = operands[position] as number;
    const scalars = [statement, ...operands].every((i) => shapeAt(program, i).length === 0);
    const shape = shapeAt(program, target);
    const amount = read(shape);
    const before = adjoints.get(target) ?? null;
    const after = before === null ? amount : read(shape);
    adjoints.set(target, after);
    const partial = scalars ? (partials[k] as number) : null;
    yield { statement, position, target, partial, amount, before, after };
  }
}

/** The numbers of a forward-mode run, without the steps, which follow from the program. */
export interface PackedTangents {
  readonly values: Float64Array;
  /** Per statement that applies a primitive 1 where it has a tangent, the number of its parts, and their positions. */
  readonly flows: Uint32Array;
  /** Per part the partial derivative; 0 where there is none. */
  readonly partials: Float64Array;
  /** The tangents, each followed by its parts. */
  readonly numbers: Float64Array;
  readonly own: readonly ArrayBufferView[];
}

export function packTangents({ values, steps }: TangentTrace): PackedTangents {
  const flows: number[] = [];
  const partials: number[] = [];
  const numbers: Tensor[] = [];
  for (const step of steps) {
    if (step.kind !== 'statement') continue;
    flows.push(step.tangent ? 1 : 0, step.parts.length);
    if (step.tangent) numbers.push(step.tangent);
    for (const { position, partial, contribution } of step.parts) {
      flows.push(position);
      partials.push(partial ?? 0);
      numbers.push(contribution);
    }
  }
  return owned({
    values: values.data,
    flows: Uint32Array.from(flows),
    partials: Float64Array.from(partials),
    numbers: joined(numbers),
  });
}

/** The forward-mode trace of these numbers. */
export function unpackTangents(
  program: Program,
  packed: PackedTangents,
  seed: Direction,
): Generator<number, TangentTrace, undefined> {
  const values = valuesOf(program, packed.values);
  return tangentRecording(program, values, seed, tangentFlowsOf(program, packed));
}

function* tangentFlowsOf(
  program: Program,
  { flows, partials, numbers }: PackedTangents,
): Generator<TangentFlow, void, undefined> {
  const read = reader(numbers);
  let at = 0;
  let part = 0;
  for (let statement = 0; statement < program.length; statement++) {
    if (!primitiveAt(program, statement)) continue;
    const sources = operandsAt(program, statement);
    const shape = shapeAt(program, statement);
    const scalars = [statement, ...sources].every((i) => shapeAt(program, i).length === 0);
    const tangent = flows[at++] === 1 ? read(shape) : null;
    const parts: TangentPart[] = [];
    for (let left = flows[at++] as number; left > 0; left--) {
      const position = flows[at++] as number;
      const partial = scalars ? (partials[part] as number) : null;
      part++;
      const source = sources[position] as number;
      parts.push({ position, source, partial, contribution: read(shape) });
    }
    yield { statement, tangent, parts };
  }
}

/** Reads tensors one after the other. */
function reader(numbers: Float64Array): (shape: Shape) => Tensor {
  let at = 0;
  return (shape) => {
    const from = at;
    at += sizeOf(shape);
    return { shape, data: numbers.subarray(from, at) };
  };
}

function owned<T extends Readonly<Record<string, ArrayBufferView>>>(
  arrays: T,
): T & { readonly own: readonly ArrayBufferView[] } {
  return { ...arrays, own: Object.values(arrays) };
}
