import { type Program, shapeAt } from '../../core/program/program';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import type { Columns, PassInput } from './passes';

/** The derivatives of one output by one input, as far as passes have brought them in. */
export interface Collected {
  /**
   * In the shape of the input for an output that is a number, in that of the output for an input that
   * is one, else a row per element of the output and a column per element of the input. 0 where no
   * pass has brought in a number. Null where they are too many to be gathered.
   */
  readonly tensor: Tensor | null;
  /** Per element, 1 where a pass has brought it in. */
  readonly known: Uint8Array;
  /** The passes done and the passes there are. */
  readonly done: number;
  readonly passes: number;
}

/** More numbers than these are left to the Jacobian. */
const MOST_NUMBERS = 2 ** 20;

/** @param output position among the outputs of the program. */
export function collectedOf(
  program: Program,
  columns: Columns,
  { shape: by, elements, first }: PassInput,
  output: number,
): Collected {
  const of = shapeAt(program, program.outputs[output]?.statement as number);
  const rows = sizeOf(of);
  const shape: Shape = of.length === 0 ? by : by.length === 0 ? of : [rows, elements];
  const size = rows * elements;
  const isGathered = size <= MOST_NUMBERS;
  const data = new Float64Array(isGathered ? size : 0);
  const known = new Uint8Array(data.length);
  let done = 0;
  for (let element = 0; element < elements; element++) {
    const column = columns.get(first + element)?.[output];
    if (!column) continue;
    done++;
    if (!isGathered) continue;
    for (let row = 0; row < rows; row++) {
      data[row * elements + element] = column.data[row] as number;
      known[row * elements + element] = 1;
    }
  }
  return { tensor: isGathered ? { shape, data } : null, known, done, passes: elements };
}
