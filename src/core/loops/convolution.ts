import { type Shape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

/** How a kernel goes over its operand; along one axis only, the other has extent 1. */
export interface Convolution {
  readonly batch: number;
  readonly channels: number;
  readonly outputs: number;
  readonly from: readonly [height: number, width: number];
  readonly kernel: readonly [height: number, width: number];
  readonly to: readonly [height: number, width: number];
  readonly stride: readonly [height: number, width: number];
  readonly padding: readonly [height: number, width: number];
}

/** Calls once for every element of the operand that meets one of the kernel, by where they and the sum stand. */
function eachMeeting(
  { batch, channels, outputs, from, kernel, to, stride, padding }: Convolution,
  meet: (x: number, w: number, y: number) => void,
): void {
  const [height, width] = from;
  for (let y = 0; y < batch * outputs * to[0] * to[1]; y++) {
    const column = (y % to[1]) * stride[1] - padding[1];
    const row = (Math.floor(y / to[1]) % to[0]) * stride[0] - padding[0];
    const output = Math.floor(y / (to[0] * to[1])) % outputs;
    const first = Math.floor(y / (to[0] * to[1] * outputs)) * channels;
    for (let c = 0; c < channels; c++) {
      for (let i = Math.max(0, -row); i < Math.min(kernel[0], height - row); i++) {
        const x = ((first + c) * height + row + i) * width + column;
        const w = ((output * channels + c) * kernel[0] + i) * kernel[1];
        const end = Math.min(kernel[1], width - column);
        for (let j = Math.max(0, -column); j < end; j++) meet(x + j, w + j, y);
      }
    }
  }
}

/** Σ x w, the kernel not being flipped. */
export function convolved(by: Convolution, x: Tensor, w: Tensor, shape: Shape): Tensor {
  const data = new Float64Array(sizeOf(shape));
  eachMeeting(by, (at, k, y) => {
    data[y] = (data[y] as number) + (x.data[at] as number) * (w.data[k] as number);
  });
  return { shape, data };
}

/** Σ y w by elements of the operand, whose shape is given. */
export function convolvedBack(by: Convolution, y: Tensor, w: Tensor, shape: Shape): Tensor {
  const data = new Float64Array(sizeOf(shape));
  eachMeeting(by, (at, k, n) => {
    data[at] = (data[at] as number) + (y.data[n] as number) * (w.data[k] as number);
  });
  return { shape, data };
}

/** Σ y x by elements of the kernel, whose shape is given. */
export function correlated(by: Convolution, y: Tensor, x: Tensor, shape: Shape): Tensor {
  const data = new Float64Array(sizeOf(shape));
  eachMeeting(by, (at, k, n) => {
    data[k] = (data[k] as number) + (y.data[n] as number) * (x.data[at] as number);
  });
  return { shape, data };
}

/** Where in the data the greatest element under each position of the kernel stands, the first of those that tie. */
export function greatestMet(by: Convolution, x: Tensor, shape: Shape): Tensor {
  const data = new Float64Array(sizeOf(shape)).fill(-1);
  eachMeeting(by, (at, _, y) => {
    const best = data[y] as number;
    const held = x.data[best] as number;
    if (best < 0 || (!Number.isNaN(held) && !((x.data[at] as number) <= held))) data[y] = at;
  });
  return { shape, data };
}
