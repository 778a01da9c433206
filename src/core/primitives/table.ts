import type { Primitive } from '../rule/primitive';
import type { Row } from '../rule/row';
import { activation } from './activation';
import { arithmetic } from './arithmetic';
import { batchNormalisation } from './batch-norm';
import { byHand } from './by-hand';
import { comparisons } from './comparison';
import { convolutions } from './convolution';
import { dropout } from './dropout';
import { hyperbolic } from './hyperbolic';
import { normalisation } from './layer-norm';
import { linearAlgebra } from './linear-algebra';
import { loss } from './loss';
import { matrices } from './matrices';
import { piecewise } from './piecewise';
import { pooling } from './pooling';
import { powers } from './powers';
import { product } from './product';
import { reduction } from './reduction';
import { rounding } from './rounding';
import { running } from './running';
import { selection } from './selection';
import { shaping } from './shaping';
import { softmax } from './softmax';
import { choice, sorting } from './sorting';
import { special } from './special';
import { spread } from './spread';
import { structure } from './structure';
import { trigonometry } from './trigonometry';

const onNumbers = {
  ...arithmetic,
  ...powers,
  ...trigonometry,
  ...hyperbolic,
  ...special,
  ...activation,
  ...piecewise,
  ...rounding,
  ...comparisons,
  ...structure,
  ...byHand,
} satisfies Record<string, Row>;

const onTensors = {
  ...linearAlgebra,
  ...matrices,
  ...shaping,
  ...selection,
  ...sorting,
  ...reduction,
  ...product,
  ...spread,
  ...running,
  ...choice,
  ...softmax,
  ...normalisation,
  ...batchNormalisation,
  ...dropout,
  ...convolutions,
  ...pooling,
  ...loss,
} satisfies Record<string, Row>;

/** The primitive table: one row each, in the order of the palette. */
const table = { ...onNumbers, ...onTensors };

export type PrimitiveName = keyof typeof table;

export const primitives: Readonly<Record<PrimitiveName, Primitive>> = table;

/** The same with the columns of tests, generated pages and emitters, which the built app does not have. */
export const primitiveRows: Readonly<Record<PrimitiveName, Row>> = table;

/** All of the table, those of group null included, which only derivative rules use. */
export const primitiveNames = Object.keys(table) as readonly PrimitiveName[];

/** Primitives that also work on single numbers. */
export const scalarPrimitiveNames = Object.keys(onNumbers) as readonly PrimitiveName[];

/** Primitives that change, combine or reduce the shapes of their operands. */
export const tensorPrimitiveNames = Object.keys(onTensors) as readonly (keyof typeof onTensors)[];

export function isPrimitiveName(name: string): name is PrimitiveName {
  return Object.hasOwn(table, name);
}
