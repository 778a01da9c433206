import { tensors } from '../algebra/tensors';
import { finished } from '../finished';
import {
  attributesAt,
  type Output,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
  waves,
} from '../program/program';
import { dependsOnInput } from '../program/reach';
import { contribution } from '../sweep/contribution';
import { type InputValues, running, type Values, valueAt } from '../sweep/evaluate';
import { type Contribution, reversing } from '../sweep/reverse';
import { filled, type Tensor, type TensorLike } from '../tensor/tensor';
import { NameError, outputNamed, seedFor } from '../transform/gradient';

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
interface GradientStep extends StepBase {
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
  return finished(tracing(program, inputs, options));
}

/**
 * The same a statement at a time. Yields how many statements it has gone through: those of the program
 * on the way there, and as many again on the way back.
 */
export function* tracing(
  program: Program,
  inputs: InputValues = {},
  options: TraceOptions = {},
): Generator<number, Trace, undefined> {
  const values = yield* running(program, inputs);
  const output = chosenOutput(program, options.output);
  if (!output) return yield* recording(program, values, null);
  const seed = seedFor(program, output, options.seed ?? 1);
  return yield* recording(program, values, {
    output,
    seed,
    flows: flowsFrom(program, values, output, seed),
  });
}

/** A step of the reverse sweep together with ∂statement/∂operand, where both are scalars. */
export interface Flow extends Contribution<Tensor> {
  readonly partial: number | null;
}

/** The reverse sweep of a run: the output it starts from, that output's adjoint, and all that flows. */
export interface Sweep {
  readonly output: Output;
  readonly seed: Tensor;
  readonly flows: Iterable<Flow>;
}

/** Writes down a run whose numbers are given, as `tracing` does. */
export function* recording(
  program: Program,
  values: Values,
  sweep: Sweep | null,
): Generator<number, Trace, undefined> {
  const recorder = new Recorder(program, values);
  recorder.primal();
  const turn = recorder.steps.length;
  if (sweep) {
    recorder.seed(sweep);
    for (const flow of sweep.flows) {
      recorder.flow(flow);
      yield 2 * program.length - flow.statement;
    }
    recorder.gradients();
  }
  return { program, values, output: sweep?.output ?? null, turn, steps: recorder.steps };
}

function chosenOutput(program: Program, chosen: TraceOptions['output'] = 0): Output | null {
  if (typeof chosen === 'string') return outputNamed(program, chosen);
  if (chosen === 0) return program.outputs[0] ?? null;
  const output = typeof chosen === 'number' ? program.outputs[chosen] : chosen;
  if (output && program.outputs.includes(output)) return output;
  const count = program.outputs.length;
  throw new NameError(
    typeof chosen === 'number'
      ? { kind: 'no output of that number', number: chosen, count }
      : { kind: 'output of another program', name: `${chosen?.name}`, count },
  );
}

function* flowsFrom(
  program: Program,
  values: Values,
  output: Output,
  seed: Tensor,
): Generator<Flow, void, undefined> {
  const primal = (statement: number) => valueAt(program, values, statement);
  const seeds = new Map([[output.statement, seed]]);
  for (const step of reversing(tensors[program.convention], program, primal, seeds)) {
    yield { ...step, partial: partialAt(program, primal, step.statement, step.position) };
  }
}

function partialAt(
  program: Program,
  primal: (statement: number) => Tensor,
  statement: number,
  position: number,
): number | null {
  const primitive = primitiveAt(program, statement);
  const targets = operandsAt(program, statement);
  const scalars = [statement, ...targets].every((i) => shapeAt(program, i).length === 0);
  if (!primitive || !scalars) return null;
  const flow = contribution(
    tensors[program.convention],
    primitive,
    position,
    filled([], 1),
    targets.map(primal),
    primal(statement),
    attributesAt(program, statement),
  );
  return flow ? (flow.data[0] as number) : null;
}

class Recorder {
  readonly steps: Step[] = [];
  private readonly waves: Uint32Array;
  /** What has arrived at each statement so far. */
  private readonly adjoints = new Map<number, Tensor>();

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

  seed({ output: { name, statement }, seed }: Sweep): void {
    this.record({
      phase: 'adjoint',
      kind: 'seed',
      statement,
      name,
      reads: [],
      writes: adjointOf(statement),
      value: seed,
      wave: this.waves[statement] as number,
    });
    // Of what depends on no input nothing flows on.
    if (dependsOnInput(this.program)[statement]) this.adjoints.set(statement, seed);
  }

  flow({ statement, position, target, partial, amount, before, after }: Flow): void {
    this.record({
      phase: 'adjoint',
      kind: 'contribution',
      statement,
      position,
      target,
      partial,
      contribution: amount,
      before,
      reads: this.readsOf(statement, target, before !== null),
      writes: adjointOf(target),
      value: after,
      wave: this.waves[statement] as number,
    });
    this.adjoints.set(target, after);
  }

  gradients(): void {
    for (const { name, statement } of [...this.program.inputs].reverse()) {
      const adjoint = this.adjoints.get(statement);
      this.record({
        phase: 'adjoint',
        kind: 'gradient',
        statement,
        name,
        reads: adjoint ? [adjointOf(statement)] : [],
        writes: null,
        value: adjoint ?? filled(shapeAt(this.program, statement), 0),
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
