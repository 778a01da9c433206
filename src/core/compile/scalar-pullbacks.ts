import { memoized } from '../memoized';
import { operandsAt, operationAt, operations, type Program } from '../program/program';
import { runScalars } from '../sweep/run-scalars';
import { type Pullback, Pullbacks } from '../transform/pullback';

/**
 * Case labels of `pullScalars` and `pushScalars`, by what a primitive's rule comes to when it is
 * staged. Both say at each case what it is of, and a test holds them to this list and its numbers to
 * the rule.
 */
export const casesByRule: Readonly<Record<string, number>> = {
  'nothing flows': 1,
  'adjoint | adjoint': 2,
  'adjoint | negate(adjoint)': 3,
  'multiply(adjoint, x2) | multiply(adjoint, x1)': 4,
  'negate(adjoint)': 5,
  'multiply(adjoint, y)': 6,
  'multiply(adjoint, cos(x1))': 7,
  'negate(multiply(adjoint, sin(x1)))': 8,
  'multiply(adjoint, square(sech(x1)))': 9,
  'multiply(adjoint, multiply(2, x1))': 10,
  'multiply(adjoint, divide(1, x1))': 11,
  'multiply(adjoint, divide(1, x2)) | negate(multiply(adjoint, divide(y, x2)))': 12,
  'multiply(adjoint, multiply(y, sigmoid(negate(x1))))': 13,
  'multiply(adjoint, divide(1, multiply(2, y)))': 14,
  'where(lessEqual(x1, 0), 0, adjoint)': 15,
};

/** Statements of a rule that has a case of its own, at most. */
const LONGEST = 16;

/** No adjoint arrives. */
export const DORMANT = 0;
/** Any other rule: its staged program is run. */
export const STAGED = 16;

/** One distinct rule among a program's statements. */
export interface ScalarPullback {
  readonly case: number;
  readonly pullback: Pullback;
  /** Numbers for running the staged rule: constants filled in, the rest overwritten each time. */
  readonly scratch: Float64Array;
  /** Per output of the staged rule, the statement of the staged program that holds it. */
  readonly results: readonly number[];
}

/** Which rule each statement of a program of scalars has. */
export interface ScalarPullbacks {
  /** Per statement, an index into `rules`. */
  readonly rule: Uint16Array;
  readonly rules: readonly ScalarPullback[];
}

/** Stages the derivative rules of a program of scalars, each distinct one once. */
export function scalarPullbacks(program: Program): ScalarPullbacks {
  const pullbacks = new Pullbacks(program);
  const rules: ScalarPullback[] = [];
  const indices = new Map<Pullback, number>();
  const plain = new Int32Array(operations.length * 4).fill(-1);
  const rule = new Uint16Array(program.length);
  for (let i = 0; i < program.length; i++) {
    const opcode = program.opcodes[i];
    const arity = program.operandStart[i + 1] - program.operandStart[i];
    const kind = opcode * 4 + arity;
    // A statement without attributes has the same rule as the last of its primitive and arity.
    const isPlain = arity < 4 && !program.attributes.has(i);
    if (isPlain && plain[kind] >= 0) {
      rule[i] = plain[kind];
      continue;
    }
    const pullback = pullbacks.at(i);
    let index = indices.get(pullback);
    if (index === undefined) {
      index = rules.push(prepared(pullback)) - 1;
      indices.set(pullback, index);
    }
    rule[i] = index;
    if (isPlain) plain[kind] = index;
  }
  return { rule, rules };
}

/** Of a rule once: a sweep overwrites what it works with before it reads it. */
const prepared = memoized((pullback: Pullback): ScalarPullback => {
  const staged = pullback.program;
  const scratch = new Float64Array(staged.length);
  for (const [statement, tensor] of staged.constants) scratch[statement] = tensor.data[0];
  const gaps = pullback.positions.some((position, k) => position !== k);
  return {
    case:
      gaps || staged.length > LONGEST
        ? STAGED
        : (casesByRule[written(staged) || 'nothing flows'] ?? STAGED),
    pullback,
    scratch,
    results: staged.outputs.map((output) => output.statement),
  };
});

/** A staged rule as text: its outputs as expressions of its inputs. */
function written(staged: Program): string {
  const text: string[] = [];
  for (const { name, statement } of staged.inputs) text[statement] = name;
  for (const [statement, tensor] of staged.constants) text[statement] = `${tensor.data[0]}`;
  for (let i = 0; i < staged.length; i++) {
    const operands = operandsAt(staged, i).map((x) => text[x]);
    text[i] ??= `${operationAt(staged, i)}(${operands.join(', ')})`;
  }
  return staged.outputs.map(({ statement }) => text[statement]).join(' | ');
}

/** Runs the staged rule of statement i and adds what it gives to the adjoints of the operands. */
export function pullStaged(
  program: Program,
  i: number,
  { pullback, scratch, results }: ScalarPullback,
  data: Float64Array,
  adjoints: Float64Array,
): void {
  const { operands } = program;
  const from = program.operandStart[i];
  const arity = program.operandStart[i + 1] - from;
  // The staged program's inputs are its first statements: operands, value, adjoint.
  for (let k = 0; k < arity; k++) scratch[k] = data[operands[from + k]];
  scratch[arity] = data[i];
  scratch[arity + 1] = adjoints[i];
  runScalars(pullback.program, scratch);
  for (let k = 0; k < results.length; k++) {
    const target = operands[from + pullback.positions[k]];
    adjoints[target] = adjoints[target] + scratch[results[k]];
  }
}
