import { applyToTensors } from '../../core/algebra/tensors';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { type Attributes, NO_ATTRIBUTES } from '../../core/rule/attributes';
import { arityOf } from '../../core/rule/primitive';
import type { Tensor } from '../../core/tensor/tensor';

/** A primitive with what it is set to. */
interface Applied {
  readonly name: PrimitiveName;
  readonly attributes: Attributes;
}

/** What an operation of one or two numbers may be that is called as no primitive, the likeliest first. */
const UNNAMED: readonly (readonly PrimitiveName[])[] = [
  [],
  ['negate', 'exp', 'ln', 'tanh', 'sigmoid', 'relu', 'sin', 'cos', 'sqrt', 'square', 'reciprocal'],
  ['add', 'multiply', 'subtract', 'divide', 'power', 'maximum', 'minimum'],
];

const OVER_AXES: readonly PrimitiveName[] = ['sum', 'mean', 'logsumexp'];
const ALONG_AN_AXIS: readonly PrimitiveName[] = ['softmax', 'logSoftmax'];
const TO_A_SHAPE: readonly PrimitiveName[] = ['reshape', 'broadcastTo', 'sumTo'];

/**
 * The primitive that gives this value of these operands: the one that the operation is called as, or where it is
 * called as none, the only one that does; null where there is none.
 * @param called the name of a primitive, or what else the program calls it.
 */
export function primitiveOf(
  called: string,
  operands: readonly Tensor[],
  value: Tensor,
): Applied | null {
  if (called in primitives) {
    const found = candidatesOf(called as PrimitiveName, operands, value);
    for (const applied of found) if (gives(applied, operands, value)) return applied;
    return null;
  }
  // Of arrays without numbers enough a name says more.
  const found = (UNNAMED[operands.length] ?? [])
    .map((name): Applied => ({ name, attributes: NO_ATTRIBUTES }))
    .filter((applied) => gives(applied, operands, value));
  const [only, another] = found;
  return only && !another ? only : null;
}

/** Primitives that are set to nothing, each alone in a list that is made once. */
const plainly = new Map<PrimitiveName, readonly Applied[]>();

function candidatesOf(
  name: PrimitiveName,
  operands: readonly Tensor[],
  { shape }: Tensor,
): readonly Applied[] {
  const [first, ...others] = operands;
  if (!first) return [];
  if (operands.every((operand) => operand.shape.length === 0)) {
    const known = plainly.get(name) ?? [{ name, attributes: NO_ATTRIBUTES }];
    plainly.set(name, known);
    return known;
  }
  const plain: Applied = { name, attributes: NO_ATTRIBUTES };
  const axes = first.shape.map((_, axis) => axis);
  // “sum” is of two numbers as of all of an array.
  const reduction = name === 'add' && others.length === 0 ? 'sum' : name;
  if (OVER_AXES.includes(reduction)) {
    return [
      { name: reduction, attributes: NO_ATTRIBUTES },
      { name: reduction, attributes: { keepdims: 1 } },
      ...axes.flatMap((axis) =>
        [0, 1].map((keepdims) => ({ name: reduction, attributes: { axis, keepdims } })),
      ),
    ];
  }
  if (ALONG_AN_AXIS.includes(name)) {
    return [plain, ...axes.map((axis) => ({ name, attributes: { axis } }))];
  }
  if (TO_A_SHAPE.includes(name)) return [{ name, attributes: { shape } }];
  if (name === 'matmul') return [plain, { name: 'dot', attributes: NO_ATTRIBUTES }];
  return [plain];
}

/** Whether a primitive gives this value, to as many digits as its numbers have. */
function gives({ name, attributes }: Applied, operands: readonly Tensor[], value: Tensor): boolean {
  const [least, most] = arityOf(primitives[name]);
  if (operands.length < least || operands.length > most) return false;
  let found: Tensor;
  try {
    found = applyToTensors(name, operands, attributes);
  } catch (error) {
    // Shapes that it does not take are those of another operation.
    if (error instanceof RangeError) return false;
    throw error;
  }
  if (found.shape.join() !== value.shape.join()) return false;
  const digits = value.dtype === 'float32' ? 1e-5 : 1e-9;
  return found.data.every((x, k) => {
    const y = value.data[k] as number;
    return Object.is(x, y) || Math.abs(x - y) <= digits * Math.max(1, Math.abs(y));
  });
}
