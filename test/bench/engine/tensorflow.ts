import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Recipe } from './graphs';

/** What of TensorFlow.js takes part. */
interface TensorFlow {
  scalar(value: number): TfTensor;
  valueAndGrads(f: (...x: TfTensor[]) => TfTensor): (x: TfTensor[]) => {
    value: TfTensor;
    grads: TfTensor[];
  };
  tidy<T>(f: () => T): T;
}

interface TfTensor {
  add(other: TfTensor): TfTensor;
  sub(other: TfTensor): TfTensor;
  mul(other: TfTensor): TfTensor;
  sin(): TfTensor;
  exp(): TfTensor;
  tanh(): TfTensor;
  dataSync(): Float32Array;
}

/** It takes 272 MB and would triple the time of every first install, so that it is not among our packages. */
const folder = join('node_modules', '.cache', 'contestants');
const name = '@tensorflow/tfjs';
export const installTensorFlow = `npm install --prefix ${folder} ${name}@4.22.0`;

/** TensorFlow.js where it has been installed for this, else null. */
export function tensorFlow(): TensorFlow | null {
  try {
    const require = createRequire(join(process.cwd(), folder, 'package.json'));
    return require(name) as TensorFlow;
  } catch (_notInstalled) {
    return null;
  }
}

/** Builds, evaluates and differentiates, in float32; returns the gradient by all inputs. */
export function withTensorFlow(tf: TensorFlow, recipe: Recipe): number[] {
  return tf.tidy(() => {
    const values: number[] = [];
    // A first pass that computes nothing finds the inputs.
    const nothing = tf.scalar(0);
    const ignore = () => nothing;
    recipe<TfTensor>({
      input: (_name, value) => {
        values.push(value);
        return nothing;
      },
      literal: ignore,
      add: ignore,
      subtract: ignore,
      multiply: ignore,
      sin: ignore,
      exp: ignore,
      tanh: ignore,
    });
    const f = (...inputs: TfTensor[]) => {
      let next = 0;
      return recipe<TfTensor>({
        input: () => inputs[next++] as TfTensor,
        literal: (value) => tf.scalar(value),
        add: (a, b) => a.add(b),
        subtract: (a, b) => a.sub(b),
        multiply: (a, b) => a.mul(b),
        sin: (a) => a.sin(),
        exp: (a) => a.exp(),
        tanh: (a) => a.tanh(),
      });
    };
    const { grads } = tf.valueAndGrads(f)(values.map((value) => tf.scalar(value)));
    return grads.map((slope) => slope.dataSync()[0] as number);
  });
}
