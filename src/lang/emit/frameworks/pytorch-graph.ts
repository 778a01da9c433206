import type { PrimitiveName } from '../../../core/primitives/table';
import {
  attributesAt,
  dtypeAt,
  type Output,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../../core/program/program';
import { dependsOnInput, upstream } from '../../../core/program/reach';
import type { Attributes } from '../../../core/rule/attributes';
import { isDifferentiable } from '../../../core/tensor/dtype';
import type { DrawnGraph, DrawnNode } from './drawn-graph';

/** What a name goes by: the settings, and which operands are numbers that are written down. */
interface Applied {
  readonly attributes: Attributes;
  readonly isConstant: (position: number) => boolean;
  readonly rank: (position: number) => number;
}

type Called = string | ((applied: Applied) => string);

const overAxes =
  (name: string): Called =>
  ({ attributes }) =>
    `${name}Backward${attributes.axis === undefined ? 0 : 1}`;

/** What PyTorch calls the node that pulls back through a primitive, where that is not its name with a capital. */
const called: Partial<Readonly<Record<PrimitiveName, Called>>> = {
  subtract: 'SubBackward0',
  multiply: 'MulBackward0',
  divide: 'DivBackward0',
  negate: 'NegBackward0',
  power: ({ isConstant }) => `PowBackward${isConstant(1) ? 0 : 1}`,
  square: 'PowBackward0',
  ln: 'LogBackward0',
  addN: 'AddBackward0',
  multiplyN: 'MulBackward0',
  elu: 'EluBackward0',
  minimum: 'MinimumBackward0',
  maximum: 'MaximumBackward0',
  mod: 'RemainderBackward0',
  geluTanh: 'GeluBackward0',
  leakyRelu: 'LeakyReluBackward0',
  sum: overAxes('Sum'),
  mean: overAxes('Mean'),
  std: 'StdBackward0',
  matmul: ({ rank }) => {
    const [a, b] = [rank(0), rank(1)];
    return a === 1 && b === 1
      ? 'DotBackward0'
      : a === 2 && b === 1
        ? 'MvBackward0'
        : a === 2 && b === 2
          ? 'MmBackward0'
          : 'SqueezeBackward1';
  },
  softmax: 'SoftmaxBackward0',
  logSoftmax: 'LogSoftmaxBackward0',
  meanSquaredError: 'MseLossBackward0',
  crossEntropy: 'NllLossBackward0',
  transpose: 'PermuteBackward0',
  concat: 'CatBackward0',
  inverse: 'LinalgInvExBackward0',
  log1p: 'Log1PBackward0',
  expm1: 'Expm1Backward0',
  log2: 'Log2Backward0',
  log10: 'Log10Backward0',
  atan2: 'Atan2Backward0',
};

/**
 * The graph that PyTorch's autograd makes of what leads to an output: a node for each operation that a
 * gradient flows through, by the name that `grad_fn` has, and one that accumulates for each input.
 */
export function pytorchGraph(program: Program, output = program.outputs[0]): DrawnGraph {
  if (!output) return { nodes: [] };
  const needed = upstream(program, [output.statement]);
  const active = dependsOnInput(program);
  const flows = (i: number) =>
    needed[i] === 1 &&
    active[i] === 1 &&
    isDifferentiable(dtypeAt(program, i)) &&
    passes(program, i);
  const names = new Map(program.inputs.map(({ name, statement }) => [statement, name]));
  const places = new Map<number, number>();
  const nodes: DrawnNode[] = [];
  for (let i = 0; i < program.length; i++) {
    if (!flows(i)) continue;
    const to = operandsAt(program, i).flatMap((operand) => places.get(operand) ?? []);
    const input = names.get(i);
    // What nothing flows back through has no node.
    if (input === undefined && to.length === 0) continue;
    places.set(i, nodes.length);
    const label = input === undefined ? nameOf(program, i) : 'AccumulateGrad';
    const of = input ?? outputNamed(program, output, i);
    nodes.push({ label, of, to, node: program.origins.get(i)?.node ?? null });
  }
  return { nodes };
}

function outputNamed(_: Program, { name, statement }: Output, i: number): string | null {
  return statement === i ? name : null;
}

/** Whether a gradient flows through a statement at all. */
function passes(program: Program, i: number): boolean {
  const primitive = primitiveAt(program, i);
  if (!primitive) return true;
  if (operationAt(program, i) === 'detach') return false;
  return primitive.rule.kind !== 'pointwise' || primitive.rule.partial !== null;
}

function nameOf(program: Program, i: number): string {
  const operation = operationAt(program, i) as PrimitiveName;
  const operands = operandsAt(program, i);
  const name = called[operation];
  if (typeof name === 'string') return name;
  if (name) {
    return name({
      attributes: attributesAt(program, i),
      isConstant: (position) => program.constants.has(operands[position] ?? -1),
      rank: (position) => shapeAt(program, operands[position] ?? 0).length,
    });
  }
  return `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Backward0`;
}
