import type { Shape } from '../tensor/shape';
import type { AttributeSpec, Attributes } from './attributes';
import { call, type Notation, type Operands } from './primitive';

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

/**
 * How each framework writes a primitive, so that the values are the same inside its domain. In
 * Python `torch`, `F` for torch.nn.functional, `jax`, `jnp` and `tf` are imported; of ONNX these are
 * operators, inputs before attributes.
 */
export type InFrameworks = Readonly<Record<Framework, Spelled>>;

export function without(why: string): Without {
  return { kind: 'without', why };
}

/** How a framework writes one application, to operands of these shapes. */
export function spelling(
  row: { readonly elsewhere: InFrameworks; readonly attributes?: readonly AttributeSpec[] },
  framework: Framework,
  a: Attributes,
  x: readonly Shape[],
): Notation | Without {
  const spelled = row.elsewhere[framework];
  const defaults = (row.attributes ?? []).flatMap(({ name, default: value }) =>
    value === null ? [] : [[name, value] as const],
  );
  const found =
    typeof spelled === 'function'
      ? spelled({ ...Object.fromEntries(defaults), ...a }, x as unknown as Operands<Shape>)
      : spelled;
  return typeof found === 'string' ? call(found) : found;
}
