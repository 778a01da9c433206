import { operandsAt, type Program, primitiveAt } from '../program/program';

/** What is longer, or nested deeper, is not read at a glance. */
const LONGEST = 70;
const DEEPEST = 6;

/**
 * A statement as a short expression, parentheses around every operator within another; null where it
 * would be long, or has arrays or settings to write.
 * @param instead texts that stand for statements.
 */
export function shortForm(
  program: Program,
  statement: number,
  instead: ReadonlyMap<number, string> = new Map(),
  depth = 0,
): string | null {
  const known = instead.get(statement);
  if (known !== undefined) return known;
  const input = program.inputs.find((each) => each.statement === statement);
  if (input) return input.name;
  const constant = program.constants.get(statement);
  if (constant) return constant.shape.length === 0 ? String(constant.data[0]) : null;
  if (depth === DEEPEST) return null;
  const operands: string[] = [];
  for (const operand of operandsAt(program, statement)) {
    const text = shortForm(program, operand, instead, depth + 1);
    if (text === null) return null;
    operands.push(text);
  }
  return shortApplied(program, statement, operands);
}

/** The primitive of a statement, applied to operands that are texts. */
export function shortApplied(
  program: Program,
  statement: number,
  operands: readonly string[],
): string | null {
  const primitive = primitiveAt(program, statement);
  if (!primitive || program.attributes.has(statement)) return null;
  const { text } = primitive;
  const within = operands.map((operand) =>
    / /.test(operand) && !operand.endsWith(')') ? `(${operand})` : operand,
  );
  let written: string;
  if (text.kind === 'infix') written = within.join(` ${text.operator} `);
  else if (text.kind === 'prefix') written = `${text.operator}${within[0]}`;
  else if (text.kind === 'call') written = `${text.name}(${operands.join(', ')})`;
  else return null;
  return written.length <= LONGEST ? written : null;
}
