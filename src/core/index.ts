/**
 * The engine of Wengert: graphs, programs (Wengert lists), their values, derivatives and traces.
 * Pure TypeScript without DOM, clock or randomness. Numbers are float64; angles are in radians; a
 * scalar has shape []. Where there is no derivative a program takes PyTorch's, or JAX's when its
 * `convention` says so.
 *
 * Source of the method: D. Harrison, "A Brief Introduction to Automatic Differentiation for Machine
 * Learning" (2019), and B. van Merriënboer et al., "Automatic differentiation in ML" (2018).
 */

export {
  type Counterexample,
  compareByHand,
  type HandComparison,
  type HandOptions,
} from './analysis/by-hand';
export { type Checkpointing, checkpointing } from './analysis/checkpointing';
export {
  type Dataflow,
  type DataflowOptions,
  type DataflowPhase,
  dataflow,
  type Task,
} from './analysis/dataflow';
export {
  type DifferenceError,
  type DifferenceErrors,
  type DifferenceErrorsOptions,
  type DifferencePlace,
  type DifferenceScheme,
  differenceErrors,
  type FiniteDifferenceOptions,
  finiteDifference,
} from './analysis/finite-difference';
export {
  type HessianMatrix,
  type HessianOptions,
  hessian,
  hessianVectorProduct,
} from './analysis/hessian';
export {
  type Jacobian,
  type JacobianCost,
  type JacobianMatrix,
  type JacobianMode,
  type JacobianPass,
  jacobian,
  jacobianCost,
  jacobianPasses,
} from './analysis/jacobian';
export {
  aliveAt,
  type Liveness,
  type LivenessOptions,
  type LiveValue,
  liveness,
} from './analysis/liveness';
export {
  countOf,
  derivativeBounds,
  type OperationCounts,
  operationCounts,
} from './analysis/operation-counts';
export { savedForReverse } from './analysis/reverse-plan';
export {
  type NodeState,
  type Schedule,
  type ScheduleEntry,
  type ScheduleOptions,
  schedule,
  statesAt,
  type TaskState,
} from './analysis/schedule';
export {
  type ExpressionSize,
  expressionSize,
  expressionSwell,
  type Swell,
  type SymbolicDerivative,
  type SymbolicOptions,
  symbolicDerivative,
} from './analysis/swell';
export { type Kernel, kernelOf } from './compile/kernel';
export { type ValueAndGradient, valueAndGradient } from './compile/value-and-gradient';
export { type Checked, type CheckOptions, check } from './graph/check';
export type { Diagnostic, Kink } from './graph/diagnostic';
export {
  addNode,
  type ConstantNode,
  connect,
  disconnect,
  EMPTY_GRAPH,
  type Graph,
  type GraphNode,
  type InputNode,
  type NodeId,
  type OutputNode,
  type Port,
  type PrimitiveNode,
  removeNodes,
  type Wire,
  WireError,
} from './graph/graph';
export {
  type PrimitiveName,
  primitiveNames,
  primitiveRows as primitives,
} from './primitives/table';
export { ProgramBuilder } from './program/builder';
export {
  type Input,
  type Operation,
  type Output,
  type Program,
  type Statement,
  statementAt,
  statementsOf,
  subscripts,
  waves,
  withConvention,
} from './program/program';
export type { AttributeSpec, Attributes } from './rule/attributes';
export { type Convention, conventions } from './rule/convention';
export type { Row as Primitive } from './rule/row';
export {
  type SimplificationStep,
  type SimplifyOptions,
  simplificationSteps,
  simplify,
} from './simplify/simplify';
export { evaluate, InputError, type InputValues } from './sweep/evaluate';
export { type Shape, ShapeError } from './tensor/shape';
export {
  fromTensor,
  type NestedNumbers,
  type Tensor,
  type TensorLike,
  toTensor,
} from './tensor/tensor';
export { tangentPartTerm, tangentTerm } from './trace/along';
export { contributionTerm, partialTerm, statementTerm } from './trace/local';
export { type Row, rowsOf, type TangentRow, tangentRowsOf } from './trace/rows';
export type {
  Place,
  Step,
  TangentInputStep,
  TangentOutputStep,
  TangentPart,
  TangentPlace,
  TangentStatementStep,
  TangentStep,
} from './trace/step';
export {
  type ForwardTrace,
  type ForwardTrace as TangentTrace,
  type ReverseTrace,
  stepAt,
  stepsBetween,
  type TangentTraceOptions,
  type Trace,
  type TraceOptions,
  tangentTrace,
  trace,
} from './trace/trace';
export { trouble } from './trace/trouble';
export { type ComposeOptions, compose } from './transform/compose';
export { expand, isExpandable } from './transform/expand';
export {
  type Direction,
  type ForwardDerivativeOptions,
  forwardDerivative,
  tangentName,
} from './transform/forward-derivative';
export { type GradientOptions, gradient, NameError } from './transform/gradient';
