import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { callable } from './functions';
import type { Token } from './token';

interface Default {
  readonly primitive: PrimitiveName;
  readonly library: RegExp;
  readonly attributes: Attributes;
}

const NUMPY = /^(?:np|numpy|anp|jnp|jax\.numpy|tf(?:\.math)?|keras\.ops)$/;

/** What libraries take where a setting is left out and another number is taken here. */
const defaults: readonly Default[] = [
  { primitive: 'std', library: NUMPY, attributes: { correction: 0 } },
  { primitive: 'var', library: NUMPY, attributes: { correction: 0 } },
  { primitive: 'leakyRelu', library: /^tf\.nn$/, attributes: { slope: 0.2 } },
];

/** The primitives that a name may call, where a library means another by it. */
export function callableOf({ text, library }: Token): readonly PrimitiveName[] {
  return text === 'gelu' && library === 'jax.nn' ? ['geluTanh'] : callable(text);
}

/** The settings of a call that another library makes without saying so; null where there are none. */
export function defaultElsewhere(
  primitive: PrimitiveName,
  library: string | undefined,
): Attributes | null {
  if (library === undefined) return null;
  const found = defaults.find((one) => one.primitive === primitive && one.library.test(library));
  return found?.attributes ?? null;
}
