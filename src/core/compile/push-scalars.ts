import { staging } from '../algebra/staging';
import { sigmoid } from '../loops/sigmoid';
import { ProgramBuilder } from '../program/builder';
import { type Program, primitiveAt } from '../program/program';
import type { Operands } from '../rule/primitive';
import { isSelect } from '../sweep/contribution';
import { isAllScalar } from '../sweep/evaluate';
import { runScalars } from '../sweep/run-scalars';
import { type ScalarPullbacks, scalarPullbacks } from './scalar-pullbacks';

/** Operands of a statement, at most: the rule is run for each, and may compute something for all. */
const WIDEST = 8;

/** The tangents of one pass, by statement. */
export interface ScalarTangents {
  readonly tangents: Float64Array;
  /** 1 where there is one. */
  readonly live: Uint8Array;
}

/** Programs are immutable, so their rules are staged once; null for those that are not made for this. */
const plans = new WeakMap<Program, ScalarPullbacks | null>();

/**
 * The forward sweep over a program of scalars on typed arrays: the same numbers as `forward` gives.
 * What a partial contributes to a tangent and to an adjoint is the same product, so the staged rules
 * of the reverse sweep serve.
 * @param data the value of each statement.
 * @param from the input that moves, and how.
 * @returns null where a rule chooses between branches, whose absence `forward` must follow, or mixes
 * more than numbers.
 */
export function pushScalars(
  program: Program,
  data: Float64Array,
  from: number,
  seed: number,
): ScalarTangents | null {
  let plan = plans.get(program);
  if (plan === undefined) {
    plan = isAllScalar(program) && isSmooth(program) ? scalarPullbacks(program) : null;
    plans.set(program, plan);
  }
  return plan && pushed(program, plan, data, from, seed);
}

function pushed(
  program: Program,
  { rule, rules }: ScalarPullbacks,
  data: Float64Array,
  from: number,
  seed: number,
): ScalarTangents {
  const { length, operandStart, operands } = program;
  const tangents = new Float64Array(length);
  const live = new Uint8Array(length);
  tangents[from] = seed;
  live[from] = 1;
  for (let i = from + 1; i < length; i++) {
    const k = operandStart[i];
    const arity = operandStart[i + 1] - k;
    if (arity === 0) continue;
    const a = operands[k];
    const b = arity > 1 ? operands[k + 1] : a;
    if (arity < 3 && !live[a] && !live[b]) continue;
    const y = data[i];
    let byA = 1;
    let byB = 1;
    const staged = rules[rule[i]] as ScalarPullbacks['rules'][number];
    switch (staged.case) {
      // nothing flows
      case 1:
        continue;
      // adjoint | adjoint
      case 2:
        break;
      // adjoint | negate(adjoint)
      case 3:
        byB = -1;
        break;
      // multiply(adjoint, x2) | multiply(adjoint, x1)
      case 4:
        byA = data[b];
        byB = data[a];
        break;
      // negate(adjoint)
      case 5:
        byA = -1;
        break;
      // multiply(adjoint, y)
      case 6:
        byA = y;
        break;
      // multiply(adjoint, cos(x1))
      case 7:
        byA = Math.cos(data[a]);
        break;
      // negate(multiply(adjoint, sin(x1)))
      case 8:
        byA = -Math.sin(data[a]);
        break;
      // multiply(adjoint, square(sech(x1)))
      case 9:
        byA = 1 / Math.cosh(data[a]);
        byA *= byA;
        break;
      // multiply(adjoint, multiply(2, x1))
      case 10:
        byA = 2 * data[a];
        break;
      // multiply(adjoint, divide(1, x1))
      case 11:
        byA = 1 / data[a];
        break;
      // multiply(adjoint, divide(1, x2)) | negate(multiply(adjoint, divide(y, x2)))
      case 12:
        byA = 1 / data[b];
        byB = -(y / data[b]);
        break;
      // multiply(adjoint, multiply(y, sigmoid(negate(x1))))
      case 13:
        byA = y * sigmoid(-data[a]);
        break;
      // multiply(adjoint, divide(1, multiply(2, y)))
      case 14:
        byA = 1 / (2 * y);
        break;
      default:
        pushStaged(program, i, staged, data, tangents, live);
        continue;
    }
    const second = arity > 1 && live[b];
    if (live[a]) tangents[i] = tangents[a] * byA;
    if (second) {
      const part = tangents[b] * byB;
      tangents[i] = live[a] ? tangents[i] + part : part;
    }
    live[i] = 1;
  }
  return { tangents, live };
}

/** Runs the staged rule of statement i once for every operand that has a tangent, in the adjoint's place. */
function pushStaged(
  program: Program,
  i: number,
  { pullback, scratch, results }: ScalarPullbacks['rules'][number],
  data: Float64Array,
  tangents: Float64Array,
  live: Uint8Array,
): void {
  const from = program.operandStart[i];
  const arity = program.operandStart[i + 1] - from;
  for (const [at, position] of pullback.positions.entries()) {
    const source = program.operands[from + position];
    if (!live[source]) continue;
    for (let k = 0; k < arity; k++) scratch[k] = data[program.operands[from + k]];
    scratch[arity] = data[i];
    scratch[arity + 1] = tangents[source];
    runScalars(pullback.program, scratch);
    const part = scratch[results[at]];
    tangents[i] = live[i] ? tangents[i] + part : part;
    live[i] = 1;
  }
}

/** Whether no statement chooses between partials, or has so many operands that each would cost all the others. */
function isSmooth(program: Program): boolean {
  const smooth = new Map<number, boolean>();
  for (let i = 0; i < program.length; i++) {
    const primitive = primitiveAt(program, i);
    if (!primitive) continue;
    const arity = program.operandStart[i + 1] - program.operandStart[i];
    const opcode = program.opcodes[i];
    let is = smooth.get(opcode);
    if (is === undefined) {
      is = isPlain(program, i, arity);
      smooth.set(opcode, is);
    }
    if (!is || arity > WIDEST) return false;
  }
  return true;
}

function isPlain(program: Program, statement: number, arity: number): boolean {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return true;
  if (primitive.rule.kind !== 'pointwise') return false;
  const { partial } = primitive.rule;
  if (partial === null) return true;
  const builder = new ProgramBuilder(program.convention);
  const x = Array.from({ length: arity }, (_, k) => builder.input(`x${k}`));
  const y = builder.input('y');
  const o = staging(builder);
  const a = program.attributes.get(statement) ?? {};
  const operands = x as unknown as Operands<number>;
  return x.every((_, position) => !isSelect(partial(o, operands, y, position, a) ?? 0));
}
