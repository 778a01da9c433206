import type { Attributes } from '../attributes';
import type { Operands, Primitive } from '../primitive';
import { broadcastShapes } from '../shape';
import { broadcastTo, type Tensor } from '../tensor';

/** What is assumed where operands sit at a kink of a primitive, the first of its elements that does; else null. */
export function kinkAt(
  { rule, kink, tensorKink }: Primitive,
  operands: readonly Tensor[],
  a: Attributes,
): string | null {
  if (tensorKink) return tensorKink(operands as unknown as Operands<Tensor>, a);
  if (!kink || (rule.kind !== 'pointwise' && rule.kind !== 'constant')) return null;
  const shape = broadcastShapes(operands.map((x) => x.shape));
  const sources = operands.map((x) => broadcastTo(x, shape).data);
  const size = sources[0]?.length ?? 0;
  for (let i = 0; i < size; i++) {
    const message = kink(...sources.map((source) => source[i] as number));
    if (message !== null) return message;
  }
  return null;
}
