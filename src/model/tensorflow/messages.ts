import { type Message, map, named, namedOften, often, once } from '../protobuf/message';

// The part of TensorFlow's messages that is read and written; what is left out is skipped.

/** Types of tensors by their numbers. */
export const dataTypes = {
  DT_INVALID: 0,
  DT_FLOAT: 1,
  DT_DOUBLE: 2,
  DT_INT32: 3,
  DT_UINT8: 4,
  DT_INT16: 5,
  DT_INT8: 6,
  DT_STRING: 7,
  DT_COMPLEX64: 8,
  DT_INT64: 9,
  DT_BOOL: 10,
  DT_BFLOAT16: 14,
  DT_UINT16: 17,
  DT_COMPLEX128: 18,
  DT_HALF: 19,
  DT_RESOURCE: 20,
  DT_VARIANT: 21,
  DT_UINT32: 22,
  DT_UINT64: 23,
  // Of variables as the first versions have them.
  DT_FLOAT_REF: 101,
  DT_DOUBLE_REF: 102,
  DT_INT32_REF: 103,
  DT_INT64_REF: 109,
  DT_BOOL_REF: 110,
} as const;

export type DataType = keyof typeof dataTypes;

const dimension = { size: once(1, 'int64'), name: once(2, 'string') } as const satisfies Message;

export const tensorShape = {
  dim: often(2, dimension),
  unknownRank: once(3, 'bool'),
} as const satisfies Message;

export const tensorProto = {
  dtype: named(1, dataTypes),
  tensorShape: once(2, tensorShape),
  tensorContent: once(4, 'bytes'),
  floatVal: often(5, 'float'),
  doubleVal: often(6, 'double'),
  intVal: often(7, 'int32'),
  int64Val: often(10, 'int64'),
  boolVal: often(11, 'bool'),
  halfVal: often(13, 'int32'),
  uint32Val: often(16, 'uint64'),
  uint64Val: often(17, 'uint64'),
} as const satisfies Message;

const valueList = {
  s: often(2, 'bytes'),
  i: often(3, 'int64'),
  f: often(4, 'float'),
  b: often(5, 'bool'),
  type: namedOften(6, dataTypes),
} as const satisfies Message;

/** What an attribute of a node says. */
const attributeValue = {
  list: once(1, valueList),
  s: once(2, 'bytes'),
  i: once(3, 'int64'),
  f: once(4, 'float'),
  b: once(5, 'bool'),
  type: named(6, dataTypes),
  shape: once(7, tensorShape),
  tensor: once(8, tensorProto),
} as const satisfies Message;

export const nodeDef = {
  name: once(1, 'string'),
  op: once(2, 'string'),
  input: often(3, 'string'),
  attr: map(5, attributeValue),
} as const satisfies Message;

const versionDef = { producer: once(1, 'int32'), minConsumer: once(2, 'int32') } as const;

export const graphDef = {
  node: often(1, nodeDef),
  versions: once(4, versionDef),
} as const satisfies Message;

const metaGraph = { graphDef: once(2, graphDef) } as const satisfies Message;

/** What `saved_model.pb` holds; its variables are in files of their own. */
export const savedModel = {
  savedModelSchemaVersion: once(1, 'int64'),
  metaGraphs: often(2, metaGraph),
} as const satisfies Message;
