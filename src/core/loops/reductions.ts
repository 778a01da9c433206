import type { Fibres, Reduction } from './fibres';

export const sumOf: Reduction = ({ data, outer, length, inner }, out) => {
  let at = 0;
  for (let o = 0; o < outer; o++) {
    const first = o * inner;
    // Neighbours in memory one after the other, whichever way the fibres run.
    for (let k = 0; k < length; k++) {
      for (let i = first; i < first + inner; i++) {
        out[i] = out[i] + data[at++];
      }
    }
  }
};

export const meanOf: Reduction = (fibres, out) => {
  sumOf(fibres, out);
  for (let i = 0; i < out.length; i++) out[i] = out[i] / fibres.length;
};

export const productOf: Reduction = ({ data, outer, length, inner }, out) => {
  out.fill(1);
  let at = 0;
  for (let o = 0; o < outer; o++) {
    const first = o * inner;
    for (let k = 0; k < length; k++) {
      for (let i = first; i < first + inner; i++) {
        out[i] = out[i] * data[at++];
      }
    }
  }
};

/** NaN wherever a fibre holds one. */
export const greatestOf: Reduction = (fibres, out) => {
  eachFibre(fibres, (data, from, to, step, at) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let k = from; k < to; k += step) {
      const x = data[k];
      if (!(x <= best)) best = x;
      if (Number.isNaN(best)) break;
    }
    out[at] = best;
  });
};

/** NaN wherever a fibre holds one. */
export const leastOf: Reduction = (fibres, out) => {
  eachFibre(fibres, (data, from, to, step, at) => {
    let best = Number.POSITIVE_INFINITY;
    for (let k = from; k < to; k += step) {
      const x = data[k];
      if (!(x >= best)) best = x;
      if (Number.isNaN(best)) break;
    }
    out[at] = best;
  });
};

/** Sums of squares between these have neither overflowed nor lost what counts. */
const [LEAST_SQUARES, MOST_SQUARES] = [1e-280, 1e300];

/** √Σx², which neither overflows nor loses small numbers. */
export const normOf: Reduction = (fibres, out) => {
  eachFibre(fibres, (data, from, to, step, at) => {
    let sum = 0;
    for (let k = from; k < to; k += step) sum += data[k] * data[k];
    out[at] =
      sum > LEAST_SQUARES && sum < MOST_SQUARES ? Math.sqrt(sum) : scaledNorm(data, from, to, step);
  });
};

function scaledNorm(data: Float64Array, from: number, to: number, step: number): number {
  let greatest = 0;
  let infinite = false;
  for (let k = from; k < to; k += step) {
    const size = Math.abs(data[k]);
    infinite ||= size === Number.POSITIVE_INFINITY;
    if (!(size <= greatest)) greatest = size;
    if (Number.isNaN(greatest)) return greatest;
  }
  if (greatest === 0 || infinite) return greatest;
  let sum = 0;
  for (let k = from; k < to; k += step) sum += (data[k] / greatest) ** 2;
  return greatest * Math.sqrt(sum);
}

/** ln Σ eˣ, shifted by the greatest x so that nothing overflows. */
export const logSumExpOf: Reduction = (fibres, out) => {
  greatestOf(fibres, out);
  eachFibre(fibres, (data, from, to, step, at) => {
    const greatest = out[at];
    if (!Number.isFinite(greatest)) return;
    let sum = 0;
    for (let k = from; k < to; k += step) sum += Math.exp(data[k] - greatest);
    out[at] = greatest + Math.log(sum);
  });
};

/** Calls once per fibre, not per element: its elements are data[from], data[from + step] … before `to`. */
export function eachFibre(
  { data, outer, length, inner }: Fibres,
  visit: (data: Float64Array, from: number, to: number, step: number, index: number) => void,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const from = o * length * inner + i;
      visit(data, from, from + length * inner, inner, o * inner + i);
    }
  }
}
