import type { Output } from '../program/program';
import type { Tensor } from '../tensor/tensor';

/** A place that a step reads or writes: a statement's value, its adjoint or its tangent. */
export interface Place<Of = 'primal' | 'adjoint' | 'tangent'> {
  readonly of: Of;
  readonly statement: number;
}

/** A place that a step of forward mode reads or writes. */
export type TangentPlace = Place<'primal' | 'tangent'>;

interface StepBase {
  /** Position in the trace, from 0. */
  readonly index: number;
  readonly statement: number;
  /** The wave of the statement whose value is computed, or whose adjoint flows. */
  readonly wave: number;
}

interface ReverseStepBase extends StepBase {
  readonly reads: readonly Place<'primal' | 'adjoint'>[];
  /** The place this step writes. An output or a gradient is written to no place: null. */
  readonly writes: Place<'primal' | 'adjoint'> | null;
  /** What is written: the statement's value, or the adjoint after this step. */
  readonly value: Tensor;
}

/** v₋₁ = x₁ */
interface InputStep extends ReverseStepBase {
  readonly phase: 'primal';
  readonly kind: 'input';
  readonly name: string;
}
/** v₁ = ln(v₋₁) */
interface StatementStep extends ReverseStepBase {
  readonly phase: 'primal';
  readonly kind: 'statement';
}
/** y = v₅ */
interface OutputStep extends ReverseStepBase {
  readonly phase: 'primal';
  readonly kind: 'output';
  readonly name: string;
  readonly output: Output;
}
/** v′₅ = y′ */
export interface SeedStep extends ReverseStepBase {
  readonly phase: 'adjoint';
  readonly kind: 'seed';
  readonly name: string;
}
/** v′₂ = v′₄ ∂v₄/∂v₂, or v′₀ = v′₀ + v′₂ ∂v₂/∂v₀ when it is not the first that arrives. */
export interface ContributionStep extends ReverseStepBase {
  readonly phase: 'adjoint';
  readonly kind: 'contribution';
  /** Position of the operand that the statement's adjoint flows to. */
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
export interface GradientStep extends ReverseStepBase {
  readonly phase: 'adjoint';
  readonly kind: 'gradient';
  readonly name: string;
}

/** A step of reverse mode. */
export type ReverseStep =
  | InputStep
  | StatementStep
  | OutputStep
  | SeedStep
  | ContributionStep
  | GradientStep;

/** What the tangent of one operand adds to the tangent of a statement. */
export interface TangentPart {
  /** Position of the operand. */
  readonly position: number;
  /** The statement of that operand. */
  readonly source: number;
  /** ∂statement/∂operand where both are scalars, else null. */
  readonly partial: number | null;
  /** In the statement's shape. */
  readonly contribution: Tensor;
}

interface TangentStepBase extends StepBase {
  readonly phase: 'tangent';
  readonly reads: readonly TangentPlace[];
  readonly writes: readonly TangentPlace[];
  readonly value: Tensor;
  /** Null where no seeded input has an influence: nothing flows, not even a zero. */
  readonly tangent: Tensor | null;
}

/** v₋₁ = x₁ and v̇₋₁ = ẋ₁ */
export interface TangentInputStep extends TangentStepBase {
  readonly kind: 'input';
  readonly name: string;
}
/** v₁ = ln(v₋₁) and v̇₁ = v̇₋₁ / v₋₁ */
export interface TangentStatementStep extends TangentStepBase {
  readonly kind: 'statement';
  /** One per operand that has a tangent and passes it on, from left to right. */
  readonly parts: readonly TangentPart[];
}
/** y = v₅ and ẏ = v̇₅ */
export interface TangentOutputStep extends TangentStepBase {
  readonly kind: 'output';
  readonly name: string;
  readonly output: Output;
}

/** A step of forward mode: a value and its tangent together. */
export type TangentStep = TangentInputStep | TangentStatementStep | TangentOutputStep;

export type Step = ReverseStep | TangentStep;
