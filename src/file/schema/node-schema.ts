import * as v from 'valibot';
import { type GraphNode, isIdentifier } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { isPrimitiveName, type PrimitiveName, primitives } from '../../core/primitives/table';
import { isRole, type Role, roles } from '../../core/program/role';
import type { Attributes } from '../../core/rule/attributes';
import { arityOf } from '../../core/rule/primitive';
import { type Dtype, dtypes, isDtype } from '../../core/tensor/dtype';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { readAttributes } from './attribute-schema';
import { because } from './fault';
import { readNumber, readNumbers } from './numbers';
import { record } from './record';

/** A number; NaN and the infinities too, as numbers or as text. */
export const numberSchema = v.pipe(
  v.custom<number>((value) => readNumber(value) !== undefined, because({ kind: 'no value' })),
  v.transform((value) => readNumber(value) as number),
);

const valueSchema = v.pipe(
  v.custom<number | NestedNumbers>(
    (value) => readNumbers(value) !== undefined,
    because({ kind: 'no array' }),
  ),
  v.transform((value) => readNumbers(value) as number | NestedNumbers),
);

const coordinate = v.pipe(
  v.custom<number>(
    (value) => {
      const number = readNumber(value);
      return number !== undefined && !Number.isNaN(number);
    },
    because({ kind: 'no coordinate' }),
  ),
  // Text stands for −0, as Wengert wrote the place of a node for a while.
  v.transform((value) => readNumber(value) as number),
  v.check(
    (x) => Math.abs(x) <= limits.distance,
    because({ kind: 'too far off', most: limits.distance }),
  ),
);
export const pointSchema = record({ x: coordinate, y: coordinate }, { kind: 'no point' });

/** What a node, or a fold, is told from others by. */
export const idSchema = v.pipe(
  v.string(because({ kind: 'no id' })),
  v.minLength(1, because({ kind: 'empty id' })),
  v.maxLength(limits.id, because({ kind: 'id too long', most: limits.id })),
);

/** A name of a person's choosing. */
export const nameSchema = v.custom<string>(
  (name) => typeof name === 'string' && isIdentifier(name),
  because({ kind: 'no name' }),
);

const orderSchema = v.exactOptional(
  v.custom<number>(
    (order) => Number.isSafeInteger(order) && Number(order) >= 1 && Number(order) <= limits.order,
    because({ kind: 'no order' }),
  ),
);

const dtypeSchema = v.exactOptional(
  v.custom<Dtype>(isDtype, because({ kind: 'no dtype', known: dtypes })),
);

const roleSchema = v.exactOptional(
  v.custom<Role>(isRole, because({ kind: 'no role', known: roles })),
);

const operandSchema = v.nullable(idSchema);
const operandsSchema = v.pipe(
  v.array(operandSchema, because({ kind: 'no list of operands' })),
  v.maxLength(limits.operands, because({ kind: 'too many operands', most: limits.operands })),
);

const primitiveSchema = v.pipe(
  v.object({
    kind: v.literal('primitive'),
    id: idSchema,
    primitive: v.custom<PrimitiveName>(
      (name) => typeof name === 'string' && isPrimitiveName(name),
      because({ kind: 'unknown primitive' }),
    ),
    operands: operandsSchema,
    attributes: v.optional(
      v.custom<Attributes>(
        (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        because({ kind: 'no attributes' }),
      ),
    ),
    name: v.optional(nameSchema),
    order: orderSchema,
  }),
  v.check(
    ({ primitive, operands }) => operandCountFits(primitive, operands.length),
    because({ kind: 'wrong number of operands' }),
  ),
  v.check(
    ({ primitive, attributes }) => readAttributes(primitive, attributes) !== null,
    because({ kind: 'unfit attributes' }),
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
      dtype: dtypeSchema,
      role: roleSchema,
      order: orderSchema,
    }),
    v.object({
      kind: v.literal('constant'),
      id: idSchema,
      value: valueSchema,
      dtype: dtypeSchema,
      order: orderSchema,
    }),
    primitiveSchema,
    v.object({
      kind: v.literal('output'),
      id: idSchema,
      name: nameSchema,
      operands: v.pipe(
        v.custom<readonly unknown[]>(
          (operands) => Array.isArray(operands) && operands.length === 1,
          because({ kind: 'not one operand' }),
        ),
        v.tuple([operandSchema]),
      ),
      order: orderSchema,
    }),
  ],
  because({ kind: 'no kind' }),
);

function operandCountFits(primitive: PrimitiveName, count: number): boolean {
  const [least, most] = arityOf(primitives[primitive]);
  return count >= least && count <= most;
}
