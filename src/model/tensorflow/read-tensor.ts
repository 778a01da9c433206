import { type Dtype, roundAll } from '../../core/tensor/dtype';
import type { Tensor } from '../../core/tensor/tensor';
import { ModelError } from '../model-error';
import { brainOf, dtypeOfElement, type Element, halfOf, numbersOf } from '../opened/elements';
import { checkedExtents } from '../opened/extents';
import type { ModelReading } from '../opened/reading';
import type { Read } from '../protobuf/message';
import { type DataType, dataTypes, type tensorProto } from './messages';

/** How numbers of a type stand in a model; undefined of what is none. */
const elements: Partial<Readonly<Record<DataType, Element>>> = {
  ...{ DT_DOUBLE: 'float64', DT_FLOAT: 'float32', DT_HALF: 'float16', DT_BFLOAT16: 'bfloat16' },
  ...{ DT_BOOL: 'bool', DT_UINT8: 'uint8', DT_INT8: 'int8', DT_UINT16: 'uint16' },
  ...{ DT_INT16: 'int16', DT_INT32: 'int32', DT_INT64: 'int64', DT_UINT32: 'uint32' },
  ...{ DT_UINT64: 'uint64' },
};

const names = new Map<number, DataType>(
  Object.entries(dataTypes).map(([name, number]) => [number, name as DataType]),
);

/** The name of a type; one of a variable is that of its numbers. */
function typeName(type: number | undefined): DataType | undefined {
  return names.get((type ?? 0) > 100 ? (type as number) - 100 : (type ?? 0));
}

/** The dtype of a type by its number. @throws ModelError for one that is not read. */
export function dtypeOfType(type: number | undefined, name: string): Dtype | null {
  const known = typeName(type);
  const element = known && elements[known];
  if (element === undefined) {
    throw new ModelError({ kind: 'unknown type', name, type: known ?? `${type ?? 0}` });
  }
  return dtypeOfElement(element);
}

/**
 * The numbers of a tensor that stands in a graph, and their dtype; where fewer are written than it has, the
 * last goes on to the end.
 * @throws ModelError
 */
export function readTensor(
  reading: ModelReading,
  name: string,
  tensor: Read<typeof tensorProto>,
): { readonly known: Tensor; readonly dtype: Dtype | null } {
  const dtype = dtypeOfType(tensor.dtype, name);
  const type = typeName(tensor.dtype) as DataType;
  const dims = tensor.tensorShape?.dim.map(({ size }) => size ?? 0) ?? [];
  const shape = checkedExtents(name, dims);
  const size = reading.count(name, shape);
  const packed = tensor.tensorContent;
  const given =
    packed && packed.length > 0
      ? numbersOf(packed, elements[type] ?? 'uint8')
      : listed(tensor, type);
  const isShort = !packed?.length && given.length < size;
  if (!isShort && given.length !== size) {
    throw new ModelError({ kind: 'other length', name, expected: size, given: given.length });
  }
  const data = isShort ? new Float64Array(size).fill(given.at(-1) ?? 0) : given;
  if (isShort) data.set(given);
  if (dtype === 'float32' || dtype === 'bool') roundAll(dtype, data, 0, size);
  return { known: { shape, data }, dtype };
}

function listed(tensor: Read<typeof tensorProto>, type: DataType): Float64Array {
  switch (type) {
    case 'DT_FLOAT':
      return Float64Array.from(tensor.floatVal);
    case 'DT_DOUBLE':
      return Float64Array.from(tensor.doubleVal);
    case 'DT_INT64':
      return Float64Array.from(tensor.int64Val);
    case 'DT_BOOL':
      return Float64Array.from(tensor.boolVal, Number);
    case 'DT_UINT32':
      return Float64Array.from(tensor.uint32Val);
    case 'DT_UINT64':
      return Float64Array.from(tensor.uint64Val);
    case 'DT_HALF':
      return Float64Array.from(tensor.halfVal, halfOf);
    case 'DT_BFLOAT16':
      return Float64Array.from(tensor.halfVal, brainOf);
    default:
      return Float64Array.from(tensor.intVal);
  }
}
