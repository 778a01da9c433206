import { type Attributes, NO_ATTRIBUTES } from '../../core/rule/attributes';
import type { Dtype } from '../../core/tensor/dtype';
import { SCALAR } from '../../core/tensor/shape';
import { scalar, type Tensor, withDtype } from '../../core/tensor/tensor';
import { backward } from './backward';
import { readBy } from './reads';
import { Sweeps } from './sweeps';
import { Tape } from './tape';
import type { Hook, Value } from './value';

/**
 * The tape as Python sees it. Every function takes and gives single values, numbers, texts and arrays of
 * JavaScript, since what is not of these costs a call of its own for each of its parts.
 * A dtype is `''` for whole numbers and conditions, which are computed exactly and take after floats.
 */
export class Engine {
  readonly tape = new Tape();
  readonly sweeps = new Sweeps();
  private asides = 0;
  /** Is told of each figure that the program draws, as JSON. */
  draw: (figure: string) => void = () => {};

  /** How many values are in the log. */
  get length(): number {
    return this.tape.log.length;
  }

  /** Says where the program is from now on, as the log has it. */
  at(line: number, scope: number): void {
    this.tape.log.at(line, scope);
  }

  /** A single number. */
  number(x: number, dtype: Dtype | '', needs: boolean): Value {
    return this.tape.leaf(typed({ shape: SCALAR, data: Float64Array.of(x) }, dtype), needs);
  }

  /** Numbers in row-major order in a shape. */
  array(data: Float64Array, shape: readonly number[], dtype: Dtype | '', needs: boolean): Value {
    return this.tape.leaf(typed({ shape: [...shape], data }, dtype), needs);
  }

  /** The numbers of a value as a leaf that nothing leads to; in another dtype, where one is given. */
  detached(value: Value, needs: boolean, dtype?: Dtype | ''): Value {
    const { shape, data } = value.tensor;
    const kept = dtype ?? value.tensor.dtype ?? '';
    return this.tape.leaf(typed({ shape, data }, kept), needs);
  }

  apply1(name: string, a: Value): Value {
    return this.tape.apply(name, [a]);
  }

  apply2(name: string, a: Value, b: Value): Value {
    return this.tape.apply(name, [a, b]);
  }

  apply3(name: string, a: Value, b: Value, c: Value): Value {
    return this.tape.apply(name, [a, b, c]);
  }

  apply(name: string, operands: readonly Value[], attributes: Attributes = NO_ATTRIBUTES): Value {
    return this.tape.apply(name, [...operands], attributes);
  }

  /** A value computed by a function of the program's own, with its own derivative. */
  own(
    name: string,
    value: Value,
    operands: readonly Value[],
    pullback: (adjoint: Value) => readonly (Value | null)[],
  ): Value {
    return this.tape.own(name, value.tensor, [...operands], pullback);
  }

  /** The same value by itself, by which alone is differentiated. */
  alias(value: Value): Value {
    return this.tape.alias(value);
  }

  /** A primitive applied to a value and a number, which takes after it; the number first, where `first`. */
  applyNumber(name: string, a: Value, x: number, first: boolean): Value {
    const number = this.tape.leaf(scalar(x));
    return this.tape.apply(name, first ? [number, a] : [a, number]);
  }

  /**
   * What the reverse sweep will read of a value's making: bit i for operand i, bit 30 for the value itself.
   */
  reads(value: Value): number {
    return readBy(value);
  }

  item(value: Value): number {
    return value.tensor.data[0] as number;
  }

  hook(value: Value, hook: Hook): void {
    value.hooks = [...value.hooks, hook];
  }

  /** From 1 to −1 sweeps do not count as what the program asked for. */
  aside(by: 1 | -1): void {
    this.asides += by;
  }

  /** Notes that a value was swept back from. */
  sweptFrom({ at }: Value): void {
    if (at !== null) this.sweeps.add(at, this.tape.log.place);
  }

  /**
   * The reverse sweep from some values.
   * @param by the leaves that are asked for; null for all.
   * @returns one after the other each leaf and its adjoint.
   */
  backward(
    values: readonly Value[],
    seeds: readonly Value[],
    create: boolean,
    by: readonly Value[] | null,
  ): readonly Value[] {
    const pairs = values.map((value, k) => [value, seeds[k] as Value] as const);
    if (this.asides === 0 && values[0]) this.sweptFrom(values[0]);
    const found = backward(this.tape, pairs, { create, ...(by && { by }) });
    return [...found].flat();
  }
}

function typed(tensor: Tensor, dtype: Dtype | ''): Tensor {
  return dtype === '' ? tensor : withDtype(tensor, dtype);
}
