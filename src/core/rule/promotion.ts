import { type Dtype, dtypes } from '../tensor/dtype';
import type { Attributes } from './attributes';
import type { Primitive } from './primitive';

/** An operand as promotion sees it. */
export interface Promoted {
  /** Null of a value that nobody gave a dtype: it takes after those beside it. */
  readonly dtype: Dtype | null;
  readonly isScalar: boolean;
  /** Whether it is known to be whole numbers; asked only of values without a dtype. */
  isWhole(): boolean;
}

/**
 * The dtype of a primitive applied to operands, by PyTorch's promotion; null where none of those that
 * count has one.
 */
export function resultDtype(
  primitive: Primitive,
  operands: readonly Promoted[],
  a: Attributes,
): Dtype | null {
  const { rule } = primitive;
  const own = primitive.dtype ?? (isLinear(rule) ? 'same' : 'float');
  if (typeof own === 'function') return own(a);
  if (operands.every(({ dtype }) => dtype === null)) return null;
  if (own === 'bool') return 'bool';
  // What a linear rule holds fixed chooses, and does not enter.
  const entering =
    rule.kind === 'linear' && rule.in !== 'all'
      ? rule.in.flatMap((position) => operands[position] ?? [])
      : operands;
  const dtype = promoted(entering);
  if (dtype === null) return null;
  if (own === 'float') return isFloat(dtype) ? dtype : 'float32';
  return own === 'sum' && dtype === 'bool' ? 'int32' : dtype;
}

/**
 * The widest dtype of the highest category (bool, whole, float) among arrays; of single numbers, and
 * then of values without a dtype, only a higher category than that counts.
 */
function promoted(operands: readonly Promoted[]): Dtype | null {
  const typed = operands.filter(({ dtype }) => dtype !== null);
  if (typed.length === 0) return null;
  const arrays = widest(typed.filter(({ isScalar }) => !isScalar));
  const numbers = widest(typed.filter(({ isScalar }) => isScalar));
  const found = raised(arrays, numbers) as Dtype;
  if (isFloat(found) || typed.length === operands.length) return found;
  const whole = operands.every((operand) => operand.dtype !== null || operand.isWhole());
  return raised(found, whole ? 'int32' : 'float32');
}

function raised(dtype: Dtype | null, by: Dtype | null): Dtype | null {
  if (dtype === null || by === null) return dtype ?? by;
  return category(by) > category(dtype) ? by : dtype;
}

function widest(operands: readonly Promoted[]): Dtype | null {
  const present = new Set(operands.map(({ dtype }) => dtype));
  return dtypes.find((dtype) => present.has(dtype)) ?? null;
}

const isFloat = (dtype: Dtype) => dtype === 'float64' || dtype === 'float32';
const category = (dtype: Dtype) => (isFloat(dtype) ? 2 : dtype === 'int32' ? 1 : 0);
const isLinear = ({ kind }: Primitive['rule']) => kind === 'linear' || kind === 'bilinear';
