import { applyToTensors } from '../../core/algebra/tensors';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { checkArity, checkAttributesOf, inferShape } from '../../core/program/inference';
import { type Algebra, algebra } from '../../core/rule/algebra';
import { type Attributes, NO_ATTRIBUTES } from '../../core/rule/attributes';
import { type Convention, DEFAULT_CONVENTION } from '../../core/rule/convention';
import { areFinite, scalar, type Tensor } from '../../core/tensor/tensor';
import { Log } from './log';
import { type Making, Value } from './value';

/**
 * Records what a program does as it runs: operator overloading. Values are computed at once by the
 * rules of the one table, and know what they were made of where a derivative may be asked for.
 */
export class Tape {
  readonly log = new Log();
  /** Whether what is made is recorded; not so within `no_grad`. */
  recording = true;
  /** Derivative rules that are recorded as the program itself is, so that derivatives have derivatives. */
  readonly algebra: Algebra<Value>;
  private made = 0;

  constructor(readonly convention: Convention = DEFAULT_CONVENTION) {
    this.algebra = algebra<Value>(
      {
        apply: (name, operands, attributes) => this.apply(name, operands, attributes),
        literal: (value) => this.leaf(scalar(value)),
        shapeOf: ({ tensor }) => tensor.shape,
        dtypeOf: ({ tensor }) => tensor.dtype ?? null,
        isFinite: ({ tensor }) => areFinite(tensor.data),
      },
      convention,
    );
  }

  /** A value that is made of no other. @param needs whether a derivative by it may be asked for. */
  leaf(tensor: Tensor, needs = false): Value {
    const value = new Value(tensor, needs, null, this.made++);
    if (needs) this.placeOf(value);
    return value;
  }

  /**
   * A primitive applied to values.
   * @throws RangeError for an unknown primitive or a wrong number of operands; ShapeError when shapes or
   * attributes do not fit.
   */
  apply(name: string, operands: readonly Value[], attributes: Attributes = NO_ATTRIBUTES): Value {
    const primitive = primitives[name as PrimitiveName];
    checkArity(name, primitive, operands);
    checkAttributesOf(primitive, attributes);
    const numbers = operands.map(({ tensor }) => tensor);
    inferShape(
      primitive,
      numbers.map(({ shape }) => shape),
      attributes,
    );
    const tensor = applyToTensors(name as PrimitiveName, numbers, attributes);
    return this.append(tensor, { kind: 'primitive', name, primitive, operands, attributes });
  }

  /**
   * A value that a function of the program's own has computed, with the derivative that goes with it.
   * @param pullback what the adjoint of the value adds to the adjoint of each operand.
   */
  own(
    name: string,
    tensor: Tensor,
    operands: readonly Value[],
    pullback: (adjoint: Value) => readonly (Value | null)[],
  ): Value {
    return this.append(tensor, { kind: 'own', name, operands, pullback });
  }

  /** The same value by itself, by which alone is differentiated: its adjoint goes on to the value. */
  alias(value: Value): Value {
    const making: Making = {
      kind: 'own',
      name: 'alias',
      operands: [value],
      pullback: (adjoint) => [adjoint],
    };
    const found = new Value(value.tensor, value.needs, making, this.made++);
    found.at = this.placeOf(value);
    return found;
  }

  /** The entry of a value in the log, made now where nothing asked for it before. */
  placeOf(value: Value): number {
    value.at ??= this.log.leaf(value.tensor, value.needs);
    return value.at;
  }

  private append(tensor: Tensor, making: Making): Value {
    const needs = this.recording && making.operands.some((operand) => operand.needs);
    const value = new Value(tensor, needs, needs ? making : null, this.made++);
    if (needs) {
      const operands = making.operands.map((operand) => this.placeOf(operand));
      const attributes = making.kind === 'primitive' ? making.attributes : NO_ATTRIBUTES;
      value.at = this.log.applied(making.name, operands, attributes);
      if (making.kind === 'own') this.log.keep(value.at, tensor);
    }
    return value;
  }
}
