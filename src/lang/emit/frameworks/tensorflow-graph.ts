import type { PrimitiveName } from '../../../core/primitives/table';
import { operandsAt, operationAt, type Program, primitiveAt } from '../../../core/program/program';
import { outputStatements, upstream } from '../../../core/program/reach';
import { uniqueNames } from '../../../core/unique-names';
import type { DrawnGraph, DrawnNode } from './drawn-graph';

/** What TensorFlow calls an operation, where that is not the primitive's name with a capital. */
const called: Partial<Readonly<Record<PrimitiveName, string>>> = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'truediv',
  power: 'pow',
  floorDivide: 'floordiv',
  mod: 'FloorMod',
  negate: 'Neg',
  ln: 'Log',
  addN: 'AddN',
  matmul: 'MatMul',
  less: 'Less',
  where: 'SelectV2',
  concat: 'concat',
  stack: 'stack',
  broadcastTo: 'BroadcastTo',
  minimum: 'Minimum',
  maximum: 'Maximum',
  crossEntropy: 'softmax_cross_entropy_with_logits',
  logSoftmax: 'LogSoftmax',
  logsumexp: 'ReduceLogSumExp',
  argmax: 'ArgMax',
  slice: 'strided_slice',
  gather: 'GatherV2',
};

/** Written between its operands: a number there belongs to it, as mul/y. */
const isSign = (operation: PrimitiveName) => /^[a-z]/.test(called[operation] ?? 'A');

/**
 * The graph that TensorFlow 1 makes of a program: its inputs and numbers are constants, and each operation has
 * a name of its own, `mul`, `mul_1`.
 */
export function tensorflowGraph(program: Program): DrawnGraph {
  const needed = upstream(program, outputStatements(program));
  const unique = uniqueNames();
  const nodes: DrawnNode[] = [];
  const places = new Map<number, number>();
  const add = (label: string, of: string | null, to: readonly number[], i: number) => {
    nodes.push({ label, of, to, node: program.origins.get(i)?.node ?? null });
    return nodes.length - 1;
  };
  for (const { statement, name } of program.inputs) {
    if (needed[statement]) places.set(statement, add(unique('Const'), name, [], statement));
  }
  const outputs = new Map(program.outputs.map(({ statement, name }) => [statement, name]));
  for (const i of asWritten(program)) {
    const operation = operationAt(program, i) as PrimitiveName;
    const own = called[operation] ?? operation.charAt(0).toUpperCase() + operation.slice(1);
    const label = isSign(operation) ? unique(own) : null;
    const to = operandsAt(program, i).map((operand, position) => {
      const constant = program.constants.get(operand);
      if (!constant) return places.get(operand) as number;
      const name =
        label === null ? unique('Const') : unique(`${label}/${position === 0 ? 'x' : 'y'}`);
      return add(name, constant.shape.length === 0 ? `${constant.data[0]}` : null, [], operand);
    });
    places.set(i, add(label ?? unique(own), outputs.get(i) ?? null, to, i));
  }
  return { nodes };
}

/** What is computed in the order in which a formula is gone through: operands from the left, then what reads them. */
function asWritten(program: Program): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const pending = outputStatements(program).toReversed();
  for (let i = pending.at(-1); i !== undefined; i = pending.at(-1)) {
    const missing = seen.has(i)
      ? []
      : operandsAt(program, i).filter((x) => !seen.has(x) && primitiveAt(program, x));
    if (missing.length > 0) pending.push(...missing.toReversed());
    else {
      pending.pop();
      if (!seen.has(i) && primitiveAt(program, i)) order.push(i);
      seen.add(i);
    }
  }
  return order;
}
