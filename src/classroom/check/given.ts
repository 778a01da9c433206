import type { Program } from '../../core/program/program';
import { isOfWire, type Quantity } from '../sweep/quantity';

/** Whether a number is there when another is to be found: an answer may name it. */
export function isGivenBefore(
  { inputs }: Program,
  { of, statement }: Quantity,
  asked: Quantity,
): boolean {
  const isInput = inputs.some((input) => input.statement === statement);
  if (of === 'partial') return asked.of !== 'partial' && asked.of !== 'value';
  if (of === 'value') return isInput || asked.of !== 'value' || statement < asked.statement;
  if (asked.of === 'value' || asked.of === 'partial') return false;
  const mode = of === 'adjoint' ? 'back' : 'on';
  if (isOfWire(asked)) {
    if (asked.way !== mode) return false;
    // Of a wire, what arrives is there.
    return mode === 'back' ? statement >= asked.statement : statement < asked.statement;
  }
  if (asked.of !== of) return false;
  return mode === 'back' ? statement > asked.statement : statement < asked.statement;
}
