import * as v from 'valibot';
import { type GraphNode, isIdentifier } from '../../core/graph/graph';
import { isPrimitiveName, type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { arityOf } from '../../core/rule/primitive';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { readAttributes } from './attribute-schema';
import { readNumber, readNumbers } from './numbers';

/** How far from the origin a node may stand, in pixels. */
const FARTHEST = 1e7;
const LONGEST_ID = 64;
/** Operands of one node: those of a sum or product of any number. */
const MOST_OPERANDS = 10_000;
/** Differentiations that may have made a node. */
const HIGHEST_ORDER = 1_000_000;

/** A number; NaN and the infinities too, as numbers or as text. */
export const numberSchema = v.pipe(
  v.custom<number>(
    (value) => readNumber(value) !== undefined,
    'a value that is not a number: write a number, "NaN", "Infinity" or "-Infinity"',
  ),
  v.transform((value) => readNumber(value) as number),
);

const valueSchema = v.pipe(
  v.custom<number | NestedNumbers>(
    (value) => readNumbers(value) !== undefined,
    'a value that is neither a number nor a small array of numbers: write a number',
  ),
  v.transform((value) => readNumbers(value) as number | NestedNumbers),
);

const coordinate = v.pipe(
  v.custom<number>((value) => {
    const number = readNumber(value);
    return number !== undefined && !Number.isNaN(number);
  }, 'a position that is not a number: write one in pixels'),
  // Text stands for −0, as Wengert wrote the place of a node for a while.
  v.transform((value) => readNumber(value) as number),
  v.check(
    (x) => Math.abs(x) <= FARTHEST,
    `a position that is too far off: keep within ±${FARTHEST}`,
  ),
);
export const pointSchema = v.object(
  { x: coordinate, y: coordinate },
  'a position that is not a point: write { "x": …, "y": … }',
);

const idSchema = v.pipe(
  v.string('an id that is not text: give every node an id'),
  v.minLength(1, 'an empty id: give every node an id'),
  v.maxLength(LONGEST_ID, `an id that is too long: use at most ${LONGEST_ID} characters`),
);

/** A name of a person's choosing. */
export const nameSchema = v.custom<string>(
  (name) => typeof name === 'string' && isIdentifier(name),
  'a name that is none: use at most 64 letters, digits and _, starting with a letter',
);

const orderSchema = v.exactOptional(
  v.custom<number>(
    (order) => Number.isSafeInteger(order) && Number(order) >= 1 && Number(order) <= HIGHEST_ORDER,
    'an order that is none: write 1 for the nodes of an adjoint, 2 for those of its adjoint',
  ),
);

const operandSchema = v.nullable(idSchema);
const operandsSchema = v.pipe(
  v.array(operandSchema, 'operands that are not a list: write ids, and null for an empty port'),
  v.maxLength(MOST_OPERANDS, `too many operands: use at most ${MOST_OPERANDS}`),
);

const primitiveSchema = v.pipe(
  v.object({
    kind: v.literal('primitive'),
    id: idSchema,
    primitive: v.custom<PrimitiveName>(
      (name) => typeof name === 'string' && isPrimitiveName(name),
      'a primitive that this Wengert does not know: reload the page to get the newest, or use another',
    ),
    operands: operandsSchema,
    attributes: v.optional(
      v.custom<Attributes>(
        (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        'attributes that are none: write { "name": number }',
      ),
    ),
    name: v.optional(nameSchema),
    order: orderSchema,
  }),
  v.check(
    ({ primitive, operands }) => operandCountFits(primitive, operands.length),
    'the wrong number of operands for its primitive: give one for each port, null for an empty one',
  ),
  v.check(
    ({ primitive, attributes }) => readAttributes(primitive, attributes) !== null,
    'attributes that its primitive does not have, or not of that kind: take them away',
  ),
  v.transform(({ attributes, name, ...node }) => {
    const read = readAttributes(node.primitive, attributes);
    return { ...node, ...(read && { attributes: read }), ...(name !== undefined && { name }) };
  }),
);

/** One node, on its own: whether what it refers to exists is looked at later. */
export const nodeSchema: v.GenericSchema<unknown, GraphNode> = v.variant(
  'kind',
  [
    v.object({
      kind: v.literal('input'),
      id: idSchema,
      name: nameSchema,
      value: valueSchema,
      order: orderSchema,
    }),
    v.object({
      kind: v.literal('constant'),
      id: idSchema,
      value: valueSchema,
      order: orderSchema,
    }),
    primitiveSchema,
    v.object({
      kind: v.literal('output'),
      id: idSchema,
      name: nameSchema,
      operands: v.tuple([operandSchema], 'other than one operand: write [id] or [null]'),
      order: orderSchema,
    }),
  ],
  'a kind that is none: write input, constant, primitive or output',
);

function operandCountFits(primitive: PrimitiveName, count: number): boolean {
  const [least, most] = arityOf(primitives[primitive]);
  return count >= least && count <= most;
}
