import { type Attributes, checkAttributes } from '../rule/attributes';
import { arityOf, type Operands, type Primitive } from '../rule/primitive';
import {
  broadcastShapes,
  checkedShape,
  inContext,
  MOST_NUMBERS,
  SCALAR,
  type Shape,
  ShapeError,
  showShape,
  sizeOf,
} from '../tensor/shape';

const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** @throws RangeError unless a primitive takes so many operands. */
export function checkArity(operation: string, primitive: Primitive, operands: unknown): void {
  if (!Array.isArray(operands)) throw new RangeError(`${operation} takes a list of operands`);
  const [least, most] = arityOf(primitive);
  if (operands.length >= least && operands.length <= most) return;
  const range =
    most === least ? least : Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
  const noun = `${range}`.endsWith('1') ? 'operand' : 'operands';
  throw new RangeError(`${operation} takes ${range} ${noun}, not ${operands.length}`);
}

/** @throws ShapeError, which names the primitive, as `checkAttributes`. */
export function checkAttributesOf(primitive: Primitive, a: Attributes = NO_ATTRIBUTES): void {
  inContext(primitive.label, () => checkAttributes(primitive.attributes ?? [], a));
}

/** The shape of a primitive applied to operands of these shapes. @throws ShapeError, which names the primitive. */
export function inferShape(
  primitive: Primitive,
  shapes: readonly Shape[],
  a: Attributes = NO_ATTRIBUTES,
): Shape {
  const { rule } = primitive;
  return inContext(primitive.label, () => {
    const shape =
      rule.kind === 'pointwise'
        ? broadcastShapes(shapes)
        : rule.shape(shapes as unknown as Operands<Shape>, a);
    return shape.length === 0 ? SCALAR : checkedShape(shape);
  });
}

/**
 * The size of one more value of a program.
 * @param what it is, for the message.
 * @param before how many numbers the program holds without it.
 * @throws ShapeError when it would hold too many with it.
 */
export function checkedSize(what: string, shape: Shape, before: number): number {
  const size = sizeOf(shape);
  if (before + size <= MOST_NUMBERS) return size;
  const most = MOST_NUMBERS.toLocaleString('en');
  const mend = `a program may hold ${most} numbers`;
  throw new ShapeError(
    size > MOST_NUMBERS
      ? `${what}: a result of shape ${showShape(shape)} is too large: ${mend}`
      : `${what}: with another result of shape ${showShape(shape)} the program is too large: ${mend} in all`,
  );
}
