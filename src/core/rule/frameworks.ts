import type { Shape } from '../tensor/shape';
import { type AttributeSpec, type Attributes, withDefaults } from './attributes';
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
};

export function without(why: string): Without {
  return { kind: 'without', why };
}

/** What is asked of a row for its names elsewhere. */
interface Named {
  readonly elsewhere: InFrameworks;
  readonly attributes?: readonly AttributeSpec[];
}

/** How a framework writes one application, to operands of these shapes. */
export function spelling(
  row: Named,
  where: Framework | PythonLibrary,
  a: Attributes,
  x: readonly Shape[],
): Notation | Without {
  const spelled = row.elsewhere[where];
  if (spelled === undefined) {
    return where === 'numpy'
      ? renamed(spelling(row, 'jax', a, x), 'jnp', 'np', () => true)
      : renamed(spelling(row, 'pytorch', a, x), 'torch', 'math', (name) => IN_MATH.has(name));
  }
  const found =
    typeof spelled === 'function'
      ? spelled(withDefaults(row.attributes, a), x as unknown as Operands<Shape>)
      : spelled;
  return typeof found === 'string' ? call(found) : found;
}

/** What is the same in PyTorch and in math by the same name; of remainder, for one, there are two kinds. */
const IN_MATH: ReadonlySet<string> = new Set(
  (
    'acos acosh asin asinh atan atan2 atanh ceil cos cosh erf erfc exp expm1 floor hypot log log10 log1p log2 ' +
    'sin sinh sqrt tan tanh'
  ).split(' '),
);

/** The same of another module, where all that it names is there. */
function renamed(
  notation: Notation | Without,
  from: string,
  to: string,
  isThere: (name: string) => boolean,
): Notation | Without {
  const named = (text: string): string | null => {
    const names = [...text.matchAll(/([#\w]+)\.(\w+)/g)];
    // Methods of numbers there are in NumPy alone.
    const known = names.every(([, module = '', name = '']) =>
      module.startsWith('#') ? to === 'np' : module === from && isThere(name),
    );
    return known ? text.replace(new RegExp(`\\b${from}\\.`, 'g'), `${to}.`) : null;
  };
  switch (notation.kind) {
    case 'call': {
      const name = named(notation.name);
      return name === null ? without(`${to} has none`) : { ...notation, name };
    }
    case 'form': {
      const template = named(notation.template);
      return template === null ? without(`${to} has none`) : { ...notation, template };
    }
    default:
      return notation;
  }
}
