import type { Attributes } from '../../core/attributes';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { argumentRange, isFolded } from './functions';
import { ParseError } from './parse-error';
import type { Instruction, Range } from './statement';
import type { Token } from './token';

/** A function call whose arguments have been read into the code. */
export interface Call {
  readonly name: Token;
  readonly candidates: readonly PrimitiveName[];
  /** Per argument, where its code begins, and its place in the text. */
  readonly starts: number[];
  readonly ranges: Range[];
  /** Just after the closing parenthesis. */
  end: number;
}

/** Completes a call: chooses the primitive by the number of arguments and emits its application. */
export function argumentsOf(call: Call, code: Instruction[]): void {
  const { name, candidates, starts, end } = call;
  const count = starts.length;
  const primitive = candidates.find((candidate) => {
    const [least, most] = argumentRange(candidate);
    return count >= least && count <= most;
  });
  if (!primitive) throw wrongCount(call);
  const place = { from: name.from, to: end };
  if (isFolded(primitive)) {
    fold(code, primitive, starts, place);
    return;
  }
  const { operands, variadic } = primitives[primitive];
  const operandCount = variadic ? count : operands.length;
  const attributes = variadic ? null : attributesFrom(call, primitive, code, operandCount);
  code.push({
    do: 'apply',
    primitive,
    count: operandCount,
    ...(attributes ? { attributes } : {}),
    ...place,
  });
}

/** max(a, b, c) is max(max(a, b), c): the inner one is computed before c. */
function fold(
  code: Instruction[],
  primitive: PrimitiveName,
  starts: readonly number[],
  place: Range,
): void {
  const [first = 0] = starts;
  const parts = starts.map((start, k) => code.slice(start, starts[k + 1] ?? code.length));
  code.length = first;
  parts.forEach((part, k) => {
    for (const instruction of part) code.push(instruction);
    if (k > 0) code.push({ do: 'apply', primitive, count: 2, ...place });
  });
}

/** The arguments after the operands: plain numbers that belong to the statement itself. */
function attributesFrom(
  { starts, ranges, name }: Call,
  primitive: PrimitiveName,
  code: Instruction[],
  operandCount: number,
): Attributes | null {
  if (starts.length <= operandCount) return null;
  const attributes: Record<string, number> = {};
  const specs = primitives[primitive].attributes ?? [];
  specs.slice(0, starts.length - operandCount).forEach(({ name: attribute }, k) => {
    const start = starts[operandCount + k] as number;
    const only = code[start];
    const length = (starts[operandCount + k + 1] ?? code.length) - start;
    if (length !== 1 || only?.do !== 'number') {
      const { from, to } = ranges[operandCount + k] as Range;
      throw new ParseError(
        `The ${attribute} of ${name.text} is expected to be a plain number`,
        from,
        to,
        `Write a number, as in ${name.text}(x, 0.1).`,
      );
    }
    attributes[attribute] = only.value;
  });
  code.length = starts[operandCount] as number;
  return attributes;
}

function wrongCount({ name, candidates, starts, end }: Call): ParseError {
  const primitive = candidates[0] as PrimitiveName;
  const { operands, variadic } = primitives[primitive];
  const [least, most] = argumentRange(primitive);
  const takes =
    most === least
      ? `${least}`
      : `${most === Number.POSITIVE_INFINITY ? 'at least' : 'from'} ${least}${Number.isFinite(most) ? ` to ${most}` : ''}`;
  const noun = takes === '1' || takes === 'at least 1' ? 'operand' : 'operands';
  const sample = `${name.text}(${operands.join(', ')}${variadic ? ', …' : ''})`;
  const isLogarithm = primitive === 'ln' && starts.length === 2;
  return new ParseError(
    `${name.text} takes ${takes} ${noun}, but ${starts.length === 0 ? 'none is' : `${starts.length} ${starts.length === 1 ? 'is' : 'are'}`} given`,
    name.from,
    end,
    isLogarithm ? 'A logarithm to base b is written ln(x)/ln(b).' : `Write ${sample}.`,
  );
}
