import type { Program } from './program';

/**
 * Marks what some statements depend on: per statement 1 where it is one of them or is read, directly
 * or not, on the way to one; else 0.
 * @param through per statement, 0 where the operands of a statement are not gone on to.
 */
export function upstream(
  { length, operandStart, operands }: Program,
  statements: Iterable<number>,
  through?: Uint8Array,
): Uint8Array {
  const reached = new Uint8Array(length);
  for (const statement of statements) reached[statement] = 1;
  for (let i = length - 1; i >= 0; i--) {
    if (!reached[i] || through?.[i] === 0) continue;
    const to = operandStart[i + 1];
    for (let k = operandStart[i]; k < to; k++) reached[operands[k]] = 1;
  }
  return reached;
}

/**
 * Marks what depends on some statements: per statement 1 where it is one of them or reads one,
 * directly or not; else 0.
 * @param passes whether what reaches an operand, by its position, reaches the statement; it does when left out.
 */
export function downstream(
  { length, operandStart, operands }: Program,
  statements: Iterable<number>,
  passes?: (statement: number, position: number) => boolean,
): Uint8Array {
  const reached = new Uint8Array(length);
  for (const statement of statements) reached[statement] = 1;
  for (let i = 0; i < length; i++) {
    const from = operandStart[i];
    const to = operandStart[i + 1];
    for (let k = from; k < to; k++) {
      if (reached[operands[k]] && (!passes || passes(i, k - from))) reached[i] = 1;
    }
  }
  return reached;
}

/** Per statement, 1 where its value depends on some input through operands, else 0. */
export function dependsOnInput(program: Program): Uint8Array {
  return downstream(program, inputStatements(program));
}

/** The statements that bring in inputs, in order. */
export function inputStatements(program: Program): readonly number[] {
  return program.inputs.map(({ statement }) => statement);
}

/** The statements that outputs show, in order. */
export function outputStatements(program: Program): readonly number[] {
  return program.outputs.map(({ statement }) => statement);
}
