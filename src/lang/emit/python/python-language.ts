import { elsewhereOf, formulaOf } from '../../../core/primitives/late';
import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import { inferShape } from '../../../core/program/inference';
import { algebra } from '../../../core/rule/algebra';
import { type Attributes, withDefaults } from '../../../core/rule/attributes';
import { type PythonLibrary, spelling } from '../../../core/rule/frameworks';
import type { Operands, ValueRule } from '../../../core/rule/primitive';
import type { Shape } from '../../../core/tensor/shape';
import { fromTensor, type NestedNumbers, scalar, type Tensor } from '../../../core/tensor/tensor';
import { emitWords } from '../../../words/en/emit';
import { type ProblemOf, said } from '../../../words/problem';
import { ProblemError } from '../../../words/problem-error';
import { binding } from '../../grammar';
import { atom, type Printed } from '../../print/precedence';
import { bindingOf, fenced, filledIn } from './template';

/** A program that can't be written in a language. */
export class EmitError extends ProblemError<ProblemOf<typeof emitWords>> {
  override readonly name = 'EmitError';

  constructor(problem: ProblemOf<typeof emitWords>) {
    super(problem, said(emitWords, problem).message);
  }
}

/**
 * A primitive applied to operands that are written already: as the library has it, else as what it is short for.
 * @throws EmitError where the library has neither.
 */
export function inPython(
  library: PythonLibrary,
  primitive: PrimitiveName,
  operands: readonly Printed[],
  shapes: readonly Shape[],
  attributes: Attributes,
): Printed {
  const { attributes: specs = [] } = primitives[primitive];
  const row = { elsewhere: elsewhereOf(primitive), attributes: specs };
  const notation = spelling(row, library, attributes, shapes);
  switch (notation.kind) {
    case 'infix':
      return withSign(notation.operator, operands);
    case 'prefix':
      return filledIn(`${notation.operator}#1`, operands);
    case 'call':
      return atom(`${notation.name}(${operands.map(({ text }) => text).join(', ')})`);
    case 'form':
      return filledIn(notation.template, operands);
    case 'without':
      return writtenOut(library, primitive, operands, shapes, withDefaults(specs, attributes));
  }
}

function writtenOut(
  library: PythonLibrary,
  primitive: PrimitiveName,
  operands: readonly Printed[],
  shapes: readonly Shape[],
  attributes: Attributes,
): Printed {
  const { rule, label } = primitives[primitive];
  const isRefused = elsewhereOf(primitive)[library] !== undefined;
  const short = formulaOf(primitive) ?? (rule.kind === 'general' ? rule.expand : undefined);
  const formula: ValueRule | undefined = isRefused ? undefined : short;
  const missing = () => new EmitError({ kind: 'not in Python', operation: label, library });
  if (!formula) throw missing();
  const x = operands.map((operand, k) => ({ ...operand, shape: shapes[k] ?? [] }));
  try {
    return formula(writing[library], x as unknown as Operands<Written>, attributes);
  } catch (error) {
    throw error instanceof EmitError ? missing() : error;
  }
}

type Written = Printed & { readonly shape: Shape };

const writing = { math: writer('math'), numpy: writer('numpy') };

/** The algebra in which what a primitive is short for is written. */
function writer(library: PythonLibrary) {
  return algebra<Written>(
    {
      apply: (name, operands, attributes = {}) => {
        const primitive = name as PrimitiveName;
        const shapes = operands.map(({ shape }) => shape);
        return {
          ...inPython(library, primitive, operands, shapes, attributes),
          shape: inferShape(primitives[primitive], shapes, attributes),
        };
      },
      literal: (value) => ({ ...constantInPython(library, scalar(value)), shape: [] }),
      shapeOf: ({ shape }) => shape,
      dtypeOf: () => null,
      isFinite: () => false,
    },
    'pytorch',
  );
}

function withSign(operator: string, operands: readonly Printed[]): Printed {
  const binds = bindingOf(` ${operator} `);
  const isPower = operator === '**';
  return operands.slice(1).reduce<Printed>((left, right) => {
    const a = fenced(left, left.binds > binds || (left.binds === binds && !isPower));
    const isNegative = right.text.startsWith('-');
    if (operator === '+' && right.positive !== undefined) {
      return { text: `${a} - ${right.positive}`, binds };
    }
    const bare = right.binds > binds || (right.binds === binds && isPower);
    const b = fenced(right, bare && (!isNegative || isPower));
    return { text: isPower ? `${a}**${b}` : `${a} ${operator} ${b}`, binds };
  }, operands[0] ?? atom('0'));
}

/** Numbers as Python has them. */
export function constantInPython(library: PythonLibrary, value: Tensor): Printed {
  const { shape, data } = value;
  if (shape.length === 0) return numberInPython(library, data[0] as number);
  const [first = 0] = data;
  const size = shape.length === 1 ? `${shape[0]}` : `(${shape.join(', ')})`;
  if (data.length > 1 && (first === 0 || first === 1) && data.every((x) => x === first)) {
    return atom(`np.${first === 1 ? 'ones' : 'zeros'}(${size})`);
  }
  const nested = (x: number | NestedNumbers): string =>
    typeof x === 'number' ? numberInPython(library, x).text : `[${x.map(nested).join(', ')}]`;
  return atom(`np.array(${nested(fromTensor(value))})`);
}

function numberInPython(library: PythonLibrary, value: number): Printed {
  const module = library === 'math' ? 'math' : 'np';
  const size = Math.abs(value);
  const isNegative = value < 0 || Object.is(value, -0);
  const named =
    size === Math.PI
      ? 'pi'
      : size === Math.E
        ? 'e'
        : size === Number.POSITIVE_INFINITY
          ? 'inf'
          : null;
  const text = Number.isNaN(value) ? `${module}.nan` : named ? `${module}.${named}` : String(size);
  if (!isNegative) return atom(text);
  return { text: `-${text}`, binds: binding.negation, positive: text };
}
