import type { Tensor } from '../../core/tensor/tensor';
import { uniqueNames } from '../../core/unique-names';
import type { Written } from '../protobuf/message';
import {
  type attributeProto,
  attributeTypes,
  type nodeProto,
  type TensorType,
  type tensorProto,
  tensorTypes,
} from './messages';

/** A value of the graph that is written: by name, with the numbers of a constant, which can be written as any type. */
export interface Value {
  readonly name: string;
  readonly type: TensorType;
  readonly constant?: Tensor;
}

type Setting = number | string | readonly number[] | { readonly float: number };

/** A graph of ONNX as it is written, node by node. */
export class OnnxGraph {
  readonly nodes: Written<typeof nodeProto>[] = [];
  readonly initializers: Written<typeof tensorProto>[] = [];
  readonly unique = uniqueNames();
  /** Constants by what they are, so that each stands there once. */
  private readonly constants = new Map<string, string>();
  /** Operators whose result is float64. */
  readonly doubles = new Set<string>();
  /** What comes before the names of nodes that are written now. */
  scope = '';

  /** @param called what the value is called; after the operator where left out. */
  apply(
    operator: string,
    inputs: readonly Value[],
    settings: Readonly<Record<string, Setting>>,
    type: TensorType,
    called?: string,
  ): Value {
    return this.applyForMany(operator, inputs, settings, [type], called)[0] as Value;
  }

  applyForMany(
    operator: string,
    inputs: readonly Value[],
    settings: Readonly<Record<string, Setting>>,
    types: readonly TensorType[],
    called?: string,
  ): readonly Value[] {
    const name = called ?? this.unique(`${this.scope}${operator}`);
    if (types[0] === 'DOUBLE') this.doubles.add(operator);
    const outputs = types.map((type, k) => ({
      name: k === 0 ? name : this.unique(`${name}_${k}`),
      type,
    }));
    this.nodes.push({
      name,
      opType: operator,
      input: inputs.map((input) => this.used(input)),
      output: outputs.map((output) => output.name),
      attribute: Object.entries(settings).map(([key, setting]) => attribute(key, setting)),
    });
    return outputs;
  }

  /** A value as another type: constants are written so, all others cast. */
  cast(value: Value, type: TensorType): Value {
    if (value.type === type) return value;
    if (value.constant) return { name: '', type, constant: value.constant };
    return this.apply('Cast', [value], { to: tensorTypes[type] }, type);
  }

  constant(constant: Tensor, type: TensorType): Value {
    return { name: '', type, constant };
  }

  whole(numbers: readonly number[]): Value {
    return this.constant({ shape: [numbers.length], data: Float64Array.from(numbers) }, 'INT64');
  }

  number(value: number, type: TensorType): Value {
    return this.constant({ shape: [], data: Float64Array.of(value) }, type);
  }

  initializer(name: string, value: Tensor, type: TensorType): Value {
    this.initializers.push(tensor(name, value, type));
    return { name, type };
  }

  /** The name of a value; a constant is written when it is first used. */
  private used(value: Value): string {
    if (!value.constant) return value.name;
    const { shape, data } = value.constant;
    const key = data.length <= 64 ? `${value.type} ${shape} ${[...data].map(told)}` : '';
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const name = this.unique('Constant');
    const t = tensor('', value.constant, value.type);
    this.nodes.push({
      ...{ name, opType: 'Constant', output: [name] },
      attribute: [{ name: 'value', type: attributeTypes.TENSOR, t }],
    });
    if (key !== '') this.constants.set(key, name);
    return name;
  }
}

function tensor(
  name: string,
  { shape, data }: Tensor,
  type: TensorType,
): Written<typeof tensorProto> {
  const rawData = bytesOf(data, type);
  return { ...(name && { name }), dims: shape, dataType: tensorTypes[type], rawData };
}

const told = (x: number) => (Object.is(x, -0) ? '-0' : `${x}`);

function attribute(name: string, setting: Setting): Written<typeof attributeProto> {
  if (typeof setting === 'string') {
    return { name, type: attributeTypes.STRING, s: new TextEncoder().encode(setting) };
  }
  if (typeof setting === 'number') return { name, type: attributeTypes.INT, i: setting };
  if ('float' in setting) return { name, type: attributeTypes.FLOAT, f: setting.float };
  return { name, type: attributeTypes.INTS, ints: setting };
}

/** The bytes of numbers, the lowest first. */
function bytesOf(data: Float64Array, type: TensorType): Uint8Array {
  const size = { DOUBLE: 8, INT64: 8, FLOAT: 4, INT32: 4, BOOL: 1 }[type as string] ?? 8;
  const bytes = new Uint8Array(data.length * size);
  const view = new DataView(bytes.buffer);
  data.forEach((x, k) => {
    if (type === 'DOUBLE') view.setFloat64(k * 8, x, true);
    else if (type === 'FLOAT') view.setFloat32(k * 4, x, true);
    else if (type === 'INT64') view.setBigInt64(k * 8, BigInt(Math.trunc(x)), true);
    else if (type === 'INT32') view.setInt32(k * 4, x, true);
    else bytes[k] = x === 0 ? 0 : 1;
  });
  return bytes;
}
