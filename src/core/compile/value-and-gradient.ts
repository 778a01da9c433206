import { tensors } from '../algebra/tensors';
import { type Program, shapeAt } from '../program/program';
import { dependsOnInput } from '../program/reach';
import { recordOf } from '../record';
import {
  type InputValues,
  isAllScalar,
  outputsOf,
  run,
  type Values,
  valueAt,
} from '../sweep/evaluate';
import { reverse } from '../sweep/reverse';
import { filled, fromTensor, type NestedNumbers, scalar, type Tensor } from '../tensor/tensor';
import { type GradientOptions, inputsNamed, outputNamed, seedFor } from '../transform/gradient';
import { pullScalars } from './pull-scalars';
import { DORMANT, type ScalarPullbacks, scalarPullbacks } from './scalar-pullbacks';

/** What a program gives and how its chosen output changes with each input. */
export interface ValueAndGradient {
  /** By output name, as `evaluate` gives them. */
  readonly outputs: Record<string, number | NestedNumbers>;
  /** By input name, in the input's shape. An input that the output does not depend on has 0. */
  readonly gradient: Record<string, number | NestedNumbers>;
}

/**
 * Values and gradient in numbers, by one forward and one reverse run: the same numbers as `evaluate`
 * of the program and of its `gradient`, without writing the latter. Programs of scalars run on typed
 * arrays, with 30 bytes a statement beside the program.
 * @throws InputError, NameError; ShapeError as `gradient`.
 */
export function valueAndGradient(
  program: Program,
  inputs: InputValues = {},
  options: GradientOptions = {},
): ValueAndGradient {
  const output = outputNamed(program, options.output);
  const wanted = inputsNamed(program, options.inputs);
  const seed = seedFor(program, output, options.seed);
  const values = run(program, inputs);
  const adjoints = new Adjoints(program, output.statement);
  adjoints.sweep(values, seed);
  const gradient = recordOf(
    wanted,
    ({ name }) => name,
    ({ statement }) => adjoints.numbersAt(statement),
  );
  return { outputs: outputsOf(program, values), gradient };
}

/** Adjoints in numbers, from one output back; sweeps may follow one another. */
export class Adjoints {
  private readonly scalars: ScalarSweep | null;
  private tensors: readonly (Tensor | null)[] = [];

  constructor(
    private readonly program: Program,
    private readonly from: number,
  ) {
    this.scalars = isAllScalar(program) ? scalarSweep(program, from) : null;
  }

  /** One reverse sweep over the values of a run. */
  sweep(values: Values, seed: Tensor): void {
    const { program, from, scalars } = this;
    if (scalars) {
      scalars.adjoints.fill(-0);
      scalars.adjoints[from] = seed.data[0];
      pullScalars(program, scalars.pullbacks, scalars.cases, values.data, scalars.adjoints);
    } else {
      const primal = (statement: number) => valueAt(program, values, statement);
      this.tensors = reverse(tensors[program.convention], program, primal, new Map([[from, seed]]));
    }
  }

  /** The adjoint of a statement after the last sweep: a number or nested arrays, 0 where none arrived. */
  numbersAt(statement: number): number | NestedNumbers {
    const { scalars } = this;
    if (!scalars) return fromTensor(this.tensorAt(statement));
    return scalars.cases[statement] !== DORMANT ? scalars.adjoints[statement] : 0;
  }

  /** Writes the adjoint of a statement from `at` on; returns where it ends. */
  copyTo(numbers: Float64Array, at: number, statement: number): number {
    const { scalars } = this;
    if (scalars) {
      numbers[at] = scalars.cases[statement] !== DORMANT ? scalars.adjoints[statement] : 0;
      return at + 1;
    }
    const { data } = this.tensorAt(statement);
    numbers.set(data, at);
    return at + data.length;
  }

  tensorAt(statement: number): Tensor {
    const { scalars } = this;
    if (scalars) return scalar(this.numbersAt(statement) as number);
    return this.tensors[statement] ?? filled(shapeAt(this.program, statement), 0);
  }
}

interface ScalarSweep {
  readonly pullbacks: ScalarPullbacks;
  /** Per statement, the case that passes its adjoint on. */
  readonly cases: Uint8Array;
  readonly adjoints: Float64Array;
}

interface ScalarPlan {
  readonly pullbacks: ScalarPullbacks;
  readonly active: Uint8Array;
  /** By the statement that a reverse sweep starts from. */
  readonly cases: Map<number, Uint8Array>;
}

/** Programs are immutable, so their rules are staged once. */
const plans = new WeakMap<Program, ScalarPlan>();

function scalarSweep(program: Program, from: number): ScalarSweep {
  let plan = plans.get(program);
  if (!plan) {
    const pullbacks = scalarPullbacks(program);
    plan = { pullbacks, active: dependsOnInput(program), cases: new Map() };
    plans.set(program, plan);
  }
  let cases = plan.cases.get(from);
  if (!cases) {
    cases = casesFrom(program, plan, from);
    plan.cases.set(from, cases);
  }
  return { pullbacks: plan.pullbacks, cases, adjoints: new Float64Array(program.length) };
}

/** Marks where the adjoint of `from` arrives with the case that passes it on. */
function casesFrom(program: Program, { pullbacks, active }: ScalarPlan, from: number): Uint8Array {
  const { rule, rules } = pullbacks;
  const cases = new Uint8Array(program.length);
  const reach = (i: number) => {
    if (active[i]) cases[i] = rules[rule[i]]?.case as number;
  };
  reach(from);
  for (let i = from; i >= 0; i--) {
    if (cases[i] === DORMANT) continue;
    const start = program.operandStart[i];
    for (const position of rules[rule[i]]?.pullback.positions ?? []) {
      reach(program.operands[start + position]);
    }
  }
  return cases;
}
