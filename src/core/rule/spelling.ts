import type { Shape } from '../tensor/shape';
import { type AttributeSpec, type Attributes, withDefaults } from './attributes';
import {
  type Framework,
  type InFrameworks,
  type PlainLanguage,
  type PythonLibrary,
  type Without,
  without,
} from './frameworks';
import { call, type Notation, type Operands } from './primitive';

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
