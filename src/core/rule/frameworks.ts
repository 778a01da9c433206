import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Algebra } from './algebra';
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

/** What is asked of a row for its names elsewhere. */
interface Named {
  readonly elsewhere: InFrameworks;
  readonly attributes?: readonly AttributeSpec[];
}

/** How a framework writes one application, to operands of these shapes. */
export function spelling(
  row: Named,
  where: Framework | PlainLanguage,
  a: Attributes,
  x: readonly Shape[],
): Notation | Without {
  const spelled = row.elsewhere[where];
  if (spelled === undefined) {
    const like = likes[where as PlainLanguage];
    return renamed(spelling(row, like.as, a, x), like);
  }
  const found =
    typeof spelled === 'function'
      ? spelled(withDefaults(row.attributes, a), x as unknown as Operands<Shape>)
      : spelled;
  return typeof found === 'string' ? call(found) : found;
}

/** Where a language takes its names from, and which of them it has. */
interface Like {
  readonly as: Framework | PythonLibrary;
  readonly from: string;
  readonly to: string;
  /** What stands between a module and a name. */
  readonly dot: string;
  readonly has: (name: string) => boolean;
  /** Whether what has a method, or is written with signs, is the same there. */
  readonly methods?: true;
  readonly isPython: boolean;
}

function among(names: string): (name: string) => boolean {
  const known = new Set(names.split(' '));
  return (name) => known.has(name);
}

const likes: Readonly<Record<PlainLanguage, Like>> = {
  numpy: {
    as: 'jax',
    from: 'jnp',
    to: 'np',
    dot: '.',
    has: () => true,
    methods: true,
    isPython: true,
  },
  // What is the same in PyTorch and in math by the same name; of remainder, for one, there are two kinds.
  math: {
    as: 'pytorch',
    from: 'torch',
    to: 'math',
    dot: '.',
    has: among(
      'acos acosh asin asinh atan atan2 atanh ceil cos cosh erf erfc exp expm1 floor hypot log log10 log1p log2 ' +
        'sin sinh sqrt tan tanh',
    ),
    isPython: true,
  },
  pytensor: {
    as: 'jax',
    from: 'jnp',
    to: 'pt',
    dot: '.',
    has: among(
      'abs arccos arccosh arcsin arcsinh arctan arctan2 arctanh ceil clip concatenate cos cosh cumprod cumsum dot ' +
        'exp expm1 floor log log10 log1p log2 max maximum mean min minimum outer power prod reshape sign sin sinh ' +
        'sort sqrt square stack sum tan tanh transpose',
    ),
    isPython: true,
  },
  javascript: {
    as: 'math',
    from: 'math',
    to: 'Math',
    dot: '.',
    has: among(
      'acos acosh asin asinh atan atan2 atanh ceil cos cosh exp expm1 floor hypot log log10 log1p log2 sin sinh sqrt ' +
        'tan tanh',
    ),
    isPython: false,
  },
  cpp: {
    as: 'math',
    from: 'math',
    to: 'std',
    dot: '::',
    has: among(
      'acos acosh asin asinh atan atan2 atanh ceil cos cosh erf erfc exp expm1 floor hypot log log10 log1p log2 sin ' +
        'sinh sqrt tan tanh',
    ),
    isPython: false,
  },
};

/** What only Python reads so: functions without a module, choices, powers, whole quotients. */
const PYTHON_ALONE = /(?:^|[^.\w])[a-z]+\(| if |\*\*|\/\/|%/;

/** The same of another module, where all that it names is there. */
function renamed(notation: Notation | Without, like: Like): Notation | Without {
  const { from, to, dot, has, methods, isPython } = like;
  const none = without(`${to} has none`);
  const named = (text: string): string | null => {
    const names = [...text.matchAll(/([#\w]+)\.(?!\d)(\w+)/g)];
    const known = names.every(([, module = '', name = '']) =>
      module.startsWith('#') ? methods === true : module === from && has(name),
    );
    if (!known || (!isPython && PYTHON_ALONE.test(text))) return null;
    return text.replace(new RegExp(`\\b${from}\\.`, 'g'), `${to}${dot}`);
  };
  switch (notation.kind) {
    case 'call': {
      const name = named(notation.name);
      return name === null || (!isPython && !notation.name.includes('.'))
        ? none
        : { ...notation, name };
    }
    case 'form': {
      const template = named(notation.template);
      return template === null ? none : { ...notation, template };
    }
    case 'infix':
      return isPython || !PYTHON_ALONE.test(notation.operator) ? notation : none;
    default:
      return notation;
  }
}
