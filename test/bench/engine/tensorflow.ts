import type { Arrays, Runner } from './arrays';
import type { Recipe } from './graphs';
import type { TensorWork } from './tensors';

/** What of TensorFlow.js takes part. */
export interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  setWasmPaths(folder: string): void;
  tensor(data: Float32Array, shape: readonly number[]): TfTensor;
  logSoftmax(x: TfTensor): TfTensor;
  scalar(value: number): TfTensor;
  valueAndGrads(f: (...x: TfTensor[]) => TfTensor): (x: TfTensor[]) => {
    value: TfTensor;
    grads: TfTensor[];
  };
  tidy<T>(f: () => T): T;
}

interface TfTensor {
  matMul(other: TfTensor): TfTensor;
  conv2d(kernel: TfTensor, strides: number, padding: string): TfTensor;
  sum(): TfTensor;
  slice(from: number, size: number): TfTensor;
  add(other: TfTensor): TfTensor;
  sub(other: TfTensor): TfTensor;
  mul(other: TfTensor): TfTensor;
  sin(): TfTensor;
  exp(): TfTensor;
  tanh(): TfTensor;
  dataSync(): Float32Array;
}

export type Backend = 'cpu' | 'wasm';

/** TensorFlow.js from the module at this address, on one of its back ends; null where it is not to be had. */
export async function tensorFlowFrom(
  address: string | undefined,
  backend: Backend,
): Promise<TensorFlow | null> {
  if (!address) return null;
  const tf = (await import(/* @vite-ignore */ address)) as TensorFlow;
  if (!(await tf.setBackend(backend))) return null;
  await tf.ready();
  return tf;
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

/** A function of arrays as TensorFlow.js is at its best: whole arrays, made once and kept. */
export function arraysWithTensorFlow(tf: TensorFlow, { inputs, loss }: TensorWork): Runner {
  const made = new Map<Float32Array, TfTensor>();
  const scalars = new Map<number, TfTensor>();
  const kept = <K>(map: Map<K, TfTensor>, key: K, make: () => TfTensor): TfTensor => {
    const tensor = map.get(key) ?? make();
    map.set(key, tensor);
    return tensor;
  };
  const operations: Arrays<TfTensor> = {
    constant: (value) => kept(scalars, value, () => tf.scalar(value)),
    array: (shape, data) => kept(made, data, () => tf.tensor(data, shape)),
    slice: (x, from, to) => x.slice(from, to - from),
    add: (a, b) => a.add(b),
    subtract: (a, b) => a.sub(b),
    multiply: (a, b) => a.mul(b),
    tanh: (a) => a.tanh(),
    matmul: (a, b) => a.matMul(b),
    sum: (a) => a.sum(),
    logSoftmax: (a) => tf.logSoftmax(a),
  };
  const x = inputs.map(({ shape, data }) => tf.tensor(data, shape));
  // Outside of what is tidied away, so that constants are there again the next time.
  loss(operations, x);
  const differentiate = tf.valueAndGrads((...given) => loss(operations, given));
  return { run: () => tf.tidy(() => (differentiate(x).grads.at(-1) as TfTensor).dataSync()) };
}
