import { tensors } from '../../core/algebra/tensors';
import { ProgramBuilder } from '../../core/program/builder';
import {
  attributesAt,
  type Output,
  operandsAt,
  operationAt,
  type Program,
  shapeAt,
} from '../../core/program/program';
import { run, valueAt } from '../../core/sweep/evaluate';
import { reverse } from '../../core/sweep/reverse';
import { sizeOf } from '../../core/tensor/shape';
import { filled, type Tensor } from '../../core/tensor/tensor';

/**
 * One run by operator overloading: each operation is appended to a tape that did not exist before, and
 * then the tape is gone back through, each entry with the rule of its primitive. Nothing is left for
 * the next run.
 * @param x the elements of all inputs.
 * @returns the derivatives of the output by each input, null where nothing flows.
 */
export function runOverloaded(
  program: Program,
  output: Output,
  x: Float64Array,
): readonly (Tensor | null)[] {
  const tape = new ProgramBuilder(program.convention);
  const places = new Uint32Array(program.length);
  let at = 0;
  let nextInput = 0;
  for (let i = 0; i < program.length; i++) {
    const operation = operationAt(program, i);
    if (operation === 'input') {
      const shape = shapeAt(program, i);
      const data = x.slice(at, at + sizeOf(shape));
      at += data.length;
      places[i] = tape.input(program.inputs[nextInput++]?.name ?? '', shape, { shape, data });
    } else if (operation === 'constant') {
      places[i] = tape.constant(program.constants.get(i) as Tensor);
    } else {
      const operands = operandsAt(program, i).map((operand) => places[operand] as number);
      places[i] = tape.apply(operation, operands, attributesAt(program, i));
    }
  }
  const recorded = tape.build();
  const values = run(recorded);
  const from = places[output.statement] as number;
  const seed = filled(shapeAt(recorded, from), 1);
  const primal = (statement: number) => valueAt(recorded, values, statement);
  const adjoints = reverse(tensors[recorded.convention], recorded, primal, new Map([[from, seed]]));
  return recorded.inputs.map(({ statement }) => adjoints[statement] ?? null);
}
