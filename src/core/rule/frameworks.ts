import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Algebra } from './algebra';
import type { Attributes } from './attributes';
import type { Notation, Operands } from './primitive';

/** Where else a primitive has a name. */
export const frameworks = {
  pytorch: 'PyTorch',
  jax: 'JAX',
  tensorflow: 'TensorFlow',
  onnx: 'ONNX',
} as const;

export type Framework = keyof typeof frameworks;

/** Why a framework has no function of this value. */
export interface Without {
  readonly kind: 'without';
  readonly why: string;
}

/** How a framework writes a primitive: a string is the name of a function of the operands. */
type Spelling = string | Notation | Without;

/** One spelling, or one that depends on attributes, with their defaults filled in, and operand shapes. */
export type Spelled = Spelling | ((a: Attributes, x: Operands<Shape>) => Spelling);

/** What a primitive is short for, over an algebra and numbers that are written down. */
export type Short = <T>(
  o: Algebra<T>,
  x: Operands<T>,
  a: Attributes,
  constant: (value: Tensor) => T,
) => T;

/** What Python has without a framework: math computes with single numbers, NumPy with arrays of them. */
export type PythonLibrary = 'math' | 'numpy';

/**
 * How each framework writes a primitive, so that the values are the same inside its domain. In
 * Python `torch`, `F` for torch.nn.functional, `jax`, `jnp` and `tf` are imported; of ONNX these are
 * operators, inputs before attributes.
 */
export type InFrameworks = Readonly<Record<Framework, Spelled>> & {
  /** With `np` imported; left out, as JAX has it, which goes by NumPy’s names, else what it is short for. */
  readonly numpy?: Spelled;
  /** With `math`, of single numbers; left out, as PyTorch has it, if math has that name, else what it is short for. */
  readonly math?: Spelled;
  /** With `pt` and `np` imported, in PyTensor, which keeps Theano; left out, as JAX has it, if PyTensor has that name. */
  readonly pytensor?: Spelled;
  /** Of single numbers; left out, as math has it, if JavaScript has that name. */
  readonly javascript?: Spelled;
  /** Of single numbers, with <cmath>; left out, as math has it, if C++ has that name. */
  readonly cpp?: Spelled;
  /** What it is short for where a language has no name for it, and neither its formula nor its rule says so. */
  readonly short?: Short;
};

export function without(why: string): Without {
  return { kind: 'without', why };
}

/** Languages that know no derivatives, and PyTensor: what they have goes by the names of others. */
export type PlainLanguage = PythonLibrary | 'pytensor' | 'javascript' | 'cpp';
