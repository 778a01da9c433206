import * as v from 'valibot';
import type { Attributes } from '../core/attributes';
import { type GraphNode, isIdentifier } from '../core/graph';
import { isPrimitiveName, type PrimitiveName, primitives } from '../core/primitives/table';
import { readNumber, readNumbers } from './numbers';

/** How far from the origin a node may stand, in pixels. */
const FARTHEST = 1e7;
const LONGEST_ID = 64;
/** Operands of one node: those of a sum or product of any number. */
const MOST_OPERANDS = 10_000;
/** Elements of a shape that is an attribute. */
const LARGEST_SHAPE = 1e6;

/** A number; NaN and the infinities too, as numbers or as text. */
export const numberSchema = v.pipe(
  v.custom<number>(
    (value) => readNumber(value) !== undefined,
    'a value that is not a number: write a number, "NaN", "Infinity" or "-Infinity"',
  ),
  v.transform((value) => readNumber(value) as number),
);

const valueSchema = v.pipe(
  v.custom<number>(
    (value) => readNumbers(value) !== undefined,
    'a value that is neither a number nor a small array of numbers: write a number',
  ),
  v.transform((value) => readNumbers(value) as number),
);

const coordinate = v.pipe(
  v.number('a position that is not a number: write one in pixels'),
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

const nameSchema = v.custom<string>(
  (name) => typeof name === 'string' && isIdentifier(name),
  'a name that is none: use at most 64 letters, digits and _, starting with a letter',
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
  }),
  v.check(
    ({ primitive, operands }) => operandCountFits(primitive, operands.length),
    'the wrong number of operands for its primitive: give one for each port, null for an empty one',
  ),
  v.check(
    ({ primitive, attributes }) => readAttributes(primitive, attributes) !== null,
    'attributes that its primitive does not have: take them away',
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
    v.object({ kind: v.literal('input'), id: idSchema, name: nameSchema, value: valueSchema }),
    v.object({ kind: v.literal('constant'), id: idSchema, value: valueSchema }),
    primitiveSchema,
    v.object({
      kind: v.literal('output'),
      id: idSchema,
      name: nameSchema,
      operands: v.tuple([operandSchema], 'other than one operand: write [id] or [null]'),
    }),
  ],
  'a kind that is none: write input, constant, primitive or output',
);

function operandCountFits(primitive: PrimitiveName, count: number): boolean {
  const { operands, variadic } = primitives[primitive];
  return variadic ? count >= operands.length : count === operands.length;
}

/** The attributes of a primitive as they may be: undefined for none, null for such as it does not have. */
function readAttributes(
  primitive: PrimitiveName,
  attributes: unknown,
): Attributes | undefined | null {
  const { attributes: specs, group } = primitives[primitive];
  const entries = Object.entries(attributes ?? {});
  if (group === null) {
    const shape = entries.length === 1 && entries[0]?.[0] === 'shape' ? entries[0][1] : null;
    return isShape(shape) ? { shape } : null;
  }
  const read: [string, number][] = [];
  for (const [name, value] of entries) {
    const number = readNumber(value);
    if (number === undefined || !specs?.some((spec) => spec.name === name)) return null;
    read.push([name, number]);
  }
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

function isShape(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length > 8) return false;
  if (!value.every((extent) => Number.isSafeInteger(extent) && extent >= 0)) return false;
  return value.reduce((size, extent) => size * Math.max(1, extent), 1) <= LARGEST_SHAPE;
}
