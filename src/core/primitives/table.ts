import type { Primitive } from '../primitive';
import { activation } from './activation';
import { arithmetic } from './arithmetic';
import { comparisons } from './comparison';
import { hyperbolic } from './hyperbolic';
import { piecewise } from './piecewise';
import { powers } from './powers';
import { structure } from './structure';
import { trigonometry } from './trigonometry';

/** The primitive table: one row each, in the order of the palette. */
const table = {
  ...arithmetic,
  ...powers,
  ...trigonometry,
  ...hyperbolic,
  ...activation,
  ...piecewise,
  ...comparisons,
  ...structure,
} satisfies Record<string, Primitive>;

export type PrimitiveName = keyof typeof table;

export const primitives: Readonly<Record<PrimitiveName, Primitive>> = table;

export const primitiveNames = Object.keys(table) as readonly PrimitiveName[];

export function isPrimitiveName(name: string): name is PrimitiveName {
  return Object.hasOwn(table, name);
}
