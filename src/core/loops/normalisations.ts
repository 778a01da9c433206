import type { FibreMap, Fibres } from './fibres';
import { eachFibre, greatestOf } from './reductions';

/** eˣ / Σ eˣ, shifted by the greatest x so that nothing overflows. */
export const softmaxOf: FibreMap = (fibres, out) => {
  const greatest = perFibre(fibres);
  greatestOf(fibres, greatest);
  eachFibre(fibres, (data, from, to, step, at) => {
    const shift = greatest[at];
    let sum = 0;
    for (let k = from; k < to; k += step) {
      const e = Math.exp(data[k] - shift);
      out[k] = e;
      sum += e;
    }
    for (let k = from; k < to; k += step) out[k] = out[k] / sum;
  });
};

/** x − ln Σ eˣ, as (x − greatest) − ln Σ e^(x − greatest): far from 0 too it keeps its digits. */
export const logSoftmaxOf: FibreMap = (fibres, out) => {
  const greatest = perFibre(fibres);
  greatestOf(fibres, greatest);
  eachFibre(fibres, (data, from, to, step, at) => {
    const shift = greatest[at];
    let sum = 0;
    for (let k = from; k < to; k += step) sum += Math.exp(data[k] - shift);
    const rest = Math.log(sum);
    for (let k = from; k < to; k += step) out[k] = data[k] - shift - rest;
  });
};

/** (x − mean) / √(variance + eps), the variance being the mean squared distance from the mean. */
export function standardised(eps: number): FibreMap {
  return (fibres, out) => {
    eachFibre(fibres, (data, from, to, step) => {
      let mean = 0;
      for (let k = from; k < to; k += step) mean += data[k];
      mean /= fibres.length;
      let variance = 0;
      for (let k = from; k < to; k += step) variance += (data[k] - mean) ** 2;
      const deviation = Math.sqrt(variance / fibres.length + eps);
      for (let k = from; k < to; k += step) out[k] = (data[k] - mean) / deviation;
    });
  };
}

/** Per element, the product of all others of its fibre; without division, so that zeros are no trouble. */
export const productOfOthersOf: FibreMap = (fibres, out) => {
  eachFibre(fibres, (data, from, to, step) => {
    let before = 1;
    for (let k = from; k < to; k += step) {
      out[k] = before;
      before *= data[k];
    }
    let after = 1;
    for (let k = to - step; k >= from; k -= step) {
      out[k] = out[k] * after;
      after *= data[k];
    }
  });
};

function perFibre({ outer, inner }: Fibres): Float64Array {
  return new Float64Array(outer * inner);
}
