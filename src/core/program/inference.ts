import type { ShapePlace } from '../../words/en/shape';
import { isPrimitiveName, primitiveNames, primitives } from '../primitives/table';
import { type Attributes, checkAttributes, NO_ATTRIBUTES } from '../rule/attributes';
import { type HandTerm, handRule, worked } from '../rule/hand-rule';
import { arityOf, type Operands, type Primitive } from '../rule/primitive';
import {
  broadcastShapes,
  checkedShape,
  inContext,
  MOST_NUMBERS,
  SCALAR,
  type Shape,
  ShapeError,
  sizeOf,
} from '../tensor/shape';
import { ArgumentError } from './argument-error';

/** A primitive, as what the message of an error is about. */
export function placeOfPrimitive(primitive: Primitive): ShapePlace {
  const name = primitiveNames.find((each) => primitives[each] === primitive) ?? primitive.symbol;
  return { kind: 'primitive', name, label: primitive.label };
}

const placing = (primitive: Primitive) => () => placeOfPrimitive(primitive);

/** @throws RangeError unless a primitive takes so many operands. */
export function checkArity(operation: string, primitive: Primitive, operands: unknown): void {
  if (!Array.isArray(operands))
    throw new ArgumentError({ kind: 'no list of operands', primitive: operation });
  const [least, most] = arityOf(primitive);
  if (operands.length >= least && operands.length <= most) return;
  const given = operands.length;
  throw new ArgumentError({
    kind: 'wrong number of operands',
    primitive: operation,
    least,
    most,
    given,
  });
}

/** @throws ShapeError, which names the primitive, as `checkAttributes`. */
export function checkAttributesOf(primitive: Primitive, a: Attributes = NO_ATTRIBUTES): void {
  inContext(placing(primitive), () => checkAttributes(primitive.attributes ?? [], a));
}

/** The shape of a primitive applied to operands of these shapes. @throws ShapeError when they do not fit. */
export function shapeByRule(
  { rule }: Primitive,
  shapes: readonly Shape[],
  a: Attributes = NO_ATTRIBUTES,
): Shape {
  return rule.kind === 'pointwise'
    ? broadcastShapes(shapes)
    : rule.shape(shapes as unknown as Operands<Shape>, a);
}

/** The same, found to be a shape that values may have. @throws ShapeError, which names the primitive. */
export function inferShape(
  primitive: Primitive,
  shapes: readonly Shape[],
  a: Attributes = NO_ATTRIBUTES,
): Shape {
  return inContext(placing(primitive), () => {
    const shape = shapeByRule(primitive, shapes, a);
    if (primitive === primitives.byHand) checkRule(shapes, a);
    return shape.length === 0 ? SCALAR : checkedShape(shape);
  });
}

/** @throws ShapeError unless a derivative by hand gives each parameter what it can take. */
function checkRule([y = SCALAR, ...x]: readonly Shape[], { rule: text }: Attributes): void {
  if (text === undefined) return;
  const rule = handRule(text);
  if (!rule) throw new ShapeError({ kind: 'no rule', name: 'rule' });
  if (rule.length !== x.length) {
    throw new ShapeError({
      kind: 'rules for other operands',
      rules: rule.length,
      operands: x.length,
    });
  }
  let numbers = 0;
  const kernel = {
    literal: () => SCALAR,
    apply(name: string, shapes: readonly Shape[], a?: Attributes) {
      if (!isPrimitiveName(name)) throw new ShapeError({ kind: 'unknown in a rule', name });
      const primitive = primitives[name];
      checkArity(name, primitive, shapes);
      checkAttributesOf(primitive, a);
      const shape = inferShape(primitive, shapes, a);
      numbers += checkedSize(placing(primitive), shape, numbers);
      return shape;
    },
  };
  x.forEach((shape, k) => {
    const flow = worked(kernel, rule[k] as HandTerm, { x, y, adjoint: y });
    broadcastShapes([flow, shape]);
  });
}

/**
 * The size of one more value of a program.
 * @param place what it belongs to, for the message.
 * @param before how many numbers the program holds without it.
 * @throws ShapeError when it would hold too many with it.
 */
export function checkedSize(place: () => ShapePlace, shape: Shape, before: number): number {
  const size = sizeOf(shape);
  // An empty array has no numbers, but what goes over its other axes takes as long as if it had.
  const extent = size === 0 ? sizeOf(shape.map((n) => Math.max(1, n))) : size;
  if (before + size <= MOST_NUMBERS && extent <= MOST_NUMBERS) return size;
  const kind = extent > MOST_NUMBERS ? 'result too large' : 'program too large';
  throw new ShapeError({ kind, shape, most: MOST_NUMBERS }, place());
}
