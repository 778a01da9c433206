import { randomNumbers } from '../../core/random';

/** What is drawn one after the other from a seed. */
export interface Draw {
  /** From 0 to 1. */
  uniform(): number;
  /** With mean 0 and variance 1, by Box and Muller's transform. */
  normal(): number;
}

/** @param streams numbers that tell one use of a seed from another. */
export function drawing(seed: number, ...streams: readonly number[]): Draw {
  const mixed = streams.reduce((so, stream) => Math.imul(so ^ stream, 0x9e3779b1) >>> 0, seed + 1);
  const uniform = randomNumbers(mixed);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** The numbers from 0 to n − 1 in an order that is drawn (Fisher and Yates). */
export function shuffled(n: number, { uniform }: Draw): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(uniform() * (k + 1));
    const kept = order[k] as number;
    order[k] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
