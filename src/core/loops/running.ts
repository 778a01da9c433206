import type { FibreMap } from './fibres';
import { eachFibre } from './reductions';

/** Sums from the first element of a fibre to each. */
export function runningSumOf(reverse: boolean): FibreMap {
  return running(reverse, 0, (sum, x) => sum + x);
}

/** Products from the first element of a fibre to each. */
export const runningProductOf: FibreMap = running(false, 1, (product, x) => product * x);

function running(
  reverse: boolean,
  start: number,
  next: (before: number, x: number) => number,
): FibreMap {
  return (fibres, out) => {
    eachFibre(fibres, (data, from, to, step) => {
      let last = start;
      for (let n = 0; n < fibres.length; n++) {
        const k = reverse ? to - (n + 1) * step : from + n * step;
        last = next(last, data[k] as number);
        out[k] = last;
      }
    });
  };
}
