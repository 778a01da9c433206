import type { FibreMap, Reduction } from './fibres';
import { eachFibre } from './reductions';

/** Where the greatest element of each fibre stands, the first of those that tie; a NaN is the greatest. */
export const greatestPlaceOf: Reduction = (fibres, out) => {
  eachFibre(fibres, (data, from, to, step, at) => {
    let best = from;
    for (let k = from; k < to; k += step) {
      if (Number.isNaN(data[best] as number)) break;
      if (!((data[k] as number) <= (data[best] as number))) best = k;
    }
    out[at] = (best - from) / step;
  });
};

/** Where the elements of each fibre stand in the data, in order; those that tie stay in theirs, NaN is the greatest. */
export function sortedPositionsOf(descending: boolean): FibreMap {
  return (fibres, out) => {
    eachFibre(fibres, (data, from, to, step) => {
      const order = Array.from({ length: fibres.length }, (_, k) => from + k * step);
      const rank = (k: number) => data[k] as number;
      order.sort((k, m) => (descending ? -1 : 1) * compared(rank(k), rank(m)));
      for (let k = from, n = 0; k < to; k += step, n++) out[k] = order[n] as number;
    });
  };
}

function compared(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
