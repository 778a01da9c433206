import { tensors } from '../algebra/tensors';
import {
  attributesAt,
  type Output,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
  waves,
} from '../program';
import { contribution } from '../sweep/contribution';
import { type InputValues, run, type Values, valueAt } from '../sweep/evaluate';
import { reverse } from '../sweep/reverse';
import { filled, type Tensor, type TensorLike } from '../tensor';
import { outputNamed, seedFor } from '../transform/gradient';

/** A place that a step reads or writes: a statement's value or its adjoint. */
export interface Place {
  readonly of: 'primal' | 'adjoint';
  readonly statement: number;
}

interface StepBase {
  /** Position in the trace, from 0. */
  readonly index: number;
  /** Primal: the wave of the statement. Adjoint: that of the statement whose adjoint flows. */
  readonly wave: number;
  readonly reads: readonly Place[];
  /** The place this step writes. An output or a gradient is written to no place: null. */
  readonly writes: Place | null;
  /** What is written: the statement's value, or the adjoint after this step. */
  readonly value: Tensor;
}

/** v₋₁ = x₁ */
export interface InputStep extends StepBase {
  readonly phase: 'primal';
  readonly kind: 'input';
  readonly statement: number;
  readonly name: string;
}
/** v₁ = ln(v₋₁) */
export interface StatementStep extends StepBase {
  readonly phase: 'primal';
  readonly kind: 'statement';
  readonly statement: number;
}
/** y = v₅ */
export interface OutputStep extends StepBase {
  readonly phase: 'primal';
  readonly kind: 'output';
  readonly statement: number;
  readonly name: string;
  readonly output: Output;
}
/** v′₅ = y′ */
export interface SeedStep extends StepBase {
  readonly phase: 'adjoint';
  readonly kind: 'seed';
  readonly statement: number;
  readonly name: string;
}
/** v′₂ = v′₄ ∂v₄/∂v₂, or v′₀ = v′₀ + v′₂ ∂v₂/∂v₀ when it is not the first that arrives. */
export interface ContributionStep extends StepBase {
  readonly phase: 'adjoint';
  readonly kind: 'contribution';
  /** The statement whose adjoint flows back. */
  readonly statement: number;
  /** Position of the operand it flows to. */
  readonly position: number;
  /** The statement of that operand. */
  readonly target: number;
  /** ∂statement/∂operand where both are scalars, else null. */
  readonly partial: number | null;
  /** What is added to the target's adjoint, in its shape. */
  readonly contribution: Tensor;
  /** The target's adjoint before, or null when this step assigns it. */
  readonly before: Tensor | null;
}
/** x′₁ = v′₋₁; `value` is 0 when nothing arrived, and then `reads` is empty. */
export interface GradientStep extends StepBase {
  readonly phase: 'adjoint';
  readonly kind: 'gradient';
  readonly statement: number;
  readonly name: string;
}

export type Step =
  | InputStep
  | StatementStep
  | OutputStep
  | SeedStep
  | ContributionStep
  | GradientStep;

/** A program with numbers: everything a reverse-mode run does, in order. */
export interface Trace {
  readonly program: Program;
  readonly values: Values;
  /** The output that was differentiated; null when there is none, and then there is no adjoint phase. */
  readonly output: Output | null;
  /** The adjoint phase's first step; equals steps.length without one. */
  readonly turn: number;
  readonly steps: readonly Step[];
}

export interface TraceOptions {
  /** The output from which the reverse sweep starts, by name, position or itself; the first when left out. */
  readonly output?: string | number | Output;
  /** Its adjoint, a number for every element or a tensor; 1 when left out. */
  readonly seed?: TensorLike;
}

/**
 * Runs a program forward and then its reverse sweep, recording each step.
 * Steps: inputs, statements in order, outputs; then the seed, one contribution per (statement,
 * operand) from the last statement to the first, and the gradient of each input from the last to the first.
 * @throws InputError, ShapeError, NameError.
 */
export function trace(
  program: Program,
  inputs: InputValues = {},
  options: TraceOptions = {},
): Trace {
  const values = run(program, inputs);
  const recorder = new Recorder(program, values);
  recorder.primal();
  const turn = recorder.steps.length;
  const output = chosenOutput(program, options.output);
  if (output) recorder.adjoint(output, options.seed ?? 1);
  return { program, values, output, turn, steps: recorder.steps };
}

function chosenOutput(program: Program, chosen: TraceOptions['output'] = 0): Output | null {
  if (typeof chosen === 'string') return outputNamed(program, chosen);
  return typeof chosen === 'number' ? (program.outputs[chosen] ?? null) : chosen;
}

class Recorder {
  readonly steps: Step[] = [];
  private readonly waves: Uint32Array;

  constructor(
    private readonly program: Program,
    private readonly values: Values,
  ) {
    this.waves = waves(program);
  }

  primal(): void {
    const { program } = this;
    for (const { name, statement } of program.inputs) {
      this.record({
        phase: 'primal',
        kind: 'input',
        statement,
        name,
        reads: [],
        ...this.written(statement),
      });
    }
    for (let statement = 0; statement < program.length; statement++) {
      if (!primitiveAt(program, statement)) continue;
      const reads = operandsAt(program, statement).map(primalOf);
      this.record({
        phase: 'primal',
        kind: 'statement',
        statement,
        reads,
        ...this.written(statement),
      });
    }
    const last = this.waves.reduce((a, b) => Math.max(a, b), 0) + 1;
    for (const output of program.outputs) {
      const { name, statement } = output;
      const value = valueAt(program, this.values, statement);
      const reads = [primalOf(statement)];
      this.record({
        phase: 'primal',
        kind: 'output',
        statement,
        name,
        output,
        reads,
        writes: null,
        wave: last,
        value,
      });
    }
  }

  adjoint(output: Output, givenSeed: TensorLike): void {
    const { program } = this;
    const shape = shapeAt(program, output.statement);
    const seed =
      typeof givenSeed === 'number'
        ? filled(shape, givenSeed)
        : seedFor(program, output, givenSeed);
    const primal = (statement: number) => valueAt(program, this.values, statement);
    this.record({
      phase: 'adjoint',
      kind: 'seed',
      statement: output.statement,
      name: output.name,
      reads: [],
      writes: adjointOf(output.statement),
      value: seed,
      wave: this.waves[output.statement] as number,
    });
    const adjoints = reverse(
      tensors,
      program,
      primal,
      new Map([[output.statement, seed]]),
      (step) => {
        const { statement, position, target, amount, before, after } = step;
        this.record({
          phase: 'adjoint',
          kind: 'contribution',
          statement,
          position,
          target,
          partial: this.partial(statement, position),
          contribution: amount,
          before,
          reads: this.readsOf(statement, target, before !== null),
          writes: adjointOf(target),
          value: after,
          wave: this.waves[statement] as number,
        });
      },
    );
    for (const { name, statement } of [...program.inputs].reverse()) {
      const adjoint = adjoints[statement];
      this.record({
        phase: 'adjoint',
        kind: 'gradient',
        statement,
        name,
        reads: adjoint ? [adjointOf(statement)] : [],
        writes: null,
        value: adjoint ?? filled(shapeAt(program, statement), 0),
        wave: 0,
      });
    }
  }

  private written(statement: number) {
    return {
      writes: primalOf(statement),
      value: valueAt(this.program, this.values, statement),
      wave: this.waves[statement] as number,
    };
  }

  private readsOf(statement: number, target: number, accumulates: boolean): Place[] {
    const reads = [
      adjointOf(statement),
      ...operandsAt(this.program, statement).map(primalOf),
      primalOf(statement),
    ];
    return accumulates ? [adjointOf(target), ...reads] : reads;
  }

  private partial(statement: number, position: number): number | null {
    const { program } = this;
    const primitive = primitiveAt(program, statement);
    const targets = operandsAt(program, statement);
    const scalars = [statement, ...targets].every((i) => shapeAt(program, i).length === 0);
    if (!primitive || !scalars) return null;
    const primal = (i: number) => valueAt(program, this.values, i);
    const one = filled([], 1);
    const flow = contribution(
      tensors,
      primitive,
      position,
      one,
      targets.map(primal),
      primal(statement),
      attributesAt(program, statement),
    );
    return flow ? (flow.data[0] as number) : null;
  }

  private record(step: Unindexed<Step>): void {
    this.steps.push({ ...step, index: this.steps.length } as Step);
  }
}

type Unindexed<S> = S extends Step ? Omit<S, 'index'> : never;

function primalOf(statement: number): Place {
  return { of: 'primal', statement };
}

function adjointOf(statement: number): Place {
  return { of: 'adjoint', statement };
}
