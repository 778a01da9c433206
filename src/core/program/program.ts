import { type PrimitiveName, primitiveNames, primitives } from '../primitives/table';
import { type Attributes, NO_ATTRIBUTES } from '../rule/attributes';
import type { Convention } from '../rule/convention';
import type { Primitive } from '../rule/primitive';
import { type Dtype, dtypes } from '../tensor/dtype';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { ArgumentError } from './argument-error';
import type { Role } from './role';

/** What a statement does: applies a primitive, or brings in an input or a constant. */
export type Operation = 'input' | 'constant' | PrimitiveName;

/** Where a statement came from: a node of a graph or a range of characters in a text. */
export interface Origin {
  readonly node?: string;
  readonly range?: readonly [from: number, to: number];
  /** Of a statement that a derivative brought: the node whose pullback it is part of. */
  readonly pullback?: string;
}

/** The readable form of one statement: value `index` is defined by `operation` of earlier values. */
export interface Statement {
  readonly index: number;
  readonly operation: Operation;
  /** Indices of the statements whose values it reads. */
  readonly operands: readonly number[];
  readonly attributes: Attributes;
  readonly shape: Shape;
  /** A name a person gave to the value, if any. */
  readonly name: string | undefined;
  readonly origin: Origin | undefined;
}

export interface Input {
  readonly name: string;
  /** Index of the statement that brings it in. */
  readonly statement: number;
  /** The value taken when none is passed. */
  readonly value: Tensor | undefined;
  /** What it is for; plain where left out. */
  readonly role?: Role;
}

export interface Output {
  readonly name: string;
  readonly statement: number;
  readonly origin?: Origin;
}

/**
 * A Wengert list: statements in static single assignment form, in an order in which each reads only
 * earlier ones. Immutable. The layout is flat, one entry per statement in typed arrays;
 * `statementAt` gives the readable form.
 */
export interface Program {
  /** Number of statements, inputs and constants included. */
  readonly length: number;
  /** Per statement, an index into `operations`. */
  readonly opcodes: Uint16Array;
  /** Operands of statement i are operands[operandStart[i]] … operands[operandStart[i + 1] − 1]. */
  readonly operandStart: Uint32Array;
  readonly operands: Uint32Array;
  readonly shapes: readonly Shape[];
  /** Per statement 1 + the place of its dtype in `dtypes`, 0 where it has none; absent where none has. */
  readonly dtypes?: Uint8Array;
  readonly constants: ReadonlyMap<number, Tensor>;
  readonly attributes: ReadonlyMap<number, Attributes>;
  readonly names: ReadonlyMap<number, string>;
  readonly origins: ReadonlyMap<number, Origin>;
  /** In order: v₁₋ₙ … v₀. */
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  /** By which it is differentiated where there is no derivative; its derivatives have it too. */
  readonly convention: Convention;
}

export const operations: readonly Operation[] = ['input', 'constant', ...primitiveNames];
/** By opcode, the row of the table; null for inputs and constants. */
export const rows: readonly (Primitive | null)[] = operations.map((operation) =>
  operation === 'input' || operation === 'constant' ? null : primitives[operation],
);

export function operationAt(program: Program, index: number): Operation {
  return operations[program.opcodes[index]] as Operation;
}

/** The table row of a statement, or null for inputs and constants. */
export function primitiveAt(program: Program, index: number): Primitive | null {
  return rows[program.opcodes[index]] as Primitive | null;
}

export function operandsAt(program: Program, index: number): readonly number[] {
  return between(program.operands, program.operandStart, index);
}

/** The operands of one statement, of a program or of what is built so far. */
export function between(
  operands: Uint32Array,
  operandStart: Uint32Array,
  index: number,
): readonly number[] {
  const from = operandStart[index];
  const to = operandStart[index + 1];
  const result: number[] = [];
  for (let k = from; k < to; k++) result.push(operands[k]);
  return result;
}

export function attributesAt(program: Program, index: number): Attributes {
  return program.attributes.get(index) ?? NO_ATTRIBUTES;
}

/** The dtype of a statement's value; null where nothing gave it one, and it is float64 as all numbers are. */
export function dtypeAt(program: Program, index: number): Dtype | null {
  return program.dtypes ? dtypeOfCode(program.dtypes[index]) : null;
}

/** The dtype that a program means by a number. */
export function dtypeOfCode(code: number): Dtype | null {
  return dtypes[code - 1] ?? null;
}

export function shapeAt(program: Program, index: number): Shape {
  return program.shapes[index] as Shape;
}

/** @throws RangeError when there is no such statement. */
export function statementAt(program: Program, index: number): Statement {
  if (!(Number.isInteger(index) && index >= 0 && index < program.length)) {
    throw new ArgumentError({ kind: 'no such statement', index, length: program.length });
  }
  return {
    index,
    operation: operationAt(program, index),
    operands: operandsAt(program, index),
    attributes: attributesAt(program, index),
    shape: shapeAt(program, index),
    name: program.names.get(index),
    origin: program.origins.get(index),
  };
}

/** All statements in order, in readable form. */
export function* statementsOf(program: Program): Generator<Statement> {
  for (let index = 0; index < program.length; index++) yield statementAt(program, index);
}

/**
 * The subscript i of each vᵢ: inputs are v₁₋ₙ … v₀, intermediates v₁ … v_l in program order.
 * Constants have none (`undefined`).
 */
export function subscripts(program: Program): readonly (number | undefined)[] {
  const result = new Array<number | undefined>(program.length).fill(undefined);
  program.inputs.forEach((input, k) => {
    result[input.statement] = k + 1 - program.inputs.length;
  });
  let next = 1;
  for (let i = 0; i < program.length; i++) if (primitiveAt(program, i)) result[i] = next++;
  return result;
}

/** The number of statements that apply a primitive: all but inputs and constants. */
export function appliedCount(program: Program): number {
  return program.length - program.inputs.length - program.constants.size;
}

/**
 * The wave in which each statement can fire when all that is fireable fires at once:
 * 0 for inputs and constants, else one more than its latest operand's.
 */
export function waves(program: Program): Uint32Array {
  const wave = new Uint32Array(program.length);
  for (let i = 0; i < program.length; i++) {
    const to = program.operandStart[i + 1];
    for (let k = program.operandStart[i]; k < to; k++) {
      wave[i] = Math.max(wave[i], wave[program.operands[k]] + 1);
    }
  }
  return wave;
}

/** The same program by another convention; its derivatives have it too. */
export function withConvention(program: Program, convention: Convention): Program {
  return program.convention === convention ? program : { ...program, convention };
}
