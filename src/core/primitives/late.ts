import type { InFrameworks } from '../rule/frameworks';
import type { ValueRule } from '../rule/primitive';
import { type PrimitiveName, primitiveRows } from './table';

// Of rows imported here the built app has these columns and no others, so that they can be loaded late.

/** What a primitive is called elsewhere. */
export function elsewhereOf(name: PrimitiveName): InFrameworks {
  return primitiveRows[name].elsewhere;
}

/** What a pointwise primitive is short for; undefined of all others. */
export function formulaOf(name: PrimitiveName): ValueRule | undefined {
  const { rule } = primitiveRows[name];
  return 'formula' in rule ? rule.formula : undefined;
}
