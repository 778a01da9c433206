import { type Dtype, roundAll } from '../../core/tensor/dtype';
import type { Tensor } from '../../core/tensor/tensor';
import { ModelError } from '../model-error';
import { brainOf, dtypeOfElement, type Element, halfOf, numbersOf } from '../opened/elements';
import { checkedExtents } from '../opened/extents';
import type { ModelReading } from '../opened/reading';
import type { Read } from '../protobuf/message';
import { type TensorType, type tensorProto, tensorTypes } from './messages';

/** How numbers of a type stand in a model; undefined of what is none. */
const elements: Partial<Readonly<Record<TensorType, Element>>> = {
  ...{ DOUBLE: 'float64', FLOAT: 'float32', FLOAT16: 'float16', BFLOAT16: 'bfloat16' },
  ...{ BOOL: 'bool', UINT8: 'uint8', INT8: 'int8', UINT16: 'uint16', INT16: 'int16' },
  ...{ INT32: 'int32', INT64: 'int64', UINT32: 'uint32', UINT64: 'uint64' },
};

const typeNames = new Map<number, TensorType>(
  Object.entries(tensorTypes).map(([name, number]) => [number, name as TensorType]),
);

/** The dtype of a type by its number. @throws ModelError for one that is not read. */
export function dtypeOfType(type: number | undefined, name: string): Dtype | null {
  const known = typeNames.get(type ?? 0);
  const element = known && elements[known];
  if (element === undefined) {
    throw new ModelError({ kind: 'unknown type', name, type: known ?? `${type ?? 0}` });
  }
  return dtypeOfElement(element);
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
  const data = tensor.rawData
    ? numbersOf(tensor.rawData, elements[type] ?? 'uint8')
    : fromList(tensor, type);
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
