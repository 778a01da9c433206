import { binding } from '../grammar';
import type { Medium } from '../medium/medium';
import type { Infix } from '../print/precedence';

/** The signs of mathematics in a medium. */
export function mathSigns(medium: Medium) {
  const spaced = (sign: string) => (left: string, right: string) => `${left} ${sign} ${right}`;
  const [plus, minus] = [spaced(medium.plus), spaced(medium.minus)];
  const sum = {
    kind: 'infix',
    binds: binding.sum,
    level: binding.sum,
    associates: 'left',
  } as const;
  const product = {
    kind: 'infix',
    binds: binding.product,
    level: binding.product,
    associates: 'both',
  } as const;
  const { sign, tight } = medium.matrixProduct;
  return {
    plus: { ...sum, join: plus, flipped: minus },
    minus: { ...sum, join: minus, flipped: plus },
    times: { ...product, join: medium.product, run: 'scaled' },
    elementwise: { ...product, join: medium.elementwise, run: 'elementwise' },
    over: { ...product, join: (left, right) => `${left}/${right}`, associates: 'none' },
    power: {
      kind: 'infix',
      join: medium.power,
      binds: binding.power,
      level: binding.power,
      associates: 'none',
      raises: medium.raisesExponents,
      takesMinus: true,
    },
    matrix: {
      kind: 'infix',
      join: (left, right) => left + sign + right,
      binds: tight ? binding.tightProduct : binding.looseProduct,
      level: binding.tightProduct,
      associates: 'left',
      run: 'matrix',
    },
  } satisfies Record<string, Infix>;
}
