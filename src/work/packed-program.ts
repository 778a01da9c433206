import {
  dtypeOfCode,
  type Input,
  type Origin,
  type Output,
  type Program,
} from '../core/program/program';
import type { Attributes } from '../core/rule/attributes';
import type { Convention } from '../core/rule/convention';
import { SCALAR, type Shape, sizeOf } from '../core/tensor/shape';
import type { Tensor } from '../core/tensor/tensor';

/**
 * A program for the way to another thread: a few arrays instead of an object for every statement, so
 * that copying it costs next to nothing.
 */
interface PackedProgram {
  readonly packed: 'program';
  readonly opcodes: Uint16Array;
  readonly operandStart: Uint32Array;
  readonly operands: Uint32Array;
  /** As the program has them. */
  readonly dtypes?: Uint8Array;
  /** Each shape once, and per statement which it has. */
  readonly shapes: readonly Shape[];
  readonly shapeOf: Uint32Array;
  /** The statements that are constants, and their numbers one after the other. */
  readonly constants: Uint32Array;
  readonly numbers: Float64Array;
  readonly attributes: ReadonlyMap<number, Attributes>;
  readonly names: ReadonlyMap<number, string>;
  /** The statements that come from nodes, and those nodes as JSON. */
  readonly origins: Uint32Array;
  readonly nodes: string;
  /** Origins that are ranges of a text. */
  readonly ranges: ReadonlyMap<number, Origin>;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly convention: Convention;
}

const packedPrograms = new WeakMap<Program, PackedProgram>();

function packProgram(program: Program): PackedProgram {
  const known = packedPrograms.get(program);
  if (known) return known;
  const shapes: Shape[] = [];
  const places = new Map<string, number>();
  const shapeOf = Uint32Array.from(program.shapes, (shape) => {
    const key = shape.length === 0 ? '' : shape.join();
    let place = places.get(key);
    if (place === undefined) {
      place = shapes.push(shape) - 1;
      places.set(key, place);
    }
    return place;
  });
  const origins: number[] = [];
  const nodes: string[] = [];
  const ranges = new Map<number, Origin>();
  for (const [statement, origin] of program.origins) {
    if (origin.node !== undefined && origin.range === undefined) {
      origins.push(statement);
      nodes.push(origin.node);
    } else ranges.set(statement, origin);
  }
  const packed: PackedProgram = {
    packed: 'program',
    opcodes: program.opcodes,
    operandStart: program.operandStart,
    operands: program.operands,
    ...(program.dtypes && { dtypes: program.dtypes }),
    shapes,
    shapeOf,
    constants: Uint32Array.from(program.constants.keys()),
    numbers: joined([...program.constants.values()]),
    attributes: program.attributes,
    names: program.names,
    origins: Uint32Array.from(origins),
    nodes: JSON.stringify(nodes),
    ranges,
    inputs: program.inputs,
    outputs: program.outputs,
    convention: program.convention,
  };
  packedPrograms.set(program, packed);
  return packed;
}

function unpackProgram(packed: PackedProgram): Program {
  const { opcodes, operandStart, operands, attributes, names } = packed;
  const { inputs, outputs, convention } = packed;
  // Programs know scalars by the identity of their shape.
  const kinds = packed.shapes.map((shape) => (shape.length === 0 ? SCALAR : shape));
  const shapes = Array.from(packed.shapeOf, (place) => kinds[place] as Shape);
  const constants = new Map<number, Tensor>();
  let at = 0;
  for (const statement of packed.constants) {
    const shape = shapes[statement] as Shape;
    const to = at + sizeOf(shape);
    const dtype = dtypeOfCode(packed.dtypes?.[statement] ?? 0);
    const data = packed.numbers.slice(at, to);
    constants.set(statement, dtype === null ? { shape, data } : { shape, data, dtype });
    at = to;
  }
  const origins = new Map<number, Origin>(packed.ranges);
  const nodes = JSON.parse(packed.nodes) as string[];
  packed.origins.forEach((statement, k) => {
    origins.set(statement, { node: nodes[k] as string });
  });
  return {
    length: opcodes.length,
    ...{ opcodes, operandStart, operands, shapes, constants, attributes, names },
    ...{ origins, inputs, outputs, convention },
    ...(packed.dtypes && { dtypes: packed.dtypes }),
  };
}

/** The numbers of tensors one after the other. */
function joined(tensors: readonly Tensor[]): Float64Array {
  const numbers = new Float64Array(tensors.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of tensors) {
    if (data.length === 1) numbers[at] = data[0] as number;
    else numbers.set(data, at);
    at += data.length;
  }
  return numbers;
}

/** A value with every program in it packed: in plain objects and arrays, however deep. */
export function packed(value: unknown): unknown {
  return replaced(value, (object) => (isProgram(object) ? packProgram(object) : null));
}

/** The inverse of `packed`. What was one object is one object again. */
export function unpacked(value: unknown): unknown {
  const known = new Map<object, Program>();
  return replaced(value, (object) => {
    if (!isPacked(object)) return null;
    const program = known.get(object) ?? unpackProgram(object);
    known.set(object, program);
    return program;
  });
}

/** A value in which some objects are replaced. What holds none of these stays the same object. */
function replaced(value: unknown, replace: (object: object) => object | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // Arrays of numbers are long and hold nothing else.
    if (typeof value[0] !== 'object') return value;
    const items = value.map((item) => replaced(item, replace));
    return items.some((item, k) => item !== value[k]) ? items : value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const replacement = replace(value);
  if (replacement) return replacement;
  const entries = Object.entries(value);
  const items = entries.map(([key, item]) => [key, replaced(item, replace)] as const);
  return items.some(([, item], k) => item !== entries[k]?.[1]) ? Object.fromEntries(items) : value;
}

function isProgram(value: object): value is Program {
  return 'opcodes' in value && 'operandStart' in value && !('packed' in value);
}

function isPacked(value: object): value is PackedProgram {
  return 'packed' in value && value.packed === 'program';
}
