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
  /** How far apart what the kernel meets lies; next to each other when left out. */
  readonly dilation?: readonly [height: number, width: number];
  /** Into how many parts channels and outputs fall that know nothing of each other; one when left out. */
  readonly groups?: number;
}

/** Calls once for every element of the operand that meets one of the kernel, by where they and the sum stand. */
function eachMeeting(by: Convolution, meet: (x: number, w: number, y: number) => void): void {
  const { batch, channels, outputs, from, kernel, to, stride, padding } = by;
  const { dilation = [1, 1], groups = 1 } = by;
  const [height, width] = from;
  const taken = channels / groups;
  for (let y = 0; y < batch * outputs * to[0] * to[1]; y++) {
    const column = (y % to[1]) * stride[1] - padding[1];
    const row = (Math.floor(y / to[1]) % to[0]) * stride[0] - padding[0];
    const output = Math.floor(y / (to[0] * to[1])) % outputs;
    const group = Math.floor((output * groups) / outputs);
    const first = Math.floor(y / (to[0] * to[1] * outputs)) * channels + group * taken;
    const [top, bottom] = within(row, height, kernel[0], dilation[0]);
    const [left, right] = within(column, width, kernel[1], dilation[1]);
    for (let c = 0; c < taken; c++) {
      for (let i = top; i < bottom; i++) {
        const x = ((first + c) * height + row + i * dilation[0]) * width + column;
        const w = ((output * taken + c) * kernel[0] + i) * kernel[1];
        for (let j = left; j < right; j++) meet(x + j * dilation[1], w + j, y);
      }
    }
  }
}

/** Which places of a kernel meet an operand of some extent, from the first to just behind the last. */
function within(start: number, extent: number, kernel: number, step: number) {
  const last = Math.min(kernel, Math.ceil((extent - start) / step));
  return [Math.max(0, Math.ceil(-start / step)), last] as const;
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
