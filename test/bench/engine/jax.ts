import type { Arrays, Runner } from './arrays';
import type { TensorWork } from './tensors';

/** What of jax-js takes part. An operation takes its operands away unless it is given their `ref`. */
interface Jax {
  init(): Promise<readonly string[]>;
  defaultDevice(name: string): unknown;
  readonly numpy: {
    array(data: Float32Array | number, options?: { shape: readonly number[] }): JaxArray;
    tanh(x: JaxArray): JaxArray;
    matmul(a: JaxArray, b: JaxArray): JaxArray;
  };
  readonly nn: { logSoftmax(x: JaxArray): JaxArray };
  jit(f: JaxFunction): JaxFunction;
  valueAndGrad(
    f: (...x: JaxArray[]) => JaxArray,
    options: { argnums: readonly number[] },
  ): JaxFunction;
}

type JaxFunction = (...x: JaxArray[]) => [JaxArray, JaxArray[]];

interface JaxArray {
  readonly ref: JaxArray;
  reshape(shape: readonly number[]): JaxArray;
  slice(range: readonly [number, number]): JaxArray;
  add(other: JaxArray): JaxArray;
  sub(other: JaxArray): JaxArray;
  mul(other: JaxArray): JaxArray;
  sum(): JaxArray;
  dataSync(): Float32Array;
  dispose(): void;
}

/** jax-js from the module at this address, on WebAssembly; null where it is not to be had. */
export async function jaxFrom(address: string | undefined): Promise<Jax | null> {
  if (!address) return null;
  // It asks what a browser it is in.
  (globalThis as { navigator?: unknown }).navigator ??= {};
  const jax = (await import(/* @vite-ignore */ address)) as Jax;
  const devices = await jax.init();
  if (!devices.includes('wasm')) return null;
  jax.defaultDevice('wasm');
  return jax;
}

/** A function of arrays as jax-js is at its best: compiled as a whole, once, with its gradient. */
export function arraysWithJax(jax: Jax, { inputs, loss }: TensorWork): Runner {
  const { numpy: np } = jax;
  const array = (shape: readonly number[], data: Float32Array) => np.array(data).reshape(shape);
  const operations: Arrays<JaxArray> = {
    constant: (value) => np.array(value),
    array: (shape, data) => array(shape, data),
    slice: (x, from, to) => x.ref.slice([from, to]),
    add: (a, b) => a.ref.add(b.ref),
    subtract: (a, b) => a.ref.sub(b.ref),
    multiply: (a, b) => a.ref.mul(b.ref),
    tanh: (a) => np.tanh(a.ref),
    matmul: (a, b) => np.matmul(a.ref, b.ref),
    sum: (a) => a.ref.sum(),
    logSoftmax: (a) => jax.nn.logSoftmax(a.ref),
  };
  const x = inputs.map(({ shape, data }) => array(shape, data));
  const argnums = inputs.map((_, k) => k);
  const f = jax.jit(jax.valueAndGrad((...given) => loss(operations, given), { argnums }));
  return {
    run: () => {
      const [value, gradients] = f(...x.map((input) => input.ref));
      value.dispose();
      const last = gradients.pop() as JaxArray;
      for (const other of gradients) other.dispose();
      return last.dataSync();
    },
  };
}
