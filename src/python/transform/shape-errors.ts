import { ArgumentError } from '../../core/program/argument-error';
import { ShapeError } from '../../core/tensor/shape';

/** Whether operands do not fit a primitive, or a result would be too large. */
export function isErrorOfShapes(error: unknown): error is ShapeError | ArgumentError {
  return error instanceof ShapeError || error instanceof ArgumentError;
}
