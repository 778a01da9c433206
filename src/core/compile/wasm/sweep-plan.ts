import type { Program } from '../../program/program';
import { type ScalarPullback, type ScalarPullbacks, scalarPullbacks } from '../scalar-pullbacks';

/** What the two sweeps over a program of scalars come to, for one output and the inputs that are asked for. */
export interface SweepPlan {
  readonly program: Program;
  /** The statement of the output. */
  readonly output: number;
  /** 1 where a statement has to be computed. */
  readonly needed: Uint8Array;
  /** How many contributions the adjoint of each statement gets; of the output one, the seed. */
  readonly contributions: Uint32Array;
  readonly pullbacks: ScalarPullbacks;
  /** The place of each statement's value among all: inputs first, in order, so that they go in as they are given. */
  readonly placeOf: Uint32Array;
  /** The statement at each place. */
  readonly statementAt: Uint32Array;
}

/** @param wanted the statements of the inputs to differentiate by. */
export function sweepPlan(program: Program, output: number, wanted: readonly number[]): SweepPlan {
  const { length, operandStart, operands } = program;
  const needed = new Uint8Array(length);
  needed[output] = 1;
  for (let i = output; i >= 0; i--) {
    if (!needed[i]) continue;
    for (let k = operandStart[i]; k < operandStart[i + 1]; k++) needed[operands[k]] = 1;
  }
  const pullbacks = scalarPullbacks(program);
  const active = new Uint8Array(length);
  for (const statement of wanted) active[statement] = 1;
  for (let i = 0; i < length; i++) {
    for (let k = operandStart[i]; k < operandStart[i + 1] && !active[i]; k++) {
      active[i] = active[operands[k]];
    }
  }
  const contributions = new Uint32Array(length);
  if (active[output]) contributions[output] = 1;
  for (let i = output; i >= 0; i--) {
    if (contributions[i] === 0) continue;
    const { positions } = ruleAt(pullbacks, i).pullback;
    for (const position of positions) {
      const operand = operands[operandStart[i] + position];
      if (active[operand]) contributions[operand]++;
    }
  }
  return { program, output, needed, contributions, pullbacks, ...placed(program) };
}

function placed({ length, inputs }: Program): Pick<SweepPlan, 'placeOf' | 'statementAt'> {
  const placeOf = new Uint32Array(length);
  const statementAt = new Uint32Array(length);
  const isInput = new Uint8Array(length);
  let place = 0;
  const put = (statement: number) => {
    placeOf[statement] = place;
    statementAt[place++] = statement;
  };
  for (const { statement } of inputs) {
    isInput[statement] = 1;
    put(statement);
  }
  for (let i = 0; i < length; i++) if (!isInput[i]) put(i);
  return { placeOf, statementAt };
}

export function ruleAt({ rule, rules }: ScalarPullbacks, statement: number): ScalarPullback {
  return rules[rule[statement]] as ScalarPullback;
}
