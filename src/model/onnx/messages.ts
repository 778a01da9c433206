import { type Message, often, once } from '../protobuf/message';

// The part of ONNX's messages that is read and written; what is left out is skipped.

/** Types of tensors by their numbers. */
export const tensorTypes = {
  FLOAT: 1,
  UINT8: 2,
  INT8: 3,
  UINT16: 4,
  INT16: 5,
  INT32: 6,
  INT64: 7,
  STRING: 8,
  BOOL: 9,
  FLOAT16: 10,
  DOUBLE: 11,
  UINT32: 12,
  UINT64: 13,
  COMPLEX64: 14,
  COMPLEX128: 15,
  BFLOAT16: 16,
} as const;

export type TensorType = keyof typeof tensorTypes;

/** Kinds of attributes by their numbers. */
export const attributeTypes = {
  FLOAT: 1,
  INT: 2,
  STRING: 3,
  TENSOR: 4,
  GRAPH: 5,
  FLOATS: 6,
  INTS: 7,
  STRINGS: 8,
} as const;

const entry = { key: once(1, 'string'), value: once(2, 'string') } as const satisfies Message;

export const tensorProto = {
  dims: often(1, 'int64'),
  dataType: once(2, 'int32'),
  floatData: often(4, 'float'),
  int32Data: often(5, 'int32'),
  int64Data: often(7, 'int64'),
  name: once(8, 'string'),
  rawData: once(9, 'bytes'),
  doubleData: often(10, 'double'),
  uint64Data: often(11, 'uint64'),
  externalData: often(13, entry),
  dataLocation: once(14, 'enum'),
} as const satisfies Message;

// Graphs in attributes are what loops and branches have inside: none of these is read.
export const attributeProto = {
  name: once(1, 'string'),
  f: once(2, 'float'),
  i: once(3, 'int64'),
  s: once(4, 'bytes'),
  t: once(5, tensorProto),
  floats: often(7, 'float'),
  ints: often(8, 'int64'),
  strings: often(9, 'bytes'),
  type: once(20, 'enum'),
} as const satisfies Message;

export const nodeProto = {
  input: often(1, 'string'),
  output: often(2, 'string'),
  name: once(3, 'string'),
  opType: once(4, 'string'),
  attribute: often(5, attributeProto),
  domain: once(7, 'string'),
} as const satisfies Message;

const dimension = {
  dimValue: once(1, 'int64'),
  dimParam: once(2, 'string'),
} as const satisfies Message;

const tensorShape = { dim: often(1, dimension) } as const satisfies Message;

const tensorKind = {
  elemType: once(1, 'int32'),
  shape: once(2, tensorShape),
} as const satisfies Message;

const typeProto = { tensorType: once(1, tensorKind) } as const satisfies Message;

export const valueInfoProto = {
  name: once(1, 'string'),
  type: once(2, typeProto),
  docString: once(3, 'string'),
} as const satisfies Message;

const graphProto = {
  node: often(1, nodeProto),
  name: once(2, 'string'),
  initializer: often(5, tensorProto),
  docString: once(10, 'string'),
  input: often(11, valueInfoProto),
  output: often(12, valueInfoProto),
} as const satisfies Message;

const operatorSet = {
  domain: once(1, 'string'),
  version: once(2, 'int64'),
} as const satisfies Message;

export const modelProto = {
  irVersion: once(1, 'int64'),
  producerName: once(2, 'string'),
  producerVersion: once(3, 'string'),
  graph: once(7, graphProto),
  opsetImport: often(8, operatorSet),
} as const satisfies Message;
