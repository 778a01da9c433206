import type { Recipe } from './graphs';

/** What of TensorFlow.js takes part. */
export interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor2d(rows: readonly (readonly number[])[]): TfTensor;
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
  sum(): TfTensor;
  add(other: TfTensor): TfTensor;
  sub(other: TfTensor): TfTensor;
  mul(other: TfTensor): TfTensor;
  sin(): TfTensor;
  exp(): TfTensor;
  tanh(): TfTensor;
  dataSync(): Float32Array;
}

/** TensorFlow.js from the module at this address, on its plain JavaScript back end; null without one. */
export async function tensorFlowFrom(address: string | undefined): Promise<TensorFlow | null> {
  if (!address) return null;
  const tf = (await import(/* @vite-ignore */ address)) as TensorFlow;
  await tf.setBackend('cpu');
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
