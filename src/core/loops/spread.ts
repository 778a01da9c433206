import type { Fibres, Reduction } from './fibres';
import { eachFibre, meanOf, normOf } from './reductions';

/** Σ (x − mean)² / (n − correction), from distances, so that nothing cancels. */
export function varianceOf(correction: number): Reduction {
  return (fibres, out) => {
    eachFibre(centred(fibres), (data, from, to, step, at) => {
      let sum = 0;
      for (let k = from; k < to; k += step) sum += (data[k] as number) ** 2;
      out[at] = sum / Math.max(0, fibres.length - correction);
    });
  };
}

/** The root of the variance, which neither overflows nor loses small distances. */
export function deviationOf(correction: number): Reduction {
  return (fibres, out) => {
    normOf(centred(fibres), out);
    const root = Math.sqrt(Math.max(0, fibres.length - correction));
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / root;
  };
}

function centred(fibres: Fibres): Fibres {
  const means = new Float64Array(fibres.outer * fibres.inner);
  meanOf(fibres, means);
  const distances = new Float64Array(fibres.data.length);
  eachFibre(fibres, (data, from, to, step, at) => {
    for (let k = from; k < to; k += step)
      distances[k] = (data[k] as number) - (means[at] as number);
  });
  return { ...fibres, data: distances };
}
