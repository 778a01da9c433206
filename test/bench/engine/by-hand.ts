import { randomNumbers } from '../../../src/core/random';

/**
 * Values and gradients as one would write them for these very functions, at their best: loops over
 * arrays that are made once, so that a run allocates nothing. Each returns the value; the gradient is
 * left in `gradient`.
 */
export interface ByHand {
  readonly gradient: Float64Array;
  run(): number;
}

export function chainByHand(length: number): ByHand {
  const v = new Float64Array(length + 1);
  const gradient = new Float64Array(1);
  const run = () => {
    v[0] = 0.7;
    for (let k = 0; k < length; k++) {
      const x = v[k] as number;
      v[k + 1] = k % 3 === 0 ? Math.sin(x) : k % 3 === 1 ? x * 1.01 : x + 0.3;
    }
    let adjoint = 1;
    for (let k = length - 1; k >= 0; k--) {
      if (k % 3 === 0) adjoint *= Math.cos(v[k] as number);
      else if (k % 3 === 1) adjoint *= 1.01;
    }
    gradient[0] = adjoint;
    return v[length] as number;
  };
  return { gradient, run };
}

export function rosenbrockByHand(size: number): ByHand {
  const x = Float64Array.from({ length: size }, (_, k) => 1 + ((k * 7) % 13) / 20);
  const gradient = new Float64Array(size);
  const run = () => {
    let value = 0;
    let carried = 0;
    for (let i = 0; i + 1 < size; i++) {
      const xi = x[i] as number;
      const a = (x[i + 1] as number) - xi * xi;
      const b = 1 - xi;
      value += 100 * (a * a) + b * b;
      gradient[i] = carried - 400 * a * xi - 2 * b;
      carried = 200 * a;
    }
    gradient[size - 1] = carried;
    return value;
  };
  return { gradient, run };
}

/** Of `network`: per neuron its bias, then its weights, layer by layer. */
export function networkByHand(width: number, layers: number, weights: Float64Array): ByHand {
  const stride = width + 1;
  const gradient = new Float64Array(layers * width * stride);
  const values = new Float64Array((layers + 1) * width);
  for (let k = 0; k < width; k++) values[k] = Math.sin(k);
  const adjoints = new Float64Array(width);
  const next = new Float64Array(width);
  const run = () => {
    for (let layer = 0; layer < layers; layer++) {
      for (let j = 0; j < width; j++) {
        const at = (layer * width + j) * stride;
        let sum = weights[at] as number;
        for (let i = 0; i < width; i++) {
          sum += (weights[at + 1 + i] as number) * (values[layer * width + i] as number);
        }
        values[(layer + 1) * width + j] = Math.tanh(sum);
      }
    }
    let y = 0;
    for (let j = 0; j < width; j++) y += values[layers * width + j] as number;
    adjoints.fill(1);
    for (let layer = layers - 1; layer >= 0; layer--) {
      next.fill(0);
      for (let j = 0; j < width; j++) {
        const at = (layer * width + j) * stride;
        const output = values[(layer + 1) * width + j] as number;
        const slope = (adjoints[j] as number) * (1 - output * output);
        gradient[at] = slope;
        for (let i = 0; i < width; i++) {
          gradient[at + 1 + i] = slope * (values[layer * width + i] as number);
          next[i] = (next[i] as number) + slope * (weights[at + 1 + i] as number);
        }
      }
      adjoints.set(next);
    }
    return y;
  };
  return { gradient, run };
}

/** The weights of `network`, in the order of its inputs. */
export function networkWeights(width: number, layers: number): Float64Array {
  const draw = randomNumbers(11);
  return Float64Array.from({ length: layers * width * (width + 1) }, (_, k) =>
    k % (width + 1) === 0 ? 0.01 : (2 * draw() - 1) / Math.sqrt(width),
  );
}
