import { kernelOf } from '../../core/compile/kernel';
import { memoizedByKey } from '../../core/memoized';
import { type Program, shapeAt } from '../../core/program/program';
import { filled } from '../../core/tensor/tensor';
import { outputNamed } from '../../core/transform/gradient';
import type { Part } from './subject';

/** One number as a function of the numbers of all inputs, ready to be run many times. */
export interface Surface {
  value(x: Float64Array): number;
  /** The gradient by all numbers is overwritten by the next call. */
  valueAndGradient(x: Float64Array): {
    readonly value: number;
    readonly gradient: Float64Array;
  };
}

/** A part of an output as a function; made once for a program. */
export function surfaceOf(program: Program, output: string, part: Part): Surface {
  return surfaces(program, `${part} ${output}`);
}

const surfaces = memoizedByKey((program: Program, key: string): Surface => {
  const space = key.indexOf(' ');
  const [part, output] = [key.slice(0, space), key.slice(space + 1)];
  const { statement } = outputNamed(program, output);
  const seed = filled(shapeAt(program, statement), part === 'sum' ? 1 : 0);
  if (part !== 'sum') seed.data[Number(part)] = 1;
  const kernel = kernelOf(program, { output, seed });
  const read = (value: Float64Array) =>
    part === 'sum' ? value.reduce((sum, y) => sum + y, 0) : (value[Number(part)] ?? Number.NaN);
  return {
    value: (x) => read(kernel.value(x)),
    valueAndGradient: (x) => {
      const { value, gradient } = kernel.valueAndGradient(x);
      return { value: read(value), gradient };
    },
  };
});

/** A surface along one of its numbers, the others held where they are. */
export function along(surface: Surface, at: Float64Array, position: number): (x: number) => number {
  const numbers = at.slice();
  return (x) => {
    numbers[position] = x;
    return surface.value(numbers);
  };
}
