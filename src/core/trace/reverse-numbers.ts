import { tensors } from '../algebra/tensors';
import { attributesAt, operandsAt, type Program, primitiveAt, shapeAt } from '../program/program';
import type { Primitive } from '../rule/primitive';
import { contribution } from '../sweep/contribution';
import { type Values, valueAt } from '../sweep/evaluate';
import { reversing } from '../sweep/reverse';
import { sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { PointwiseRules, scaledBy } from './pointwise';
import { type ReversePlan, targetOf } from './reverse-plan';

/** About so many contributions of scalars are made at a time. */
const STRETCH = 1024;

/**
 * The numbers of a reverse sweep, where its plan says that they lie. Statements of scalars are
 * computed in plain numbers and all others as tensors; both give what `reverse` gives, to the bit.
 * Yields how many statements have been gone through, those of the way there included.
 */
export function* sweptBack(
  program: Program,
  plan: ReversePlan,
  values: Values,
  output: number,
  seed: Tensor,
): Generator<number, Float64Array, undefined> {
  if (program.dtypes) return yield* sweptInDtypes(program, plan, values, output, seed);
  const sweep = new Sweep(program, plan, values, output, seed);
  while (sweep.made < plan.statements.length) {
    const statement = plan.statements[sweep.made];
    if (!sweep.passNumbers()) sweep.passTensors(statement);
    yield 2 * program.length - statement;
  }
  return sweep.flows;
}

/** The same of a program with dtypes, whose adjoints have dtypes too. */
function* sweptInDtypes(
  program: Program,
  plan: ReversePlan,
  values: Values,
  output: number,
  seed: Tensor,
): Generator<number, Float64Array, undefined> {
  const flows = new Float64Array(plan.start[plan.statements.length]);
  flows.set(seed.data);
  const primal = (statement: number) => valueAt(program, values, statement);
  const seeds = new Map([[output, seed]]);
  let made = 0;
  for (const step of reversing(tensors[program.convention], program, primal, seeds)) {
    const { statement, amount, before, after } = step;
    const at = plan.start[made++];
    flows.set(amount.data, at);
    if (before !== null) flows.set(after.data, at + amount.data.length);
    yield 2 * program.length - statement;
  }
  return flows;
}

class Sweep {
  /** How many contributions have been made. */
  made = 0;
  readonly flows: Float64Array;
  /** Where in `flows` the adjoint lies that has come to each statement so far; −1 where none has. */
  private readonly latest: Int32Array;
  private readonly rules: PointwiseRules;

  constructor(
    private readonly program: Program,
    private readonly plan: ReversePlan,
    private readonly values: Values,
    output: number,
    seed: Tensor,
  ) {
    this.flows = new Float64Array(plan.start[plan.statements.length]);
    this.flows.set(seed.data);
    this.latest = new Int32Array(program.length).fill(-1);
    this.latest[output] = 0;
    this.rules = new PointwiseRules(program, values);
  }

  /** Makes the contributions of the next statements of scalars, if there are any; whether there are. */
  passNumbers(): boolean {
    const { rules, flows, latest } = this;
    const { operandStart, operands } = this.program;
    const { statements, positions, start } = this.plan;
    const until = Math.min(this.made + STRETCH, statements.length);
    let k = this.made;
    while (k < until) {
      const statement = statements[k];
      const rule = rules.at(statement);
      if (!rule) break;
      const first = operandStart[statement];
      const x = rules.operands(statement, rule);
      const y = rules.value(statement);
      const adjoint = flows[latest[statement]];
      for (; statements[k] === statement; k++) {
        const position = positions[k];
        const amount = scaledBy(adjoint, rules.partial(rule, statement, position, x, y));
        const target = operands[first + position];
        const before = latest[target];
        let at = start[k];
        flows[at] = amount;
        if (before >= 0) flows[++at] = flows[before] + amount;
        latest[target] = at;
      }
    }
    const some = k > this.made;
    this.made = k;
    return some;
  }

  /** Makes all contributions of a statement. */
  passTensors(statement: number): void {
    const { program, plan, values } = this;
    const primitive = primitiveAt(program, statement) as Primitive;
    const { statements, positions } = plan;
    const operands = operandsAt(program, statement).map((x) => valueAt(program, values, x));
    const y = valueAt(program, values, statement);
    const attributes = attributesAt(program, statement);
    const adjoint = this.adjointOf(statement);
    const o = tensors[program.convention];
    while (statements[this.made] === statement) {
      const position = positions[this.made];
      this.addTensor(
        contribution(o, primitive, position, adjoint, operands, y, attributes) as Tensor,
      );
    }
  }

  private addTensor(amount: Tensor): void {
    const { program, plan, flows, latest } = this;
    const target = targetOf(program, plan, this.made);
    const at = plan.start[this.made];
    flows.set(amount.data, at);
    if (latest[target] >= 0) {
      const { add } = tensors[program.convention];
      const sum = add(this.adjointOf(target), amount);
      latest[target] = at + amount.data.length;
      flows.set(sum.data, latest[target]);
    } else latest[target] = at;
    this.made++;
  }

  private adjointOf(statement: number): Tensor {
    const shape = shapeAt(this.program, statement);
    const at = this.latest[statement];
    return { shape, data: this.flows.subarray(at, at + sizeOf(shape)) };
  }
}
