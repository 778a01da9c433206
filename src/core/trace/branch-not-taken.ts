import type { BranchNotTaken } from '../../words/en/trouble';
import { applyToTensors, tensors } from '../algebra/tensors';
import type { PrimitiveName } from '../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../program/program';
import { dependsOnInput, downstream, upstream } from '../program/reach';
import { contribution } from '../sweep/contribution';
import { type Values, valueAt } from '../sweep/evaluate';
import { filled, scalar, type Tensor } from '../tensor/tensor';
import { factOf, isFiniteTensor } from './non-finite';
import { shortApplied, shortForm } from './short-form';

/** What an operand may be in a branch that is not taken, so that nothing there is infinite or NaN. */
const SAFE = [1, 0, 2] as const;

/**
 * What hides a derivative from the reverse sweep though the output is finite: a statement that has no
 * finite value or derivative in a branch that `where` does not take. Its 0 times that is NaN.
 */
export function branchNotTaken(
  program: Program,
  values: Values,
  output: number,
  input: number,
): Omit<BranchNotTaken, 'forward'> | null {
  const behind = upstream(program, [output], dependsOnInput(program));
  const moved = downstream(program, [input]);
  for (let choice = 0; choice < program.length; choice++) {
    if (!behind[choice] || !moved[choice] || operationAt(program, choice) !== 'where') continue;
    const [condition, ...branches] = operandsAt(program, choice) as [number, number, number];
    const holds = valueAt(program, values, condition).data;
    for (const [k, branch] of branches.entries()) {
      const leftOut = k === 0 ? holds.some((c) => c === 0) : holds.some((c) => c !== 0);
      if (!leftOut) continue;
      const within = upstream(program, [branch], moved);
      const culprit = within.findIndex((is, i) => is === 1 && hasNone(program, values, i));
      if (culprit < 0) continue;
      return {
        primitive: factOf(program, culprit),
        safe: safeForm(program, values, choice, k, culprit),
      };
    }
  }
  return null;
}

/** Whether a value or a partial is not finite though all operands are. */
function hasNone(program: Program, values: Values, statement: number): boolean {
  if (!primitiveAt(program, statement)) return false;
  const operands = operandsAt(program, statement).map((i) => valueAt(program, values, i));
  return operands.every(isFiniteTensor) && !isSmoothAt(program, statement, operands);
}

function isSmoothAt(program: Program, statement: number, operands: readonly Tensor[]): boolean {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return true;
  const attributes = attributesAt(program, statement);
  const name = operationAt(program, statement) as PrimitiveName;
  const y = applyToTensors(name, operands, attributes);
  if (!isFiniteTensor(y)) return false;
  const one = filled(y.shape, 1);
  const o = tensors[program.convention];
  return operands.every((_, i) => {
    const flow = contribution(o, primitive, i, one, operands, y, attributes);
    return flow === null || isFiniteTensor(flow);
  });
}

/** The choice with an operand within the branch chosen too; null where that takes more than a line. */
function safeForm(
  program: Program,
  values: Values,
  choice: number,
  k: number,
  culprit: number,
): string | null {
  if (primitiveAt(program, culprit)?.rule.kind !== 'pointwise') return null;
  const moving = dependsOnInput(program);
  const sources = operandsAt(program, culprit);
  const operands = sources.map((i) => valueAt(program, values, i));
  const condition = shortForm(program, operandsAt(program, choice)[0]);
  const forms = sources.map((source) => shortForm(program, source));
  if (condition === null || forms.includes(null)) return null;
  for (const [position, source] of sources.entries()) {
    const safe = SAFE.find((number) =>
      isSmoothAt(program, culprit, operands.with(position, scalar(number))),
    );
    if (!moving[source] || safe === undefined) continue;
    const either = k === 0 ? [forms[position], safe] : [safe, forms[position]];
    const inside = `where(${[condition, ...either].join(', ')})`;
    const texts = forms.map((form, i) => (i === position ? inside : (form as string)));
    const applied = shortApplied(program, culprit, texts);
    return applied && shortForm(program, choice, new Map([[culprit, applied]]));
  }
  return null;
}
