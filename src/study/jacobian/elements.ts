import { type Program, shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { elementIndex } from '../../core/trace/element-place';
import { listedName } from '../../lang/derivative-name';

/** One number of an input or an output: a row or a column of a matrix of derivatives. */
export interface Element {
  readonly name: string;
  /** The statement of the whole input or output. */
  readonly statement: number;
  /** Its place in the tensor, row-major, */
  readonly offset: number;
  /** and by axes; empty for a scalar. */
  readonly index: readonly number[];
}

/** An input or an output of a program. */
export interface NamedStatement {
  readonly name: string;
  readonly statement: number;
}

/** All numbers of some inputs or outputs, one after the other, row-major. */
export function elementsOf(program: Program, named: readonly NamedStatement[]): readonly Element[] {
  return named.flatMap(({ name, statement }) => {
    const shape = shapeAt(program, statement);
    return Array.from(
      { length: sizeOf(shape) },
      (_, offset): Element => ({ name, statement, offset, index: elementIndex(shape, offset) }),
    );
  });
}

/** How many there are, without listing them. */
export function elementCount(program: Program, named: readonly NamedStatement[]): number {
  return named.reduce((count, { statement }) => count + sizeOf(shapeAt(program, statement)), 0);
}

/** `x1`, `W[0, 2]` */
export function elementText({ name, index }: Element): string {
  const listed = listedName(name);
  return index.length === 0 ? listed : `${listed}[${index.join(', ')}]`;
}
