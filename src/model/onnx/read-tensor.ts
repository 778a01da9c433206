import { type Dtype, roundAll } from '../../core/tensor/dtype';
import type { Tensor } from '../../core/tensor/tensor';
import { ModelError } from '../model-error';
import { checkedExtents } from '../opened/extents';
import type { ModelReading } from '../opened/reading';
import type { Read } from '../protobuf/message';
import { type TensorType, type tensorProto, tensorTypes } from './messages';

/** What numbers of a type are here; float64 ones take after those beside them. Undefined of what is none. */
const dtypes: Partial<Readonly<Record<TensorType, Dtype | null>>> = {
  DOUBLE: null,
  FLOAT: 'float32',
  FLOAT16: 'float32',
  BFLOAT16: 'float32',
  BOOL: 'bool',
  UINT8: 'int32',
  INT8: 'int32',
  UINT16: 'int32',
  INT16: 'int32',
  INT32: 'int32',
  INT64: 'int32',
  UINT32: 'int32',
  UINT64: 'int32',
};

const typeNames = new Map<number, TensorType>(
  Object.entries(tensorTypes).map(([name, number]) => [number, name as TensorType]),
);

/** The dtype of a type by its number. @throws ModelError for one that is not read. */
export function dtypeOfType(type: number | undefined, name: string): Dtype | null {
  const known = typeNames.get(type ?? 0);
  const dtype = known && dtypes[known];
  if (dtype === undefined) {
    throw new ModelError({ kind: 'unknown type', name, type: known ?? `${type ?? 0}` });
  }
  return dtype;
}

/** The numbers of a tensor that stands in a model, and their dtype. @throws ModelError */
export function readTensor(
  reading: ModelReading,
  name: string,
  tensor: Read<typeof tensorProto>,
): { readonly known: Tensor; readonly dtype: Dtype | null } {
  if (tensor.dataLocation === 1 || tensor.externalData.length > 0) {
    const file = tensor.externalData.find(({ key }) => key === 'location')?.value ?? '';
    throw new ModelError({ kind: 'data elsewhere', name, file });
  }
  const dtype = dtypeOfType(tensor.dataType, name);
  const shape = checkedExtents(name, tensor.dims);
  const size = reading.count(name, shape);
  const type = typeNames.get(tensor.dataType ?? 0) as TensorType;
  const data = tensor.rawData ? fromBytes(tensor.rawData, type) : fromList(tensor, type);
  if (data.length !== size) {
    throw new ModelError({ kind: 'other length', name, expected: size, given: data.length });
  }
  // Whole numbers beyond 32 bits only ever say “to the end”.
  if (dtype === 'float32' || dtype === 'bool') roundAll(dtype, data, 0, size);
  return { known: { shape, data }, dtype };
}

function fromList(tensor: Read<typeof tensorProto>, type: TensorType): Float64Array {
  switch (type) {
    case 'FLOAT':
      return Float64Array.from(tensor.floatData);
    case 'DOUBLE':
      return Float64Array.from(tensor.doubleData);
    case 'INT64':
      return Float64Array.from(tensor.int64Data);
    case 'UINT32':
    case 'UINT64':
      return Float64Array.from(tensor.uint64Data);
    case 'FLOAT16':
      return Float64Array.from(tensor.int32Data, halfOf);
    case 'BFLOAT16':
      return Float64Array.from(tensor.int32Data, brainOf);
    default:
      return Float64Array.from(tensor.int32Data);
  }
}

const sizes: Partial<Readonly<Record<TensorType, number>>> = {
  ...{ DOUBLE: 8, INT64: 8, UINT64: 8, FLOAT: 4, INT32: 4, UINT32: 4 },
  ...{ INT16: 2, UINT16: 2, FLOAT16: 2, BFLOAT16: 2 },
};

/** Bytes as numbers, the lowest byte first. */
function fromBytes(bytes: Uint8Array, type: TensorType): Float64Array {
  const size = sizes[type] ?? 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.byteLength / size);
  const read = readers[type] ?? ((of, at) => of.getUint8(at));
  // What is left over makes the length another one.
  const data = new Float64Array(bytes.byteLength % size === 0 ? count : count + 1);
  for (let k = 0; k < count; k++) data[k] = read(view, k * size);
  return data;
}

const readers: Partial<Readonly<Record<TensorType, (view: DataView, at: number) => number>>> = {
  DOUBLE: (view, at) => view.getFloat64(at, true),
  FLOAT: (view, at) => view.getFloat32(at, true),
  INT64: (view, at) => Number(view.getBigInt64(at, true)),
  UINT64: (view, at) => Number(view.getBigUint64(at, true)),
  INT32: (view, at) => view.getInt32(at, true),
  UINT32: (view, at) => view.getUint32(at, true),
  INT16: (view, at) => view.getInt16(at, true),
  UINT16: (view, at) => view.getUint16(at, true),
  INT8: (view, at) => view.getInt8(at),
  FLOAT16: (view, at) => halfOf(view.getUint16(at, true)),
  BFLOAT16: (view, at) => brainOf(view.getUint16(at, true)),
};

/** The number that 16 bits are: a sign, five of exponent, ten of fraction. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
}

/** The upper half of a float32. */
function brainOf(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits & 0xffff);
  return view.getFloat32(0);
}
