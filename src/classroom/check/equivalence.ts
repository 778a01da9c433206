import { applyToTensors } from '../../core/algebra/tensors';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { attributesAt, operandsAt, operationAt } from '../../core/program/program';
import { arityOf } from '../../core/rule/primitive';
import type { Tensor } from '../../core/tensor/tensor';
import { agrees } from '../answer/agreement';
import { type Run, valuesOf } from '../sweep/run';
import type { Setting } from '../sweep/setting';
import type { Asked } from './asked';

/** What inputs are moved by, to see whether two graphs agree elsewhere, too. */
const ELSEWHERE = [1, 1.0737, 0.9191] as const;

/** Whether a statement has the same values with another primitive, wherever its operands are moved. */
export function fitsAs(
  { program }: Setting,
  { values }: Run,
  statement: number,
  primitive: PrimitiveName,
): boolean {
  const own = operationAt(program, statement) as PrimitiveName;
  if (own === primitive) return true;
  const operands = operandsAt(program, statement).map((operand) => values[operand] as Tensor);
  const [least, most] = arityOf(primitives[primitive]);
  if (operands.length < least || operands.length > most) return false;
  return ELSEWHERE.every((factor) => {
    const moved = operands.map((x, k) => times(x, factor ** (k + 1)));
    try {
      return same(
        applyToTensors(own, moved, attributesAt(program, statement)),
        applyToTensors(primitive, moved),
      );
    } catch {
      // The primitive does not take operands of these shapes.
      return false;
    }
  });
}

/** Whether the graph has the same output when another statement is at the beginning of a wire. */
export function isSourceOf(
  { setting }: Asked,
  { statement, position }: { readonly statement: number; readonly position: number },
  source: number,
): boolean {
  const { program } = setting;
  const right = operandsAt(program, statement)[position];
  if (source === right) return true;
  if (source >= statement) return false;
  const operands = program.operands.slice();
  operands[(program.operandStart[statement] as number) + position] = source;
  const rewired = { ...setting, program: { ...program, operands } };
  return ELSEWHERE.every((factor) => {
    const inputs = program.inputs.map((input, k) => ({
      ...input,
      value: input.value && times(input.value, factor ** (k + 1)),
    }));
    try {
      const [a, b] = [setting, rewired].map((one) =>
        valuesOf({ ...one, program: { ...one.program, inputs } }),
      );
      return program.outputs.every(({ statement: at }) => same(a?.[at], b?.[at]));
    } catch {
      // Shapes do not fit along that wire.
      return false;
    }
  });
}

function times(x: Tensor, factor: number): Tensor {
  return { ...x, data: x.data.map((each) => each * factor) };
}

function same(a: Tensor | undefined, b: Tensor | undefined): boolean {
  return a !== undefined && b !== undefined && agrees(a, b, { digits: 15, relative: 1e-9 });
}
