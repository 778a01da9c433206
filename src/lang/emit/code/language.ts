import type { PrimitiveName } from '../../../core/primitives/table';
import type { Input } from '../../../core/program/program';
import type { Attributes } from '../../../core/rule/attributes';
import type { Dtype } from '../../../core/tensor/dtype';
import type { Shape } from '../../../core/tensor/shape';
import type { Tensor } from '../../../core/tensor/tensor';
import type { Printed } from '../../print/precedence';
import type { Has } from './lowered';
import type { NameRules } from './names';

/** A primitive applied to operands that are written already. */
export interface Applied {
  readonly primitive: PrimitiveName;
  readonly operands: readonly Printed[];
  readonly shapes: readonly Shape[];
  readonly attributes: Attributes;
  readonly shape: Shape;
}

/** A value by its name, or as text where it has none. */
export interface Written {
  readonly text: string;
  readonly shape: Shape;
}

/** A function as it is written: its parameters, its lines and what it returns. */
export interface Routine {
  readonly name: string;
  readonly parameters: readonly Written[];
  readonly lines: readonly string[];
  readonly results: readonly Written[];
}

/** How programs are written in a language: what differs from one to the next. */
export interface CodeLanguage {
  readonly names: NameRules;
  /** Whether it has a primitive; all else is written as what it is short for. */
  readonly has: Has;
  /** @throws EmitError for what it does not have. */
  apply(applied: Applied): Printed;
  constant(value: Tensor): Printed;
  /** A line that gives names to a value, or to all that a call returns. */
  assigned(names: readonly Written[], text: string): string;
  routine(routine: Routine): readonly string[];
  /** What an input is called in the main function; as a parameter when left out. */
  inputText?(input: Input, name: string): string;
}

/** An input of a whole program. */
export interface NamedInput {
  readonly name: string;
  readonly input: Input;
  readonly shape: Shape;
  readonly dtype: Dtype | null;
  readonly value: Tensor;
}

/** A whole program as it is written: functions, each after those that it calls, and the main one. */
export interface Code {
  readonly routines: readonly Routine[];
  readonly main: Routine;
  readonly inputs: readonly NamedInput[];
  /** Names of the outputs, as a person gave them and as they are written. */
  readonly outputs: readonly {
    readonly said: string;
    readonly name: string;
    readonly shape: Shape;
  }[];
  /** Whether all of it is computed as float32. */
  readonly isSingle: boolean;
}
