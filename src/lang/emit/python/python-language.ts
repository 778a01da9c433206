import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import type { Attributes } from '../../../core/rule/attributes';
import type { Shape } from '../../../core/tensor/shape';
import { fromTensor, type NestedNumbers, type Tensor } from '../../../core/tensor/tensor';
import { emitWords } from '../../../words/en/emit';
import { type ProblemOf, said } from '../../../words/problem';
import { ProblemError } from '../../../words/problem-error';
import { binding } from '../../grammar';
import { atom, type Printed } from '../../print/precedence';
import { type Sign, type Spelling, spellings } from './spellings';

/** What Python computes with: math has single numbers, NumPy arrays of them. */
export type PythonLibrary = 'math' | 'numpy';

/** A program that can't be written in a language. */
export class EmitError extends ProblemError<ProblemOf<typeof emitWords>> {
  override readonly name = 'EmitError';

  constructor(problem: ProblemOf<typeof emitWords>) {
    super(problem, said(emitWords, problem).message);
  }
}

/**
 * A primitive applied to operands that are written already.
 * @throws EmitError where Python has no such function.
 */
export function inPython(
  library: PythonLibrary,
  primitive: PrimitiveName,
  operands: readonly Printed[],
  shapes: readonly Shape[],
  attributes: Attributes,
): Printed {
  const spelled = spellings[primitive][library];
  const written = typeof spelled === 'function' ? spelled(attributes, shapes) : spelled;
  if (!written) {
    throw new EmitError({ kind: 'not in Python', operation: primitives[primitive].label, library });
  }
  if ('operator' in written) return withSign(written, operands);
  return filledIn(written, operands);
}

function withSign({ operator, binds, associates }: Sign, operands: readonly Printed[]): Printed {
  return operands.slice(1).reduce<Printed>((left, right) => {
    const a = fenced(left, left.binds > binds || (left.binds === binds && associates === 'left'));
    const isNegative = right.text.startsWith('-');
    if (operator === '+' && right.positive !== undefined) {
      return { text: `${a} - ${right.positive}`, binds };
    }
    const bare = right.binds > binds || (right.binds === binds && associates === 'right');
    const b = fenced(right, bare && (!isNegative || operator === '**'));
    return { text: operator === '**' ? `${a}**${b}` : `${a} ${operator} ${b}`, binds };
  }, operands[0] ?? atom('0'));
}

function filledIn({ template, binds }: Spelling, operands: readonly Printed[]): Printed {
  const text = template.replace(/([#@])(\d+)/g, (_, mark: string, k: string) => {
    const operand = operands[Number(k) - 1] ?? atom('');
    return fenced(operand, mark === '@' || operand.binds >= binding.atom);
  });
  return { text, binds };
}

function fenced({ text }: Printed, bare: boolean): string {
  return bare ? text : `(${text})`;
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
