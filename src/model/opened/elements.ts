import type { Dtype } from '../../core/tensor/dtype';

/** How a number stands in a file. */
export type Element =
  | 'bool'
  | 'float64'
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | `${'int' | 'uint'}${8 | 16 | 32 | 64}`;

/** Bytes that each takes. */
export const elementSize: Readonly<Record<Element, number>> = {
  ...{ float64: 8, int64: 8, uint64: 8, float32: 4, int32: 4, uint32: 4 },
  ...{ float16: 2, bfloat16: 2, int16: 2, uint16: 2, int8: 1, uint8: 1, bool: 1 },
};

/** What such numbers are here; float64 ones take after those beside them. */
export function dtypeOfElement(element: Element): Dtype | null {
  if (element === 'float64') return null;
  if (element === 'bool') return 'bool';
  return /float/.test(element) ? 'float32' : 'int32';
}

const readers: Readonly<Record<Element, (view: DataView, at: number) => number>> = {
  float64: (view, at) => view.getFloat64(at, true),
  float32: (view, at) => view.getFloat32(at, true),
  float16: (view, at) => halfOf(view.getUint16(at, true)),
  bfloat16: (view, at) => brainOf(view.getUint16(at, true)),
  int64: (view, at) => Number(view.getBigInt64(at, true)),
  uint64: (view, at) => Number(view.getBigUint64(at, true)),
  int32: (view, at) => view.getInt32(at, true),
  uint32: (view, at) => view.getUint32(at, true),
  int16: (view, at) => view.getInt16(at, true),
  uint16: (view, at) => view.getUint16(at, true),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  bool: (view, at) => view.getUint8(at),
};

/** Bytes as numbers, the lowest byte first; bytes that are left over make one number more. */
export function numbersOf(bytes: Uint8Array, element: Element): Float64Array {
  const size = elementSize[element];
  const read = readers[element];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.byteLength / size);
  const data = new Float64Array(bytes.byteLength % size === 0 ? count : count + 1);
  for (let k = 0; k < count; k++) data[k] = read(view, k * size);
  return data;
}

/** The number that 16 bits are: a sign, five of exponent, ten of fraction. */
export function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
}

/** The number whose float32 begins with these 16 bits. */
export function brainOf(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits & 0xffff);
  return view.getFloat32(0);
}
