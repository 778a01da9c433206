import { elsewhereOf, formulaOf } from '../../../core/primitives/late';
import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import { inferShape } from '../../../core/program/inference';
import { algebra } from '../../../core/rule/algebra';
import { type Attributes, withDefaults } from '../../../core/rule/attributes';
import type { PythonLibrary } from '../../../core/rule/frameworks';
import type { Operands, ValueRule } from '../../../core/rule/primitive';
import { spelling } from '../../../core/rule/spelling';
import type { Shape } from '../../../core/tensor/shape';
import { fromTensor, type NestedNumbers, scalar, type Tensor } from '../../../core/tensor/tensor';
import { binding } from '../../grammar';
import { atom, type Printed } from '../../print/precedence';
import { applied, PYTHON_COMPARES } from '../code/spelt';
import { pythonSigns } from '../code/template';
import { EmitError } from '../emit-error';

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
  return notation.kind === 'without'
    ? writtenOut(library, primitive, operands, shapes, withDefaults(specs, attributes))
    : applied(notation, { primitive }, operands, pythonSigns, PYTHON_COMPARES);
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

/** A number as Python writes it, with what has a name under that of its library. */
export function numberInPython(library: PythonLibrary, value: number): Printed {
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
