import type { ShapePlace } from '../../words/en/shape';
import type { Attributes } from '../rule/attributes';
import { NO_ATTRIBUTES } from '../rule/attributes';
import { type Convention, DEFAULT_CONVENTION } from '../rule/convention';
import type { Primitive } from '../rule/primitive';
import { resultDtype } from '../rule/promotion';
import { checkedDtype, type Dtype, dtypes } from '../tensor/dtype';
import { checkedShape, SCALAR, type Shape, ShapeError, sameShape } from '../tensor/shape';
import { scalar, type Tensor, type TensorLike, toTensor, withDtype } from '../tensor/tensor';
import { ArgumentError } from './argument-error';
import {
  checkArity,
  checkAttributesOf,
  checkedSize,
  inferShape,
  placeOfPrimitive,
} from './inference';
import {
  between,
  dtypeOfCode,
  type Input,
  type Operation,
  type Origin,
  type Output,
  operations,
  type Program,
  rows,
} from './program';
import type { Role } from './role';

const opcodeOf = new Map<string, number>(
  operations.map((operation, opcode) => [operation, opcode]),
);
const INPUT = 0;
const CONSTANT = 1;

/** Appends statements one by one; the only way programs are made. */
export class ProgramBuilder {
  private count = 0;
  private numbers = 0;
  private operandCount = 0;
  private opcodes = new Uint16Array(64);
  private operandStart = new Uint32Array(65);
  private operands = new Uint32Array(128);
  private readonly shapes: Shape[] = [];
  /** Null until something has a dtype. */
  private dtypes: Uint8Array | null = null;
  private readonly constants = new Map<number, Tensor>();
  private readonly attributes = new Map<number, Attributes>();
  private readonly names = new Map<number, string>();
  private readonly origins = new Map<number, Origin>();
  private readonly inputs: Input[] = [];
  private readonly outputs: Output[] = [];
  private readonly literals = new Map<number, number>();

  /** @param convention that of the program to be built; PyTorch's when left out. */
  constructor(readonly convention: Convention = DEFAULT_CONVENTION) {}

  get length(): number {
    return this.count;
  }

  shapeOf(index: number): Shape {
    const shape = this.shapes[index];
    if (!shape) throw new ArgumentError({ kind: 'no such statement', index, length: this.count });
    return shape;
  }

  /** The dtype of a statement's value; null where it has none. */
  dtypeOf(index: number): Dtype | null {
    return dtypeOfCode(this.dtypes?.[index] ?? 0);
  }

  /** The dtype that a primitive applied to these statements would have. */
  dtypeOfApplied(
    primitive: Primitive,
    operands: readonly number[],
    attributes: Attributes = NO_ATTRIBUTES,
  ): Dtype | null {
    if (this.dtypes === null && typeof primitive.dtype !== 'function') return null;
    const promoted = operands.map((operand) => ({
      dtype: this.dtypeOf(operand),
      isScalar: this.shapeOf(operand).length === 0,
      isWhole: () => this.constants.get(operand)?.data.every(Number.isInteger) ?? false,
    }));
    return resultDtype(primitive, promoted, attributes);
  }

  /** What a statement appended so far does. */
  operationOf(index: number): Operation {
    return operations[this.opcodes[index]] as Operation;
  }

  operandsOf(index: number): readonly number[] {
    return between(this.operands, this.operandStart, index);
  }

  attributesOf(index: number): Attributes {
    return this.attributes.get(index) ?? NO_ATTRIBUTES;
  }

  /** The value of a constant; undefined for any other statement. */
  constantOf(index: number): Tensor | undefined {
    return this.constants.get(index);
  }

  /**
   * @param dtype none when left out: computed as float64, it takes after what it is combined with.
   * @throws ShapeError for a shape that is none, one that the value does not have, or too large a one; or a dtype that is none.
   */
  input(
    name: string,
    shape: Shape = SCALAR,
    value?: TensorLike,
    origin?: Origin,
    dtype: Dtype | null = null,
    role?: Role,
  ): number {
    if (dtype !== null) checkedDtype(dtype);
    const own = value === undefined ? undefined : withDtype(toTensor(value), dtype);
    if (own && !sameShape(own.shape, checkedShape(shape))) {
      throw new ShapeError({ kind: 'value of another shape', name, shape, value: own.shape });
    }
    const statement = this.append(INPUT, [], checkedShape(shape), origin, name);
    this.inputs.push({ name, statement, value: own, ...(role && { role }) });
    this.setDtype(statement, dtype ?? own?.dtype ?? null);
    return statement;
  }

  /**
   * A value that is written down. One without a dtype takes after what it is combined with.
   * @throws ShapeError when it is no tensor, or too large a one, or the dtype is none.
   */
  constant(value: TensorLike, origin?: Origin, dtype: Dtype | null = null): number {
    if (dtype !== null) checkedDtype(dtype);
    const tensor = withDtype(toTensor(value), dtype);
    const statement = this.append(CONSTANT, [], tensor.shape, origin);
    this.constants.set(statement, tensor);
    this.setDtype(statement, tensor.dtype ?? null);
    return statement;
  }

  /** A scalar constant; the same number is one statement however often it is asked for. */
  literal(value: number): number {
    // Map keys do not tell −0 from 0.
    if (Object.is(value, -0)) return this.constant(scalar(value));
    let statement = this.literals.get(value);
    if (statement === undefined) {
      statement = this.constant(scalar(value));
      this.literals.set(value, statement);
    }
    return statement;
  }

  /**
   * @throws RangeError for an unknown primitive, a wrong number of operands or an operand that is
   * not an earlier statement; ShapeError when the operands' shapes or the attributes do not fit, or
   * the program would hold too many numbers.
   */
  apply(
    operation: string,
    operands: readonly number[],
    attributes?: Attributes,
    origin?: Origin,
  ): number {
    const opcode = opcodeOf.get(operation);
    const primitive = opcode === undefined ? null : rows[opcode];
    if (opcode === undefined || !primitive) {
      throw new ArgumentError({ kind: 'no such primitive', name: operation });
    }
    if (operands?.length !== primitive.operands.length) checkArity(operation, primitive, operands);
    const shape = this.inferred(primitive, operands, attributes);
    const statement = this.append(opcode, operands, shape, origin);
    if (attributes && Object.keys(attributes).length > 0)
      this.attributes.set(statement, attributes);
    this.setDtype(statement, this.dtypeOfApplied(primitive, operands, attributes));
    return statement;
  }

  /** Gives a value a name of a person's choosing. @throws RangeError when there is no such statement. */
  name(statement: number, name: string): void {
    this.shapeOf(statement);
    this.names.set(statement, name);
  }

  /** @throws RangeError when there is no such statement. */
  output(name: string, statement: number, origin?: Origin): void {
    this.shapeOf(statement);
    this.outputs.push(origin ? { name, statement, origin } : { name, statement });
  }

  build(): Program {
    return {
      length: this.count,
      opcodes: this.opcodes.slice(0, this.count),
      operandStart: this.operandStart.slice(0, this.count + 1),
      operands: this.operands.slice(0, this.operandCount),
      shapes: this.shapes.slice(),
      ...(this.dtypes && { dtypes: this.dtypes.slice(0, this.count) }),
      constants: new Map(this.constants),
      attributes: new Map(this.attributes),
      names: new Map(this.names),
      origins: new Map(this.origins),
      inputs: this.inputs.slice(),
      outputs: this.outputs.slice(),
      convention: this.convention,
    };
  }

  private setDtype(statement: number, dtype: Dtype | null): void {
    if (dtype === null) return;
    this.dtypes ??= new Uint8Array(this.opcodes.length);
    this.dtypes[statement] = dtypes.indexOf(dtype) + 1;
  }

  private inferred(
    primitive: Primitive,
    operands: readonly number[],
    attributes: Attributes | undefined,
  ): Shape {
    const { kind } = primitive.rule;
    if (attributes || primitive.attributes) checkAttributesOf(primitive, attributes);
    let scalars = kind === 'pointwise';
    for (const operand of operands) {
      if (this.shapeOf(operand) !== SCALAR) scalars = false;
    }
    if (scalars) return SCALAR;
    return inferShape(
      primitive,
      operands.map((x) => this.shapeOf(x)),
      attributes,
    );
  }

  private append(
    opcode: number,
    operands: readonly number[],
    shape: Shape,
    origin: Origin | undefined,
    input?: string,
  ): number {
    this.numbers +=
      shape === SCALAR ? 1 : checkedSize(() => placeOf(opcode, input), shape, this.numbers);
    const statement = this.count++;
    if (this.count > this.opcodes.length) {
      this.opcodes = grown(this.opcodes, Uint16Array, this.count);
      this.operandStart = grown(this.operandStart, Uint32Array, this.count + 1);
      if (this.dtypes) this.dtypes = grown(this.dtypes, Uint8Array, this.count);
    }
    if (this.operandCount + operands.length > this.operands.length) {
      this.operands = grown(this.operands, Uint32Array, this.operandCount + operands.length);
    }
    this.opcodes[statement] = opcode;
    for (const operand of operands) this.operands[this.operandCount++] = operand;
    this.operandStart[this.count] = this.operandCount;
    // One shared object for every scalar: comparing by identity is then enough.
    this.shapes.push(shape.length === 0 ? SCALAR : shape);
    if (origin) this.origins.set(statement, origin);
    return statement;
  }
}

/** What a statement is, for the message of an error. @param input its name, where it is an input. */
function placeOf(opcode: number, input: string | undefined): ShapePlace {
  const primitive = rows[opcode];
  if (primitive) return placeOfPrimitive(primitive);
  return input === undefined ? { kind: 'constant' } : { kind: 'input', name: input };
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array>(
  array: A,
  Typed: new (length: number) => A,
  least: number,
): A {
  const copy = new Typed(Math.max(least, array.length * 2));
  copy.set(array);
  return copy;
}
